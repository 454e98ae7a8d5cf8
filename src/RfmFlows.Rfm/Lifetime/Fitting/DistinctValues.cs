namespace RfmFlows.Rfm;

/// <summary>The different values of a column, ascending, and which of them each row has.</summary>
internal sealed class DistinctValues<T>
    where T : IComparable<T>
{
    internal DistinctValues(IReadOnlyList<T> rows)
    {
        Values = [.. rows.Distinct().Order()];
        At = [.. rows.Select(row => Array.BinarySearch(Values, row))];
    }

    /// <summary>The values, ascending.</summary>
    internal T[] Values { get; }

    /// <summary>For each row the place of its value.</summary>
    internal int[] At { get; }

    /// <summary>The weights of the rows added up by their values.</summary>
    internal double[] Sum(IReadOnlyList<double> weights)
    {
        var sums = new double[Values.Length];
        for (var row = 0; row < At.Length; row++)
        {
            sums[At[row]] += weights[row];
        }
        return sums;
    }
}
