namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>A rule that leads to a segment.</summary>
/// <param name="Conditions">All must hold; none: it takes everybody who is left.</param>
internal sealed record WhyRule(WhySegment Segment, IReadOnlyList<WhyCondition> Conditions, RuleFit Fit)
{
    /// <summary>Rules with what became of each when they were tried in order.</summary>
    public static IReadOnlyList<WhyRule> Try(IEnumerable<(RfmFlows.Rfm.Segment Segment, IReadOnlyList<WhyCondition> Conditions)> rules)
    {
        var tried = new List<WhyRule>();
        foreach (var (segment, conditions) in rules)
        {
            var fit = tried.Any(r => r.Fit == RuleFit.Holds) ? RuleFit.Untried : conditions.All(c => c.Holds) ? RuleFit.Holds : RuleFit.Failed;
            tried.Add(new WhyRule(WhySegment.Of(segment), conditions, fit));
        }
        return tried;
    }
}
