namespace RfmFlows.Sample.Purchases;

/// <summary>How often and over which part of the trade time one customer buys.</summary>
/// <param name="Count">The number of purchases, at least 1.</param>
/// <param name="Start">The trade time of the first purchase.</param>
/// <param name="Span">The trade time between the first and the last purchase.</param>
internal readonly record struct PurchasePlan(int Count, double Start, double Span)
{
    public const int MaximumCount = 300;

    private const int LongStandingPerMille = 400;

    // The more somebody has bought, the rarer is going; yet it happens, and these are the customers worth winning back.
    private const int GonePerMilleAtLeast = 110;
    private const int GonePerMilleOfFewPurchases = 420;

    // Quantiles of a lognormal distribution, so that no logarithm (which differs between platforms) decides about data.
    private static readonly QuantileCurve RepeatPurchases = new(
        [(0, 0), (.1, 1.31), (.2, 2.22), (.3, 3.25), (.4, 4.5), (.5, 6.1), (.6, 8.27), (.7, 11.45), (.8, 16.75), (.9, 28.4),
         (.95, 43.9), (.98, 71.7), (.99, 99.5), (.995, 134), (.999, 249), (1, MaximumCount - 2)]);

    private static readonly QuantileCurve GapInDays = new(
        [(0, 8), (.1, 24), (.25, 37), (.5, 60), (.75, 96), (.9, 147), (.98, 252), (1, 500)]);

    public double End => Start + Span;

    public static PurchasePlan Of(ulong seed, int customer, int days)
    {
        var dice = Dice.For(seed, DicePurpose.Plan, (ulong)customer);
        if (dice.PerMille(Shares.BoughtOnce))
        {
            return new PurchasePlan(1, Math.Max(dice.Unit(), dice.Unit()), 0);
        }

        var count = 2 + (int)RepeatPurchases.At(dice.Unit());
        var gone = dice.PerMille(GonePerMilleAtLeast + (GonePerMilleOfFewPurchases * 4 / (count + 2)));
        return dice.PerMille(LongStandingPerMille) ? LongStanding(ref dice, count, gone) : Acquired(ref dice, count, gone, days);
    }

    /// <summary>A guest leaves one receipt and no name.</summary>
    public static PurchasePlan OfGuest(ulong seed, int guest) => new(1, Dice.For(seed, DicePurpose.Plan, (ulong)guest).Unit(), 0);

    /// <summary>A customer from before the first day: buys evenly from the start until now, or until having gone.</summary>
    private static PurchasePlan LongStanding(ref Dice dice, int count, bool gone)
    {
        var stay = gone ? .4 + (.6 * dice.Unit()) : 1;
        return new PurchasePlan(count, stay * dice.Unit() / count, stay * (count - 1) / count);
    }

    /// <summary>
    /// A customer who came within the three years. Since the last purchase about one gap has passed for who still buys, any part of
    /// the time left for who has gone.
    /// </summary>
    private static PurchasePlan Acquired(ref Dice dice, int count, bool gone, int days)
    {
        var wanted = (count - 1) * GapInDays.At(dice.Unit()) / days;
        var span = wanted / (1 + wanted);
        var left = 1 - span;
        var chance = dice.Unit();
        var silence = gone ? left * chance : Math.Min(left, 1.5 * chance * span / (count - 1));
        return new PurchasePlan(count, left - silence, span);
    }
}
