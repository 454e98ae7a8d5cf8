namespace RfmFlows.Rfm;

/// <summary>Spending patterns as the likelihood reads them: in one order, and money in units of the mean.</summary>
internal sealed class SpendTable
{
    private const int MostOfSketch = 10_000;
    private const double Grid = 8;

    internal SpendTable(IEnumerable<SpendPattern> patterns)
    {
        var rows = patterns.ToList();
        foreach (var p in rows)
        {
            if (p is not { Repeats: >= 1, Mean: > 0, Customers: >= 1 } || double.IsInfinity(p.Mean))
            {
                throw new ArgumentException($"{p} is no pattern of spending: at least one repeat purchase, worth more than 0, and at least one customer has it.", nameof(patterns));
            }
        }
        rows.Sort((one, other) => (one.Repeats, one.Mean, one.Customers).CompareTo((other.Repeats, other.Mean, other.Customers)));
        Weights = [.. rows.Select(p => (double)p.Customers)];
        Repeats = new DistinctValues<int>([.. rows.Select(p => p.Repeats)]);
        WeightOfRepeats = Repeats.Sum(Weights);
        Customers = rows.Sum(p => p.Customers);
        Unit = Customers > 0 ? rows.Sum(p => p.Mean * p.Customers) / Customers : 1;
        Means = [.. rows.Select(p => p.Mean / Unit)];
        LogMeans = Weights.Zip(Means, (weight, mean) => weight * Math.Log(mean)).Sum();
    }

    /// <summary>The mean of the means in money; the unit of money here.</summary>
    internal double Unit { get; }

    /// <summary>How many customers each row stands for.</summary>
    internal double[] Weights { get; }

    internal DistinctValues<int> Repeats { get; }

    /// <summary>How many customers have each of the numbers of repeats.</summary>
    internal double[] WeightOfRepeats { get; }

    internal double[] Means { get; }

    /// <summary>The logarithms of the means, summed over the customers.</summary>
    internal double LogMeans { get; }

    internal long Customers { get; }

    internal int Count => Weights.Length;

    /// <summary>The same roughly: means by an eighth of their logarithm, so that there are few rows. To look for where a climb may begin.</summary>
    internal SpendTable Sketch() => Count <= MostOfSketch ? this : new SpendTable(Enumerable.Range(0, Count)
        .GroupBy(row => (Repeats: Repeats.Values[Repeats.At[row]], Mean: Math.Round(Math.Log(Means[row]) * Grid)))
        .Select(g => new SpendPattern(g.Key.Repeats, Math.Exp(g.Key.Mean / Grid), g.Sum(row => (long)Weights[row]))));

    /// <summary>The correlation of repeats and means; null where one of them does not vary.</summary>
    internal double? Correlation()
    {
        double count = Customers;
        // Means are in units of their mean.
        var meanRepeats = Repeats.Values.Zip(WeightOfRepeats, (x, weight) => x * weight).Sum() / count;
        var (both, ofRepeats, ofMeans) = (0.0, 0.0, 0.0);
        for (var row = 0; row < Count; row++)
        {
            var (x, mean) = (Repeats.Values[Repeats.At[row]] - meanRepeats, Means[row] - 1);
            both += Weights[row] * x * mean;
            ofRepeats += Weights[row] * x * x;
            ofMeans += Weights[row] * mean * mean;
        }
        return ofRepeats > 0 && ofMeans > 0 ? both / Math.Sqrt(ofRepeats * ofMeans) : null;
    }
}
