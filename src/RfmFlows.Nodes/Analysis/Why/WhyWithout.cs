namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>Where the customer comes when nothing is bought.</summary>
/// <param name="Segment">Null: into none.</param>
/// <param name="Days">After so many days.</param>
internal sealed record WhyWithout(WhySegment? Segment, int Days, DateOnly On)
{
    // Ten years; nobody plans further.
    private const int MostDays = 3653;

    /// <summary>The first day on which the segment is another.</summary>
    /// <param name="segmentAfter">The segment after so many days without a purchase.</param>
    public static WhyWithout? Find(DateOnly asOf, Func<int, RfmFlows.Rfm.Segment?> segmentAfter)
    {
        var now = segmentAfter(0)?.Id;
        for (var days = 1; days <= MostDays; days++)
        {
            if (segmentAfter(days) is var then && then?.Id != now)
            {
                return new WhyWithout(then is null ? null : WhySegment.Of(then), days, asOf.AddDays(days));
            }
        }
        return null;
    }
}
