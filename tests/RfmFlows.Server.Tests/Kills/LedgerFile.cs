using RfmFlows.Campaigns;
using RfmFlows.Store;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>Reads the send ledger of a data folder while no run is at work.</summary>
internal static class LedgerFile
{
    public static async Task<List<SendRecord>> ReadAsync(string data, params SendState[] states)
    {
        await using var database = await ControlDatabase.StartAsync(
            new ControlDatabaseOptions { DataFolder = data }, TimeProvider.System, CancellationToken.None);
        await using var ledger = new SendLedger(database, new LedgerOptions());
        var records = new List<SendRecord>();
        await foreach (var record in ledger.ReadAsync(new LedgerQuery { States = states }, CancellationToken.None))
        {
            records.Add(record);
        }
        return records;
    }
}
