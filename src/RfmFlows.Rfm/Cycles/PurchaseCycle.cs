namespace RfmFlows.Rfm;

/// <summary>
/// A customer's own rhythm: the mean or the median of the gaps between successive days with a purchase. Recency measured in cycles is the days since the last
/// purchase divided by it: up to 1 the customer is in time, above 1 late, above 2 at risk, above 3 lapsed.
/// </summary>
public static class PurchaseCycle
{
    /// <summary>The fewest gaps from which an own rhythm is read where nothing else is chosen; customers with fewer have that of the base.</summary>
    public const int FewestGaps = 2;

    /// <summary>A shorter rhythm counts as this many days: who bought on two days running does not buy daily.</summary>
    public const int ShortestDays = 7;

    /// <summary>A longer rhythm counts as this many days.</summary>
    public const int LongestDays = 365;

    /// <summary>The rhythm of a base in which nobody bought on two days.</summary>
    public const int DaysWithoutRhythm = 30;

    /// <summary>The borders where none are chosen: each full cycle without a purchase costs one score, so they stand at 1, 2, … scale − 1 cycles.</summary>
    public static AxisBorders Borders(int scale) => Borders([.. Enumerable.Range(1, ScaleLimits.Require(scale) - 1).Select(i => (decimal)i)]);

    /// <summary>Borders of recency in cycles, each belonging to the smaller values.</summary>
    public static AxisBorders Borders(IReadOnlyList<decimal> inner) => new(Axis.Recency, inner) { InCycles = true };
}
