namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>What a rule asks of a figure, or of its score where it has one.</summary>
/// <param name="Value">The figure's id.</param>
/// <param name="From">At least so much; null: no matter how little.</param>
/// <param name="To">At most so much; null: no matter how much.</param>
internal sealed record WhyCondition(string Value, decimal? From, decimal? To, bool Holds)
{
    /// <summary>At most so much; a missing figure does not hold.</summary>
    public static WhyCondition AtMost(string value, decimal? figure, decimal most) => new(value, null, most, figure <= most);
}
