namespace RfmFlows.Rfm;

/// <summary>What all models of purchases have in common, lnΓ(r+x) − lnΓ(r) + r ln α summed over the customers, with its derivatives.</summary>
internal readonly record struct PurchaseTerms(double Value, double ByR, double ByAlpha, double ByRTwice, double ByAlphaTwice, double ByBoth)
{
    internal static PurchaseTerms Of(PatternTable table, double r, double alpha)
    {
        var weights = table.WeightOfRepeats;
        var sums = RisingSums.Of(table.Repeats.Values, 0, i => Math.Log(r + i), i => 1 / (r + i), i => 1 / ((r + i) * (r + i)));
        double all = table.Customers;
        return new(
            sums[0].Weigh(weights) + (all * r * Math.Log(alpha)), sums[1].Weigh(weights) + (all * Math.Log(alpha)), all * r / alpha,
            -sums[2].Weigh(weights), -all * r / (alpha * alpha), all / alpha);
    }
}
