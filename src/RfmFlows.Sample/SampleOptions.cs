namespace RfmFlows.Sample;

/// <summary>What a sample base should look like. The same options give the same CSV files, byte for byte.</summary>
public sealed record SampleOptions
{
    /// <summary>The largest base: beyond it the fictional phone numbers would run out and repeat.</summary>
    public const int MaximumCustomers = 40_000_000;

    /// <summary>How many different customers have at least one receipt, 1 to <see cref="MaximumCustomers"/>. Default 258,371.</summary>
    public int Customers { get; init; } = 258_371;

    /// <summary>The seed: another seed gives other people with other purchases. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The formats of the tables. Default CSV and Parquet.</summary>
    public SampleFormats Formats { get; init; } = SampleFormats.Csv | SampleFormats.Parquet;

    /// <summary>The last day with receipts; the first is three years earlier. Default 31 October 2026.</summary>
    public DateOnly LastDay { get; init; } = new(2026, 10, 31);

    /// <summary>Whether to write the order lines, by far the largest table. Default yes. The other tables do not depend on it.</summary>
    public bool Lines { get; init; } = true;

    /// <summary>How many threads work at once; 0, the default, takes one per processor. Has no influence on the data.</summary>
    public int Threads { get; init; }

    /// <summary>The threads to use, with the default resolved.</summary>
    internal int Workers => Threads == 0 ? Environment.ProcessorCount : Threads;

    /// <exception cref="ArgumentOutOfRangeException">A value lies outside of its limits.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Customers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Customers, MaximumCustomers);
        ArgumentOutOfRangeException.ThrowIfLessThan(LastDay, new DateOnly(1990, 1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(LastDay, new DateOnly(2199, 12, 31));
        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
        if (Formats is SampleFormats.None or > (SampleFormats.Csv | SampleFormats.Parquet))
        {
            throw new ArgumentOutOfRangeException(nameof(Formats), Formats, "Choose CSV, Parquet or both.");
        }
    }
}
