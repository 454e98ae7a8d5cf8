using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>A node that reads the segment ledger. Its result is found again until the model's history changes.</summary>
public abstract class HistoryNode : NodeType
{
    /// <summary>The optional input that only says after which node to read.</summary>
    private protected const string After = "after";

    private protected static IReadOnlyList<Port> AfterPort { get; } = [Port.Table(After, ("After", "После")) with { Required = false, Help = HistoryHelp.After }];

    /// <summary>Gives the output columns for customers of a type.</summary>
    private protected abstract void CheckOutputs(CheckContext check, ColumnType customer);

    /// <summary>Gives the outputs, as tables: the ledger may grow while the run lasts.</summary>
    private protected abstract Task BuildAsync(BuildContext build, ModelTimeline timeline);

    public sealed override async ValueTask CheckAsync(CheckContext check)
    {
        HistorySettings.CheckModel(check);
        if (check.Warehouse.IsPrivate || !check.Settings.Has(HistorySettings.Model))
        {
            return;
        }
        await using var session = await check.Warehouse.OpenSessionAsync(check.Cancellation);
        var ledger = new SegmentLedger(session);
        if ((await ledger.TimelineAsync(check.Get(HistorySettings.Model), check.Cancellation)).CustomerType is { } known)
        {
            CheckOutputs(check, known);
        }
        else if (!check.IsLinked(After))
        {
            check.Add(await NoModelAsync(ledger, check.Get(HistorySettings.Model), check.Cancellation));
        }
        else if (check.Input(After) is { } columns)
        {
            // The first snapshot will be saved by this very run.
            CheckOutputs(check, columns.Find("customer")?.Type ?? ColumnType.Text);
        }
    }

    public sealed override async ValueTask<string?> FingerprintAsync(CheckContext check)
    {
        await using var session = await check.Warehouse.OpenSessionAsync(check.Cancellation);
        return await new SegmentLedger(session).FingerprintAsync(check.Get(HistorySettings.Model), check.Cancellation);
    }

    public sealed override async Task BuildAsync(BuildContext build)
    {
        var ledger = new SegmentLedger(build.Session);
        var model = build.Get(HistorySettings.Model);
        var timeline = await ledger.TimelineAsync(model, build.Cancellation);
        if (timeline.IsEmpty)
        {
            await GiveNothingAsync(build, await NoModelAsync(ledger, model, build.Cancellation));
            return;
        }
        if (build.Get(HistorySettings.KnownOn) is { } day)
        {
            timeline = timeline.KnownOn(day);
            if (timeline.IsEmpty)
            {
                throw new FlowException(HistoryRemarks.KnewNothing(model, day).At(HistorySettings.KnownOn.Name));
            }
        }
        await BuildAsync(build, timeline);
    }

    // A dry run has not saved the first snapshot that it would have.
    private async Task GiveNothingAsync(BuildContext build, Remark remark)
    {
        if (!build.DryRun || !build.IsLinked(After))
        {
            throw new FlowException(remark);
        }
        build.Add(HistoryRemarks.ModelOfDryRun(build.Get(HistorySettings.Model)));
        foreach (var port in Description.Outputs.Select(o => o.Name))
        {
            await using var writer = await build.WriteOutputAsync(port);
            await writer.CompleteAsync(build.Cancellation);
        }
    }

    private static async Task<Remark> NoModelAsync(SegmentLedger ledger, string model, CancellationToken cancellation) =>
        HistoryRemarks.NoModel(model, [.. (await ledger.ModelsAsync(cancellation)).Select(m => m.Model)]).At(HistorySettings.Model.Name);
}
