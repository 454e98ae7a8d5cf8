namespace RfmFlows.Rfm;

/// <summary>
/// Sums over i from 0 up to but not including n, for each n of an ascending list. Differences of ln Γ and of its derivatives are such sums; taken as sums they lose
/// no digits however great the parameters are.
/// </summary>
internal static class RisingSums
{
    /// <summary>For each of the terms its sums, in the order of the counts.</summary>
    /// <param name="counts">The n, ascending.</param>
    /// <param name="shift">Added to each n.</param>
    /// <param name="terms">What is summed, by i.</param>
    internal static double[][] Of(int[] counts, int shift, params Func<int, double>[] terms) => Array.ConvertAll(terms, term =>
    {
        var (sums, sum, i) = (new double[counts.Length], 0.0, 0);
        for (var at = 0; at < counts.Length; at++)
        {
            for (; i < counts[at] + shift; i++)
            {
                sum += term(i);
            }
            sums[at] = sum;
        }
        return sums;
    });

    /// <summary>The sums added up by weights.</summary>
    internal static double Weigh(this double[] sums, double[] weights)
    {
        var all = 0.0;
        for (var at = 0; at < sums.Length; at++)
        {
            all += weights[at] * sums[at];
        }
        return all;
    }
}
