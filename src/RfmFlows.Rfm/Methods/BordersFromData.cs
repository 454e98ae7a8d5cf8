namespace RfmFlows.Rfm;

/// <summary>
/// Borders from a handful of sorted values. An engine works in two phases: it counts the values, fetches those at
/// <see cref="Positions"/> of the ascending order, gives them to <see cref="Compute"/>, and scores all rows by the borders.
/// The value at position p is the smallest whose cumulative count exceeds p, so equal values may be grouped first.
/// </summary>
public abstract record BordersFromData : ScoringPlan
{
    private protected BordersFromData()
    {
    }

    /// <inheritdoc/>
    public sealed override bool TiesShare => true;

    /// <summary>The zero-based positions in ascending order that <see cref="Compute"/> asks for, each once, ascending.</summary>
    /// <param name="count">How many values there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1: no values, no borders.</exception>
    public IReadOnlyList<long> Positions(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return [.. InnerPositions(count).Append(0).Append(count - 1).Distinct().Order()];
    }

    /// <summary>The borders of an axis.</summary>
    /// <param name="axis">The axis the values belong to.</param>
    /// <param name="count">How many values there are.</param>
    /// <param name="valueAt">The values at all <see cref="Positions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="KeyNotFoundException">A position is missing.</exception>
    public AxisBorders Compute(Axis axis, long count, IReadOnlyDictionary<long, decimal> valueAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(valueAt);
        var (inner, closed) = Inner(count, valueAt);
        return new(axis, inner, closed, valueAt[0], valueAt[count - 1]);
    }

    private protected abstract IEnumerable<long> InnerPositions(long count);

    private protected abstract (IReadOnlyList<decimal> Inner, ClosedSide Closed) Inner(long count, IReadOnlyDictionary<long, decimal> valueAt);
}
