using Microsoft.Data.Sqlite;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Sources;

public sealed class ImportDatabaseTests
{
    private const string Receipts = "CREATE TABLE receipts (id INTEGER, sum DECIMAL(12, 2), at DATETIME, day DATE, ok BOOLEAN, share REAL, note TEXT)";

    [Fact]
    public async Task RunAsync_SqliteTable_KeepsTheDeclaredTypes()
    {
        await using var flow = Flow(Receipts, "INSERT INTO receipts VALUES (1, 12.5, '2026-01-02 10:11:12', '2026-01-02', 1, 0.5, 'it''s'), (2, NULL, NULL, NULL, NULL, NULL, NULL)");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", table = "receipts" });

        var run = (await flow.RunAsync()).Succeeded();

        run.ColumnsOf("db.table").ShouldBe("id integer, sum decimal(2), at datetime, day date, ok boolean, share real, note text");
        (await run.RowsAsync("db.table")).ShouldBe(["1|12.50|2026-01-02 10:11:12|2026-01-02|true|0.5|it's", "2||||||"]);
    }

    [Fact]
    public async Task RunAsync_Query_IsReadAnewEachTime()
    {
        await using var flow = Flow("CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1), (2)");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", what = "query", query = "SELECT id, count(*) AS n FROM t -- all; of them\nGROUP BY id;" });
        (await flow.RunAsync()).Succeeded();
        Execute(flow, "INSERT INTO t VALUES (2)");

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("db.table", "id, n")).ShouldBe(["1|1", "2|2"]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("at")]
    [InlineData("day")]
    [InlineData("sum")]
    public async Task RunAsync_GrowingColumn_ReadsOnlyWhatIsNewAndIsIdempotent(string growing)
    {
        await using var flow = Flow(Receipts, "INSERT INTO receipts (id, sum, at, day) VALUES (1, 1.1, '2026-01-01 10:00:00', '2026-01-01'), (2, 2.2, '2026-01-02T10:00:00', '2026-01-02')");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", table = "receipts", growing });
        (await flow.RunAsync()).Succeeded().Tally("read").ShouldBe(2);

        (await flow.RunAsync()).Succeeded().CountOf("db.table").ShouldBe(2);
        // The row at the mark is corrected, one comes in with the same mark, one above it; one far below the mark is not looked for.
        Execute(flow, "UPDATE receipts SET note = 'new' WHERE id = 2");
        Execute(flow, "INSERT INTO receipts (id, sum, at, day, note) VALUES (2, 2.2, '2026-01-02T10:00:00', '2026-01-02', 'same'), (3, 3.3, '2026-01-03 10:00:00', '2026-01-03', NULL), (0, 0.5, '2025-01-01 10:00:00', '2025-01-01', 'late')");
        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("db.table", "id, note")).ShouldBe(["1|", "2|new", "2|same", "3|"]);
        run.Tally("read").ShouldBeLessThan(5);
    }

    [Fact]
    public async Task RunAsync_Overlap_BringsLateRowsIn()
    {
        await using var flow = Flow(Receipts, "INSERT INTO receipts (id, day) VALUES (1, '2026-01-01'), (2, '2026-01-10')");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", table = "receipts", growing = "day", overlap = 3 });
        (await flow.RunAsync()).Succeeded();
        Execute(flow, "INSERT INTO receipts (id, day) VALUES (3, '2026-01-08'), (4, '2026-01-02'), (5, NULL)");

        var run = (await flow.RunAsync()).Succeeded();
        run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("db.table", "id, day")).ShouldBe(["1|2026-01-01", "2|2026-01-10", "3|2026-01-08", "5|"]);
    }

    [Fact]
    public async Task RunAsync_AnotherQuery_BeginsAnewAndRemovesTheOldTable()
    {
        await using var flow = Flow("CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1), (2)");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", table = "t", growing = "id" });
        (await flow.RunAsync()).Succeeded();
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", what = "query", query = "SELECT id FROM t WHERE id > 1", growing = "id" });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("db.table")).ShouldBe(["2"]);
        (await flow.QueryAsync("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'base' AND table_name LIKE 'incremental_%'")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task RunAsync_ValueThatDoesNotFit_NamesColumnAndRowAndKeepsWhatWasLoaded()
    {
        await using var flow = Flow("CREATE TABLE t (id INTEGER)", "INSERT INTO t VALUES (1)");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", table = "t", growing = "id" });
        (await flow.RunAsync()).Succeeded();
        Execute(flow, "INSERT INTO t VALUES (2), ('many')");

        var run = await flow.RunAsync();

        run.Remark("RF3028").Message.En.ShouldContain("'id' in row 3");
        (await flow.QueryAsync($"SELECT id FROM base.\"{(await flow.QueryAsync("SELECT table_name FROM base.incremental"))[0]}\"")).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("DELETE FROM t")]
    [InlineData("SELECT 1; DELETE FROM t")]
    [InlineData("SELECT ';' ; -- ;\n DROP TABLE t")]
    [InlineData("/* SELECT */ UPDATE t SET id = 1")]
    [InlineData("EXEC sp_who")]
    [InlineData("")]
    [InlineData(";")]
    public async Task CheckAsync_QueryThatIsNotOneSelect_IsRefused(string query)
    {
        await using var flow = Flow("CREATE TABLE t (id INTEGER)");
        flow.Node("db", "sources.database", new { kind = "sqlite", file = "shop.db", what = "query", query });

        (await flow.CheckAsync()).Remarks.ShouldHaveSingleItem().Code.ShouldBe(query.Length == 0 ? "RF1101" : "RF3024");
    }

    [Fact]
    public async Task CheckAsync_PasswordOfAnUnreachableServer_StandsInNoRemark()
    {
        await using var flow = new FlowTester().With<ISecrets>(new Secrets("hush-hush"));
        flow.Node("db", "sources.database", new { host = "127.0.0.1", port = 1, database = "shop", user = "me", password = "pg", table = "t" });

        var remark = (await flow.CheckAsync()).Remarks.ShouldHaveSingleItem();

        (remark.Code, remark.Setting).ShouldBe(("RF3020", "host"));
        remark.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public async Task CheckAsync_SqlServerWithoutCultures_SaysWhatTheDriverNeeds()
    {
        await using var flow = new FlowTester().With<ISecrets>(new Secrets("x"));
        flow.Node("db", "sources.database", new { kind = "sqlserver", host = "127.0.0.1", port = 1, database = "shop", user = "me", password = "ms", table = "t" });

        (await flow.CheckAsync()).Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF3029");
    }

    private static FlowTester Flow(params string[] statements)
    {
        var flow = new FlowTester().With<ISecrets>(new Secrets(null));
        foreach (var sql in statements)
        {
            Execute(flow, sql);
        }
        return flow;
    }

    private static void Execute(FlowTester flow, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(flow.Folder, "shop.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Secrets(string? value) : ISecrets
    {
        public ValueTask<string?> FindAsync(string name, CancellationToken cancellation) => ValueTask.FromResult(value);
    }
}
