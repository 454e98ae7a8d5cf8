using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Opens the segment ledger for a request: the model, the days and the knowledge that are meant.</summary>
internal sealed class HistoryLook(FlowEnvironment environment)
{
    public async Task<IReadOnlyList<ModelTimeline>> ModelsAsync(CancellationToken cancellation)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(cancellation);
        return await new SegmentLedger(session).ModelsAsync(cancellation);
    }

    /// <exception cref="FlowException">RF6280: there is no history of the model.</exception>
    public async Task<T> LookAsync<T>(string model, Func<WarehouseSession, ModelTimeline, Task<T>> look, CancellationToken cancellation)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(cancellation);
        var ledger = new SegmentLedger(session);
        var timeline = await ledger.TimelineAsync(model, cancellation);
        return !timeline.IsEmpty ? await look(session, timeline)
            : throw new FlowException(HistoryApiRemarks.NoModel(model, [.. (await ledger.ModelsAsync(cancellation)).Select(m => m.Model)]));
    }

    /// <exception cref="FlowException">RF4339, RF6281.</exception>
    public static (ModelTimeline Timeline, DateOnly From, DateOnly To) Stretch(ModelTimeline all, HistoryParameters wanted)
    {
        var timeline = Known(all, wanted);
        var (from, to) = (wanted.From ?? timeline.Holding[0].Point.AsOf, wanted.To ?? timeline.Last!.Point.AsOf);
        return from <= to ? (timeline, from, to) : throw new FlowException(HistoryRemarks.DatesReversed(from, to).At("from"));
    }

    /// <exception cref="FlowException">RF6281.</exception>
    public static ModelTimeline Known(ModelTimeline all, HistoryParameters wanted)
    {
        var timeline = wanted.KnownOn is { } day ? all.KnownOn(day) : all;
        return timeline.IsEmpty ? throw new FlowException(HistoryApiRemarks.KnewNothing(all.Model, wanted.KnownOn!.Value)) : timeline;
    }

    /// <exception cref="FlowException">RF6282.</exception>
    public static int MinStay(HistoryParameters wanted) => wanted.MinStay is < 0 and var days
        ? throw new FlowException(HistoryApiRemarks.NegativeStay(days)) : wanted.MinStay ?? 0;

    /// <summary>A report in the types of its columns: sums have other types on each engine, ids are kept as texts.</summary>
    public static string Typed(string report, Columns columns, Dialect sql) =>
        $"SELECT {string.Join(", ", columns.Select(c => $"{sql.Cast(c.Name, c.Type)} AS {c.Name}"))} FROM ({report}) AS report";
}
