namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>Why a rule puts a customer into a segment, step by step.</summary>
/// <param name="Segment">Null: the rule has none for the customer.</param>
/// <param name="Values">What the rule looks at.</param>
/// <param name="Rules">In the order in which they are tried; the first that fits decides.</param>
/// <param name="Better">Other segments that purchases on the day itself would bring, the nearest first.</param>
/// <param name="Without">What comes without a purchase; null where nothing does, or where it cannot be told from today.</param>
internal sealed record SegmentWhy(WhySegment? Segment, IReadOnlyList<WhyValue> Values, IReadOnlyList<WhyRule> Rules, IReadOnlyList<WhyBetter> Better, WhyWithout? Without)
{
    /// <summary>A customer of whom the rule says nothing.</summary>
    public static SegmentWhy Nothing { get; } = new(null, [], [], [], null);
}
