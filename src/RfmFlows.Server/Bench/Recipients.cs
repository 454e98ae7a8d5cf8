using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Bench;

/// <summary>Who got a message, as sorted lines <c>channel customer address</c>.</summary>
internal static class Recipients
{
    /// <summary>Everybody whose message was accepted, by the send ledger of a data folder.</summary>
    public static async Task<IReadOnlyList<string>> OfLedgerAsync(string dataFolder, string run, CancellationToken cancellation)
    {
        await using var database = await ControlDatabase.StartAsync(new ControlDatabaseOptions { DataFolder = dataFolder }, TimeProvider.System, cancellation);
        await using var ledger = new SendLedger(database, new LedgerOptions());
        var lines = new List<string>();
        await foreach (var row in ledger.ReadAsync(new LedgerQuery { Run = run, States = [SendState.Accepted] }, cancellation))
        {
            lines.Add(Line(row.Channel, row.Customer, row.Address));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>The lines that a hand-written script printed.</summary>
    public static IReadOnlyList<string> OfOutput(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    public static string Line(string channel, object customer, string? address) => string.Create(CultureInfo.InvariantCulture, $"{channel} {customer} {address}");

    /// <summary>What differs between two lists, or null.</summary>
    public static LocalText? Difference(IReadOnlyList<string> engine, IReadOnlyList<string> script)
    {
        if (engine.SequenceEqual(script, StringComparer.Ordinal))
        {
            return null;
        }
        // No addresses: the base may be somebody's own.
        var (extra, missing) = (engine.Except(script, StringComparer.Ordinal).Count(), script.Except(engine, StringComparer.Ordinal).Count());
        return ($"The recipient lists differ: {engine.Count} and {script.Count}; {extra} are only the engine's, {missing} only the script's.",
            $"Списки получателей различаются: {engine.Count} и {script.Count}; только у движка — {extra}, только у скрипта — {missing}.");
    }
}
