namespace RfmFlows.Rfm;

/// <summary>
/// Points on a line cut into clusters so that the sum of squared distances to the cluster's mean is the least possible: exact one-dimensional k-means, which is
/// the same as Fisher's and Jenks' natural breaks. With sorted points each cluster is a stretch, and the best cut is found by dynamic programming:
/// D[m][j] = min over i of D[m − 1][i − 1] + cost(i, j). The best i never falls as j grows, so each row is found by halving in O(n log n).
/// </summary>
/// <remarks>
/// Places are counted in whole units around the median, so that the cost of a stretch, (W·S₂ − S₁²)/W with W = Σw, S₁ = Σwx, S₂ = Σwx², is exact up to its last
/// division. The unit is 0.01 for values and 10⁻⁹ for logarithms, and grows tenfold only where customers × range would leave 63 bits. Of equally good cuts the
/// one with the smaller first value of the last cluster is taken.
/// </remarks>
public sealed class LineClusters
{
    private readonly LineSums _sums;
    private readonly int[][] _firsts;
    private readonly double[] _squares;

    /// <summary>Finds the best cuts into 1, 2, … up to so many clusters.</summary>
    /// <param name="points">Ascending, at least one.</param>
    /// <param name="most">The greatest number of clusters wanted; no more than points can be had.</param>
    public LineClusters(IReadOnlyList<LinePoint> points, int most)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        _sums = new LineSums(points);
        Most = Math.Min(most, points.Count);
        _firsts = new int[Most][];
        _squares = new double[Most];
        Find();
    }

    /// <summary>The greatest number of clusters that was found.</summary>
    public int Most { get; }

    /// <summary>The sum of squared distances to the means of the best so many clusters.</summary>
    public double SumOfSquares(int clusters) => _squares[clusters - 1] * _sums.Unit * _sums.Unit;

    /// <summary>The index of the first point of each of so many clusters, ascending.</summary>
    public IReadOnlyList<int> Firsts(int clusters)
    {
        var firsts = new int[clusters];
        var last = _sums.Count - 1;
        for (var m = clusters - 1; m > 0; m--)
        {
            firsts[m] = _firsts[m][last];
            last = firsts[m] - 1;
        }
        return firsts;
    }

    /// <summary>
    /// The number of clusters at the elbow of the sums of squares W(k): where one more cluster has helped most in comparison with the next, that is where
    /// (W(k − 1)/W(k)) / (W(k)/W(k + 1)) is greatest; the least such k. Values without heaps have W(k) near 1/k² and give the least number that is allowed.
    /// Information criteria do not serve here: with thousands of customers they always ask for as many clusters as there may be.
    /// </summary>
    /// <param name="least">Fewer are not proposed; at least 2.</param>
    /// <param name="most">More are not proposed. The cut into one more must have been looked for.</param>
    public int Elbow(int least, int most) => Enumerable.Range(least, most - least + 1)
        .Where(k => k < Most && _squares[k] > 0)
        .Select(k => (Clusters: k, Bend: _squares[k - 2] / _squares[k - 1] / (_squares[k - 1] / _squares[k])))
        .DefaultIfEmpty((Clusters: least, Bend: 0d))
        .MaxBy(bend => bend.Bend).Clusters;

    private void Find()
    {
        var n = _sums.Count;
        var before = new double[n];
        var row = new double[n];
        for (var j = 0; j < n; j++)
        {
            row[j] = _sums.Cost(0, j);
        }
        _squares[0] = row[n - 1];
        for (var m = 1; m < Most; m++)
        {
            (before, row) = (row, before);
            _firsts[m] = new int[n];
            // Nothing is built upon the last row but its end.
            Fill(before, row, _firsts[m], m == Most - 1 ? n - 1 : m, n - 1, m, n - 1);
            _squares[m] = row[n - 1];
        }
    }

    // Fills from..to of a row, whose best first points lie between low and high; m clusters come before.
    private void Fill(double[] before, double[] row, int[] firsts, int from, int to, int low, int high)
    {
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var (best, least) = (low, double.PositiveInfinity);
            for (var i = low; i <= Math.Min(high, middle); i++)
            {
                var squares = before[i - 1] + _sums.Cost(i, middle);
                if (squares < least)
                {
                    (best, least) = (i, squares);
                }
            }
            (row[middle], firsts[middle]) = (least, best);
            Fill(before, row, firsts, from, middle - 1, low, best);
            (from, low) = (middle + 1, best);
        }
    }
}
