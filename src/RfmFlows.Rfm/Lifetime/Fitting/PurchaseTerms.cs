namespace RfmFlows.Rfm;

/// <summary>What all models of purchases have in common, lnΓ(r+x) − lnΓ(r) + r ln α summed over the customers, with its derivatives.</summary>
internal readonly record struct PurchaseTerms(double Value, double ByR, double ByAlpha, double ByRTwice, double ByAlphaTwice, double ByBoth)
{
    internal static PurchaseTerms Of(PatternTable table, double r, double alpha)
    {
        var sums = RisingSums.Of(table.Repeats.Values, 0, i => (Math.Log(r + i), 1 / (r + i), 1 / ((r + i) * (r + i)), 0));
        var (value, byR, byRTwice) = (0.0, 0.0, 0.0);
        for (var at = 0; at < sums.Length; at++)
        {
            var weight = table.WeightOfRepeats[at];
            value += weight * sums[at].One;
            byR += weight * sums[at].Two;
            byRTwice -= weight * sums[at].Three;
        }
        double all = table.Customers;
        return new(value + (all * r * Math.Log(alpha)), byR + (all * Math.Log(alpha)), all * r / alpha, byRTwice, -all * r / (alpha * alpha), all / alpha);
    }
}
