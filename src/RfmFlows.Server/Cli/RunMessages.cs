using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary>What became of a run's messages: by state, and skipped ones by reason.</summary>
internal static class RunMessages
{
    /// <summary>
    /// The states are the ledger's: a resumed run answers for the messages of all its starts, above all for those whose fate is unknown.
    /// Reasons, and all of a dry run, are what the sending nodes counted in this start.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, long>> OfAsync(FlowHost host, RunRequest request, RunResult result, CancellationToken cancellation)
    {
        var counted = result.Nodes
            .Where(n => FlowHost.Catalog.Find(n.Type)?.Description.Effect == Effect.Send)
            .SelectMany(n => n.Tallies).GroupBy(t => t.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(t => t.Value), StringComparer.Ordinal);
        if (request.DryRun)
        {
            return counted;
        }
        var messages = counted.Where(c => c.Key.Contains(':', StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var (state, count) in await host.Services.GetRequiredService<ISendLedger>().CountAsync(new LedgerQuery { Run = result.RunId }, cancellation))
        {
            messages[Name(state)] = count;
        }
        return messages;
    }

    /// <summary>The run's remarks; also that messages are unknown since an earlier start, which no node of this one told.</summary>
    public static IReadOnlyList<Remark> Remarks(RunResult result, IReadOnlyDictionary<string, long> messages)
    {
        var told = result.Remarks.ToList();
        var unknown = messages.GetValueOrDefault(Name(SendState.Unknown));
        var left = SendRemarks.UnknownLeft(unknown, result.RunId);
        return unknown == 0 || told.Any(r => r.Code == left.Code) ? told : [.. told, left];
    }

    /// <summary>A state for people.</summary>
    public static string Label(SendState state, Language language) => state switch
    {
        SendState.Planned => language.Of("planned", "запланировано"),
        SendState.Claimed => language.Of("claimed", "взято в работу"),
        SendState.Called => language.Of("called", "передаётся"),
        SendState.Accepted => language.Of("accepted", "принято"),
        SendState.Rejected => language.Of("rejected", "отклонено"),
        SendState.Unknown => language.Of("unknown", "неизвестно"),
        _ => language.Of("skipped", "пропущено"),
    };

    /// <summary>The name of a state for programs.</summary>
    public static string Name(SendState state) => state.ToString().ToLowerInvariant();
}
