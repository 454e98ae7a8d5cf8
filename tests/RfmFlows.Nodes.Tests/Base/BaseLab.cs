using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Base;

/// <summary>A customer base on DuckDB, or on a database of its own in PostgreSQL.</summary>
internal sealed class BaseLab : IAsyncDisposable
{
    public const string ReceiptColumns = "customer text, order text, date datetime, sum decimal(2)";

    private readonly PostgresDatabase? _database;

    private BaseLab(FlowTester flow, PostgresDatabase? database)
    {
        Flow = flow;
        _database = database;
    }

    /// <summary>DuckDB, and PostgreSQL where a server is named.</summary>
    public static TheoryData<string> Engines => PostgresFactAttribute.Server is { Length: > 0 } ? ["duckdb", "postgresql"] : ["duckdb"];

    public FlowTester Flow { get; }

    public static async Task<BaseLab> OpenAsync(string engine)
    {
        var database = engine == "postgresql" ? await PostgresDatabase.CreateAsync() : null;
        return new BaseLab(new FlowTester(database is null ? null : await database.OpenAsync()).With<IPersonHash>(new PlainHash()), database);
    }

    /// <summary>A receipt of <see cref="ReceiptColumns"/>.</summary>
    public static object?[] Receipt(string? customer, string? order, int day, decimal? sum, int month = 1) => [customer, order, new DateTime(2026, month, day, 12, 0, 0), sum];

    /// <summary>Runs Keep receipts on rows of <see cref="ReceiptColumns"/>.</summary>
    public Task<FlowRun> KeepReceiptsAsync(object?[][] rows, object? settings = null, string columns = ReceiptColumns) => RunAsync(
        "base.keep-receipts", "receipts", settings, columns, rows);

    public Task<FlowRun> KeepCustomersAsync(string columns, object?[][] rows, object? settings = null) => RunAsync("base.keep-customers", "input", settings, columns, rows);

    public Task<FlowRun> MergeAsync(params object?[][] rows) => RunAsync("base.merge", "input", null, "from_customer text, into_customer text, decision text", rows);

    public async Task<FlowRun> RunAsync(string type, string port, object? settings, string columns, object?[][] rows)
    {
        Flow.Clear().Table("t", columns, rows).Node("keep", type, settings).Link($"t.output -> keep.{port}");
        return await Flow.RunAsync();
    }

    /// <summary>The rows that a scenario reads from the base.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string table = "receipts", string select = "customer, \"order\", CAST(date AS DATE) AS date, sum")
    {
        Flow.Clear().Node("base", "base.read", new { table });
        var run = (await Flow.RunAsync()).Succeeded();
        return await Flow.QueryAsync($"SELECT {select} FROM {run.From("base.rows")} AS b ORDER BY 1, 2");
    }

    public async Task<string> LoadRowAsync(FlowRun run) =>
        (await run.Succeeded().RowsAsync("keep.load", "\"new\", changed, unchanged, outdated, removed, rejected"))[0];

    public async ValueTask DisposeAsync()
    {
        await Flow.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
