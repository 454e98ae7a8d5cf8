namespace RfmFlows.Rfm;

/// <summary>Borders at type-7 quantiles of the values (see <see cref="TypeSevenQuantile"/>).</summary>
/// <param name="Quantiles">The positions of the inner borders, ascending.</param>
/// <param name="Closed">The class of a value that equals a border.</param>
/// <param name="Offset">Added to each quantile; 1 in R's package rfm, else 0.</param>
/// <param name="DropRepeated">
/// Whether a border that equals its neighbour, or the smallest or the greatest value, is left out. The axis then has
/// fewer scores; otherwise repeated borders stay and leave a score unused.
/// </param>
public sealed record QuantileBorders(
    IReadOnlyList<Fraction> Quantiles, ClosedSide Closed = ClosedSide.Right, decimal Offset = 0, bool DropRepeated = false) : BordersFromData
{
    private protected override IEnumerable<long> InnerPositions(long count) =>
        Quantiles.Select(position => TypeSevenQuantile.At(position, count)).SelectMany(q => new[] { q.LowerPosition, q.UpperPosition });

    private protected override (IReadOnlyList<decimal> Inner, ClosedSide Closed) Inner(long count, IReadOnlyDictionary<long, decimal> valueAt)
    {
        var inner = Quantiles
            .Select(position => TypeSevenQuantile.At(position, count))
            .Select(q => q.Between(valueAt[q.LowerPosition], valueAt[q.UpperPosition]) + Offset);
        if (DropRepeated)
        {
            inner = inner.Distinct().Where(border => border != valueAt[0] && border != valueAt[count - 1]);
        }

        return ([.. inner], Closed);
    }
}
