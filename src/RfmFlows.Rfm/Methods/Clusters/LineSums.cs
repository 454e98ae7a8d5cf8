namespace RfmFlows.Rfm;

/// <summary>What a stretch of points costs, from running sums in whole numbers.</summary>
internal sealed class LineSums
{
    private readonly long[] _weights;
    private readonly long[] _firsts;
    private readonly Int128[] _seconds;

    internal LineSums(IReadOnlyList<LinePoint> points)
    {
        Count = points.Count;
        var middle = Median(points);
        var reach = Math.Max(points[^1].Place - middle, middle - points[0].Place);
        var unit = FinestUnit(points);
        // Then every sum fits its type: weights × places in 63 bits, and the products of the cost in 126.
        var weight = points.Sum(p => (decimal)p.Count);
        while (reach / unit > long.MaxValue / weight / 2)
        {
            unit *= 10;
        }
        Unit = (double)unit;
        _weights = new long[Count + 1];
        _firsts = new long[Count + 1];
        _seconds = new Int128[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            var place = (long)decimal.Round((points[i].Place - middle) / unit);
            var first = points[i].Count * place;
            _weights[i + 1] = _weights[i] + points[i].Count;
            _firsts[i + 1] = _firsts[i] + first;
            _seconds[i + 1] = _seconds[i] + Math.BigMul(first, place);
        }
    }

    internal int Count { get; }

    /// <summary>What places are counted in.</summary>
    internal double Unit { get; }

    /// <summary>The sum of squared distances to their mean of the points from..to, in squared units.</summary>
    internal double Cost(int from, int to)
    {
        var weight = _weights[to + 1] - _weights[from];
        var first = _firsts[to + 1] - _firsts[from];
        var second = _seconds[to + 1] - _seconds[from];
        return (double)((second * weight) - Math.BigMul(first, first)) / weight;
    }

    private static decimal Median(IReadOnlyList<LinePoint> points)
    {
        var half = points.Sum(p => p.Count) / 2;
        var i = 0;
        for (var seen = points[0].Count; seen <= half; seen += points[i].Count)
        {
            i++;
        }
        return points[i].Place;
    }

    // Days, purchases and money have two digits at most, logarithms nine.
    private static decimal FinestUnit(IReadOnlyList<LinePoint> points) =>
        points.All(p => decimal.Round(p.Place, 2) == p.Place) ? 0.01m : 0.000000001m;
}
