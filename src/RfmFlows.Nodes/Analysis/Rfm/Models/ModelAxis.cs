using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>How a model scores one axis.</summary>
/// <param name="Scale">How many scores there are; one more than borders, unless the method has left some out.</param>
/// <param name="Borders">Ascending.</param>
/// <param name="Customers">How many customers had each score when the model was made, from score 1 up.</param>
internal sealed record ModelAxis(
    Axis Axis, int Scale, IReadOnlyList<decimal> Borders, ClosedSide Closed, bool InCycles, decimal? Min, decimal? Max, IReadOnlyList<long> Customers)
{
    public static ModelAxis Of(AxisBorders borders, int scale, IReadOnlyDictionary<int, SeenScore> seen) => new(
        borders.Axis, scale, borders.Inner, borders.Closed, borders.InCycles, borders.Min, borders.Max,
        [.. Enumerable.Range(1, scale).Select(score => seen.GetValueOrDefault(score)?.Customers ?? 0)]);

    public AxisBorders ToBorders() => new(Axis, Borders, Closed, Min, Max) { InCycles = InCycles };
}
