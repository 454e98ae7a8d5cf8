using RfmFlows.Campaigns;
using RfmFlows.Store;

namespace RfmFlows.Server.Reconciling;

/// <summary>Tells which runs may have made the last call for a message: the ledger keeps only the run that opened its campaign.</summary>
internal sealed class CallingRuns(RunStore runs)
{
    private const int PageSize = 1000;
    private readonly Dictionary<string, IReadOnlyList<RunRecord>> _runs = new(StringComparer.Ordinal);

    /// <summary>Whether a run was at work when the message was called.</summary>
    public static bool MayHaveCalled(RunRecord run, SendRecord row) =>
        !run.DryRun && run.StartedAt <= row.CalledAt && (run.FinishedAt is not { } finished || row.CalledAt <= finished);

    /// <summary>The ids of the runs; more than one only where starts that share a campaign overlapped, or one was interrupted.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(SendRecord row, CancellationToken cancellation) => IsShared(row)
        ? [.. (await RunsOfAsync(row.Scenario, cancellation)).Where(r => MayHaveCalled(r, row)).Select(r => r.Id)]
        : [row.Run];

    private static bool IsShared(SendRecord row) => row.Campaign == CampaignKey.OnceEver(row.Scenario, row.Node, row.Run).Value;

    private async Task<IReadOnlyList<RunRecord>> RunsOfAsync(string scenario, CancellationToken cancellation)
    {
        if (_runs.TryGetValue(scenario, out var known))
        {
            return known;
        }
        var all = new List<RunRecord>();
        Page<RunRecord> page;
        do
        {
            page = await runs.ListAsync(new RunQuery { ScenarioId = scenario, Page = new PageRequest(all.Count, PageSize) }, cancellation);
            all.AddRange(page.Items);
        }
        while (page.Items.Count == PageSize);
        return _runs[scenario] = all;
    }
}
