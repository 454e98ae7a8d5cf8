namespace RfmFlows.Rfm;

/// <summary>
/// Recency as whole calendar days of the shop's time zone. The as-of date is inclusive: purchases of that day count,
/// later ones are left out before recency is taken.
/// </summary>
public static class Recency
{
    /// <summary>The days to add to (as-of date − last purchase): 0 or 1.</summary>
    public static int Offset(this RecencyConvention convention) => convention == RecencyConvention.ToDayAfter ? 1 : 0;

    /// <summary>The recency of a customer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last purchase lies after the as-of date.</exception>
    public static int Days(DateOnly lastPurchase, DateOnly asOf, RecencyConvention convention = RecencyConvention.ToAsOfDate)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastPurchase, asOf);
        return asOf.DayNumber - lastPurchase.DayNumber + convention.Offset();
    }
}
