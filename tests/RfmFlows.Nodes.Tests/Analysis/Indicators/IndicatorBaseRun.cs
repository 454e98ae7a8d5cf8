using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>The base of <see cref="IndicatorBase"/> run once on each engine that is there.</summary>
public sealed class IndicatorBaseRun : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _engines = [];

    /// <summary>The values of an indicator for the customers in order, joined by <c>|</c>, by engine.</summary>
    public IEnumerable<(string Engine, string Values)> Of(string indicator) => _engines.Select(e => (e.Key, e.Value[indicator]));

    /// <summary>Every column that was computed.</summary>
    public IEnumerable<string> Columns => _engines["duckdb"].Keys;

    public async Task InitializeAsync()
    {
        await using (var flow = new FlowTester { AsOf = IndicatorBase.AsOf })
        {
            _engines["duckdb"] = await ReadAsync(flow);
        }
        await using var database = await PostgresDatabase.CreateAsync();
        if (database is not null)
        {
            await using var flow = new FlowTester(await database.OpenAsync()) { AsOf = IndicatorBase.AsOf };
            _engines["postgresql"] = await ReadAsync(flow);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(FlowTester flow)
    {
        var run = (await IndicatorBase.Into(flow, new { compare = "all" }).RunAsync()).Succeeded();
        var columns = run.ColumnsOf("i.customers").Split(", ").Select(c => c[..c.IndexOf(' ')]).ToList();
        var rows = (await run.RowsAsync("i.customers", string.Join(", ", columns))).Select(r => r.Split('|')).ToList();
        return columns.Select((c, i) => (c, Values: string.Join('|', rows.Select(r => r[i])))).ToDictionary(c => c.c, c => c.Values);
    }
}
