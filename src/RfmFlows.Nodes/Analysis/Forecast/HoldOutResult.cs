namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>What a model of earlier purchases expected of the days held back, and what happened.</summary>
/// <param name="End">The last day that the model knew.</param>
/// <param name="Weeks">Cumulated by weeks after that day; the last may be cut short.</param>
/// <param name="Groups">By repeats that the model knew: 0, 1, … and the last for all with more.</param>
internal sealed record HoldOutResult(DateOnly End, long Customers, IReadOnlyList<HoldOutWeek> Weeks, IReadOnlyList<HoldOutGroup> Groups)
{
    public double Expected => Weeks[^1].Expected;

    public long Actual => Weeks[^1].Actual;

    /// <summary>How far the forecast lay from what happened, in percent of that; null where nothing happened.</summary>
    public double? ErrorPercent => Actual == 0 ? null : 100 * (Expected - Actual) / Actual;
}
