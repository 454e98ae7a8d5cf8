namespace RfmFlows.Rfm;

/// <summary>
/// Sums over i from 0 up to but not including n, for each n of an ascending list. Differences of ln Γ and of its derivatives are such sums; taken as sums they lose
/// no digits however great the parameters are.
/// </summary>
internal static class RisingSums
{
    /// <param name="counts">The n, ascending.</param>
    /// <param name="shift">Added to each n.</param>
    /// <param name="terms">The terms of the sums at i.</param>
    internal static (double One, double Two, double Three, double Four)[] Of(int[] counts, int shift, Func<int, (double One, double Two, double Three, double Four)> terms)
    {
        var sums = new (double, double, double, double)[counts.Length];
        var (one, two, three, four, i) = (0.0, 0.0, 0.0, 0.0, 0);
        for (var at = 0; at < counts.Length; at++)
        {
            for (; i < counts[at] + shift; i++)
            {
                var term = terms(i);
                (one, two, three, four) = (one + term.One, two + term.Two, three + term.Three, four + term.Four);
            }
            sums[at] = (one, two, three, four);
        }
        return sums;
    }
}
