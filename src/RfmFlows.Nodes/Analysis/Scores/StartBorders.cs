using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>Borders to begin with: those of today, or those that a method gives.</summary>
internal static class StartBorders
{
    /// <summary>The methods whose scores follow from borders common to all customers, so that these can be moved by hand.</summary>
    public static IReadOnlyList<ScoringMethod> Methods { get; } = [.. ScoringMethods.All.Where(m => AxisFacts.All.All(a =>
        m.Plan(a, m.FixedScale ?? ScaleLimits.Default) is { Plan: (BordersFromData or ClusterBorders) and not QuantileBorders { DropRepeated: true }, Within.Count: 0 }))];

    /// <summary>What a method gives for the customers of a table; null for an axis without values.</summary>
    public static async Task<AxisBorders?> ByAsync(ScoringMethod method, int scale, Axis axis, WarehouseSession session, string from, CancellationToken cancellation) =>
        (method.Plan(axis, scale).Plan switch
        {
            BordersFromData plan => await plan.BordersAsync(axis, session, from, cancellation),
            ClusterBorders plan => await plan.PointsAsync(axis, session, from, cancellation) is { } points ? plan.Compute(axis, points) : null,
            _ => null,
        })?.Tidy();

    /// <summary>
    /// The borders behind scores that customers have. Those that are told hold if they give what was seen; else the borders follow from what was seen. Null where
    /// equal values have different scores, which no borders can do.
    /// </summary>
    public static AxisBorders? Behind(Axis axis, int scale, IReadOnlyList<ScoreSpan> seen, AxisBorders? told)
    {
        if (told is not null && told.Scale == scale && seen.All(s => told.Score(s.Min) == s.Score && told.Score(s.Max) == s.Score))
        {
            return told;
        }
        var ascending = seen.OrderBy(s => s.Min).ToList();
        var inOrder = ascending.Zip(ascending.Skip(1)).All(p => p.First.Max < p.Second.Min && (axis.Direction() == AxisDirection.HigherIsBetter ? p.First.Score < p.Second.Score : p.First.Score > p.Second.Score));
        return ascending.Count > 0 && inOrder ? AxisBorders.FromSpans(axis, scale, seen) : null;
    }
}
