namespace RfmFlows.Rfm;

/// <summary>
/// Borders that cut the range of values into parts of equal width, right-closed. The range is that of the rows left
/// after the same share was trimmed at both ends; the trimmed customers are still scored, into the end classes.
/// </summary>
public sealed record EqualWidthBorders : BordersFromData
{
    /// <summary>What is trimmed at each end where nothing else is chosen: 2 %.</summary>
    public const decimal DefaultTrimPercent = 2;

    /// <summary>Makes the plan.</summary>
    /// <param name="scale">How many parts.</param>
    /// <param name="trimPercent">Percent of the rows left out at each end, rounded down to whole rows; 0 ≤ p &lt; 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its limits.</exception>
    public EqualWidthBorders(int scale, decimal trimPercent = DefaultTrimPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trimPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(trimPercent, 50);
        Scale = ScaleLimits.Require(scale);
        TrimPercent = trimPercent;
    }

    /// <summary>How many parts.</summary>
    public int Scale { get; }

    /// <summary>Percent of the rows left out at each end.</summary>
    public decimal TrimPercent { get; }

    private protected override IEnumerable<long> InnerPositions(long count) => [Trimmed(count), count - 1 - Trimmed(count)];

    private protected override (IReadOnlyList<decimal> Inner, ClosedSide Closed) Inner(long count, IReadOnlyDictionary<long, decimal> valueAt)
    {
        var low = valueAt[Trimmed(count)];
        var high = valueAt[count - 1 - Trimmed(count)];
        return ([.. Enumerable.Range(1, Scale - 1).Select(i => Line.At(low, high, i, Scale))], ClosedSide.Right);
    }

    private long Trimmed(long count) => (long)decimal.Floor(count * TrimPercent / 100);
}
