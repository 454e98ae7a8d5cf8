namespace RfmFlows.Rfm;

/// <summary>
/// Patterns as a likelihood reads them: each once, in one order whatever the order they came in, so that sums of doubles come out the same; times as shares
/// of the longest age; and every column as places in the list of its different values, so that a logarithm is taken once a value and not once a row.
/// </summary>
internal sealed class PatternTable
{
    private const int MostOfSketch = 10_000;
    private const double Grid = 32;

    internal PatternTable(IEnumerable<PurchasePattern> patterns)
    {
        var rows = Merge(patterns);
        Unit = rows.Select(p => p.Age).DefaultIfEmpty().Max();
        Weights = [.. rows.Select(p => (double)p.Customers)];
        Repeats = new DistinctValues<int>([.. rows.Select(p => p.Repeats)]);
        LastAt = new DistinctValues<double>([.. rows.Select(p => p.LastAt / Unit)]);
        Age = new DistinctValues<double>([.. rows.Select(p => p.Age / Unit)]);
        WeightOfRepeats = Repeats.Sum(Weights);
        Customers = rows.Sum(p => p.Customers);
        Repeaters = rows.Where(p => p.Repeats > 0).Sum(p => p.Customers);
        AllRepeats = rows.Sum(p => (double)p.Repeats * p.Customers);
        MeanGap = AllRepeats > 0 ? rows.Sum(p => p.Age / Unit * p.Customers) / AllRepeats : 1;
    }

    /// <summary>The longest age in the unit of the data; the unit of the times here.</summary>
    internal double Unit { get; }

    /// <summary>How many customers each row stands for.</summary>
    internal double[] Weights { get; }

    internal DistinctValues<int> Repeats { get; }

    internal DistinctValues<double> LastAt { get; }

    internal DistinctValues<double> Age { get; }

    /// <summary>How many customers have each of the numbers of repeats.</summary>
    internal double[] WeightOfRepeats { get; }

    internal long Customers { get; }

    internal long Repeaters { get; }

    internal double AllRepeats { get; }

    /// <summary>Watched time for each repeat purchase, in the unit of the times here.</summary>
    internal double MeanGap { get; }

    internal int Count => Weights.Length;

    /// <summary>The same roughly: times on a coarse grid, so that there are few rows. To look for where a climb may begin.</summary>
    internal PatternTable Sketch()
    {
        if (Count <= MostOfSketch)
        {
            return this;
        }
        return new PatternTable(Enumerable.Range(0, Count).Select(row => new PurchasePattern(
            Repeats.Values[Repeats.At[row]], Rough(LastAt.Values[LastAt.At[row]]), Rough(Age.Values[Age.At[row]]), (long)Weights[row])));

        static double Rough(double time) => Math.Round(time * Grid) / Grid;
    }

    private static List<PurchasePattern> Merge(IEnumerable<PurchasePattern> patterns)
    {
        var rows = patterns.ToList();
        foreach (var p in rows)
        {
            if (p is not { Repeats: >= 0, LastAt: >= 0, Customers: >= 1 } || !(p.LastAt <= p.Age) || double.IsInfinity(p.Age) || (p.Repeats == 0 && p.LastAt > 0))
            {
                throw new ArgumentException($"{p} is no pattern of purchases: 0 ≤ LastAt ≤ Age, LastAt is 0 without repeats, and at least one customer has it.", nameof(patterns));
            }
        }
        rows.Sort((one, other) => (one.Repeats, one.LastAt, one.Age).CompareTo((other.Repeats, other.LastAt, other.Age)));
        var merged = new List<PurchasePattern>(rows.Count);
        foreach (var p in rows)
        {
            if (merged.Count > 0 && merged[^1] is var last && last == p with { Customers = last.Customers })
            {
                merged[^1] = last with { Customers = last.Customers + p.Customers };
            }
            else
            {
                merged.Add(p);
            }
        }
        return merged;
    }
}
