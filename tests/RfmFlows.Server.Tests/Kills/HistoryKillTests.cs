using RfmFlows.Server.Tests.Cli;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>A run that is killed while it writes the segment ledger leaves whole snapshots, and the next one goes on from there.</summary>
[Collection(ProcessTests.Name)]
public sealed class HistoryKillTests
{
    private const string Scenario = """
        {
          "format": 1, "id": "fill", "title": { "en": "Fill", "ru": "Заполнить" }, "timeZone": "Europe/Moscow",
          "parameters": [{ "name": "file", "type": "file", "title": { "en": "Purchases", "ru": "Покупки" } }],
          "nodes": [
            { "id": "transactions", "type": "sources.transactions", "version": 1, "settings": { "file": "${file}" } },
            { "id": "fill", "type": "segments.backfill", "version": 1, "settings": { "model": "rfm", "from": "2026-01-05" } }
          ],
          "links": ["transactions.transactions -> fill.transactions"]
        }
        """;

    [Fact]
    public async Task Backfill_KilledInTheMiddle_LeavesWholeSnapshotsAndIsFinishedByTheNextRun()
    {
        using var folder = new WorkFolder();
        (await CommandLine.RunAsync("sample", folder.At("base"), "--customers", "2000", "--formats", "csv", "--no-lines", "--json")).ExitCode.ShouldBe(0);
        folder.Write("fill.json", Scenario);
        using (var first = CliProcess.Start(Arguments(folder, folder.Data)))
        {
            while (await first.ReadLineAsync() is { } line && !line.StartsWith("transactions ", StringComparison.Ordinal))
            {
            }
            await GrownAsync(Path.Combine(folder.Data, "warehouse.duckdb.wal"), () => first.HasExited);
            await first.KillAsync();
        }
        await using (var warehouse = Open(folder.Data))
        {
            await HoldsWholeSnapshotsAsync(warehouse);
        }

        (await CliProcess.RunAsync([.. Arguments(folder, folder.Data), "--json"])).ExitCode.ShouldBe(0);
        (await CliProcess.RunAsync([.. Arguments(folder, folder.At("undisturbed")), "--json"])).ExitCode.ShouldBe(0);

        await using var finished = Open(folder.Data);
        await using var undisturbed = Open(folder.At("undisturbed"));
        (await RowsAsync(finished, Entries)).ShouldBe(await RowsAsync(undisturbed, Entries));
        await HoldsWholeSnapshotsAsync(finished);
    }

    private const string Entries = "SELECT customer, as_of, era, snapshot, from_segment, to_segment, cause, revenue, last_purchase FROM history.entries ORDER BY snapshot, customer";

    private static string[] Arguments(WorkFolder folder, string data) =>
        ["run", folder.At("fill.json"), "--data", data, "--set", $"file={Path.Combine(folder.At("base"), "transactions.csv")}", "--as-of", "2026-10-31"];

    // Each snapshot has its sizes, and the entries up to it give as many customers as it says.
    private static async Task HoldsWholeSnapshotsAsync(IWarehouse warehouse)
    {
        if ((await RowsAsync(warehouse, "SELECT 1 FROM information_schema.tables WHERE table_schema = 'history' AND table_name = 'snapshots'")).Count == 0)
        {
            return;
        }
        (await RowsAsync(warehouse,
            """
            SELECT s.number FROM history.snapshots AS s
            WHERE s.customers <> (SELECT coalesce(sum(z.customers), 0) FROM history.sizes AS z WHERE z.snapshot = s.number)
                OR s.customers <> (SELECT count(*) FILTER (WHERE from_segment IS NULL AND to_segment IS NOT NULL) - count(*) FILTER (WHERE from_segment IS NOT NULL AND to_segment IS NULL)
                    FROM history.entries AS e WHERE e.snapshot <= s.number)
            """)).ShouldBeEmpty();
        (await RowsAsync(warehouse, "SELECT snapshot FROM history.entries EXCEPT SELECT number FROM history.snapshots")).ShouldBeEmpty();
        (await RowsAsync(warehouse, "SELECT count(*) FROM history.current")).ShouldBe(await RowsAsync(warehouse, "SELECT max_by(customers, number) FROM history.snapshots"));
    }

    private static async Task GrownAsync(string log, Func<bool> hasEnded)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var before = Length();
        while (!hasEnded() && Length() < before + 100_000)
        {
            await pace.WaitForNextTickAsync();
        }

        long Length() => new FileInfo(log) is { Exists: true } file ? file.Length : 0;
    }

    private static DuckDbWarehouse Open(string data) => DuckDbWarehouse.Open(new DuckDbOptions { Path = Path.Combine(data, "warehouse.duckdb"), MemoryLimitMb = 512, Threads = 2 });

    private static async Task<IReadOnlyList<string>> RowsAsync(IWarehouse warehouse, string sql)
    {
        await using var session = await warehouse.OpenSessionAsync(CancellationToken.None);
        await using var reader = await session.ReadAsync(sql, CancellationToken.None);
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i))));
        }
        return rows;
    }
}
