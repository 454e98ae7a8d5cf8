using System.Globalization;
using RfmFlows.Server.Tests.Cli;
using RfmFlows.Server.Tests.House;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>A load of the customer base that is killed in the middle is in the base as a whole or not at all.</summary>
[Collection(ProcessTests.Name)]
public sealed class BaseKillTests
{
    private static readonly string Recipe = Path.Combine(Repository.Root, "workflows", "base-import.json");

    [Theory]
    [InlineData("transactions ")]
    [InlineData("clean ")]
    [InlineData("receipts ")]
    public async Task Run_KilledBehindANode_LeavesAllOrNothingAndIsMadeUpFor(string node)
    {
        using var folder = new WorkFolder();
        (await CommandLine.RunAsync("sample", folder.At("base"), "--customers", "3000", "--formats", "csv", "--no-lines", "--json")).ExitCode.ShouldBe(0);
        string[] arguments = ["run", Recipe, "--data", folder.Data, "--as-of", "2026-10-31", "--set", $"base={folder.At("base")}", "--set", $"review={folder.At("review.csv")}"];
        using (var first = CliProcess.Start(arguments))
        {
            while (await first.ReadLineAsync() is { } line && !line.StartsWith(node, StringComparison.Ordinal))
            {
            }
            await first.KillAsync();
        }
        var receipts = await CountAsync(folder, "SELECT count(*) FROM base.receipts");
        receipts.ShouldBe(await CountAsync(folder, "SELECT CAST(coalesce(sum(rows_new), 0) AS BIGINT) FROM base.loads WHERE kind = 'receipts'"));
        (await CountAsync(folder, "SELECT count(*) FROM base.customers")).ShouldBe(await CountAsync(folder, "SELECT CAST(coalesce(sum(rows_new), 0) AS BIGINT) FROM base.loads WHERE kind = 'customers'"));

        (await CommandLine.RunAsync([.. arguments, "--json"])).ExitCode.ShouldBe(0);
        var all = await CountAsync(folder, "SELECT count(*) FROM base.receipts");

        all.ShouldBe(await CountAsync(folder, "SELECT CAST(sum(rows_new) AS BIGINT) FROM base.loads WHERE kind = 'receipts'"));
        all.ShouldBeGreaterThan(0);
        receipts.ShouldBeOneOf(0, all);
    }

    private static async Task<long> CountAsync(WorkFolder folder, string sql)
    {
        await using var warehouse = DuckDbWarehouse.Open(new DuckDbOptions { Path = Path.Combine(folder.Data, "warehouse.duckdb"), MemoryLimitMb = 256, Threads = 1 });
        await new Nodes.Base.CustomerBase(warehouse, TimeProvider.System).EnsureAsync(CancellationToken.None);
        await using var session = await warehouse.OpenSessionAsync(CancellationToken.None);
        return Convert.ToInt64(await session.ScalarAsync(sql, CancellationToken.None), CultureInfo.InvariantCulture);
    }
}
