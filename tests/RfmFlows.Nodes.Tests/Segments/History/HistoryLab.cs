using System.Globalization;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Segments.History;

/// <summary>A warehouse with a segment ledger, and the runs that write and read it.</summary>
internal sealed class HistoryLab : IAsyncDisposable
{
    public const string Columns = "customer integer, segment text, revenue decimal(2), last_purchase date, segment_name text";

    private readonly PostgresDatabase? _database;

    private HistoryLab(FlowTester flow, PostgresDatabase? database) => (Flow, _database) = (flow, database);

    /// <summary>PostgreSQL only where a server is named; <see cref="HistoryEngineTests"/> tells where it is not.</summary>
    public static IReadOnlyList<string> Engines { get; } = PostgresFactAttribute.Server is { Length: > 0 } ? ["duckdb", "postgresql"] : ["duckdb"];

    public FlowTester Flow { get; }

    public static async Task<HistoryLab> OpenAsync(string engine = "duckdb", int threads = 2)
    {
        var database = engine == "postgresql" ? await PostgresDatabase.CreateAsync() : null;
        return new(new FlowTester(database is null ? null : await database.OpenAsync(), threads) { Clock = new SettableClock() }, database);
    }

    /// <summary>The moment at which snapshots are saved.</summary>
    public void SetClock(string day) => ((SettableClock)Flow.Clock).Now = new DateTimeOffset(Day(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Saves customers written <c>1 champions 100 2026-01-05</c>; revenue and last purchase may be missing.</summary>
    public async Task<FlowRun> SaveAsync(string day, string rule, params string[] customers) => (await TrySaveAsync(day, rule, customers)).Succeeded();

    public async Task<FlowRun> TrySaveAsync(string day, string rule, params string[] customers)
    {
        Flow.AsOf = Day(day);
        Flow.Clear().Table("t", Columns, [.. customers.Select(Row)])
            .Node("save", "segments.snapshot", new { model = "rfm", rule })
            .Link("t.output -> save.input");
        return await Flow.RunAsync();
    }

    /// <summary>The rows of a port of a node that reads the ledger.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string type, string port, object settings, string select = "*", string? day = null) =>
        await (await RunAsync(type, settings, day)).Succeeded().RowsAsync($"read.{port}", select);

    public async Task<FlowRun> RunAsync(string type, object settings, string? day = null)
    {
        if (day is not null)
        {
            Flow.AsOf = Day(day);
        }
        return await Flow.Clear().Node("read", type, settings).RunAsync();
    }

    /// <summary>Customer and segment on a day.</summary>
    public Task<IReadOnlyList<string>> StateAsync(string day, string? knownOn = null) =>
        ReadAsync("segments.state", "customers", new { model = "rfm", date = day, knownOn = knownOn ?? "" }, "customer, segment");

    /// <summary>Everything that the ledger holds, for comparing.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync()
    {
        var rows = new List<string>();
        foreach (var table in new[] { "snapshots", "entries", "sizes", "current" })
        {
            rows.AddRange((await Flow.QueryAsync($"SELECT * FROM history.{table}")).Select(r => $"{table} {r}").Order(StringComparer.Ordinal));
        }
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Flow.DisposeAsync();
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static object?[] Row(string text)
    {
        var parts = text.Split(' ');
        return
        [
            long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1] == "-" ? null : parts[1],
            parts.Length > 2 ? decimal.Parse(parts[2], CultureInfo.InvariantCulture) : null, parts.Length > 3 ? Day(parts[3]) : null, parts[1].ToUpperInvariant(),
        ];
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 10, 31, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
