using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>How a scenario of a <see cref="FlowTester"/> ended.</summary>
/// <param name="Result">Null when the check had errors.</param>
public sealed record FlowRun(FlowTester Flow, ScenarioCheck Check, RunResult? Result, IReadOnlyDictionary<string, string> Exported)
{
    /// <summary>Remarks of the check and of the run.</summary>
    public IReadOnlyList<Remark> Remarks => [.. Check.Remarks, .. Result?.Remarks ?? []];

    /// <summary>The codes of all remarks.</summary>
    public IReadOnlyList<string> Codes => [.. Remarks.Select(r => r.Code)];

    /// <summary>This run, after it has been found to have succeeded.</summary>
    public FlowRun Succeeded()
    {
        var told = string.Join(Environment.NewLine, Remarks.Select(r => $"{r.Code} {r.Node} {r.Setting} {r.Message.En} {r.Remedy.En}"));
        Result?.Status.ShouldBe(RunStatus.Succeeded, told);
        Result.ShouldNotBeNull(told);
        return this;
    }

    /// <summary>The first remark of that code.</summary>
    public Remark Remark(string code) => Remarks.FirstOrDefault(r => r.Code == code)
        ?? throw new ShouldAssertException($"No remark {code} among {string.Join(", ", Remarks.Select(r => $"{r.Code} ({r.Message.En})"))}");

    /// <summary>The columns of a port, written <c>id integer, name text</c>.</summary>
    public string ColumnsOf(string port) => string.Join(", ", Columns(port).Select(c => $"{c.Name} {c.Type}"));

    public long? CountOf(string port) => Port(port).Rows;

    public long Tally(string name) => Result?.Tallies.GetValueOrDefault(name) ?? 0;

    /// <summary>The rows of a port in its order (rows without an order by all columns), values joined by <c>|</c>; missing values are empty.</summary>
    public Task<IReadOnlyList<string>> RowsAsync(string port, string select = "*")
    {
        var rows = Port(port);
        return Flow.QueryAsync($"SELECT {select} FROM {From(port)} AS t {Flow.Warehouse.Dialect.TotalOrder([.. rows.Order], rows.Columns)}");
    }

    /// <summary>What to put after FROM to query a port's rows with <see cref="FlowTester.QueryAsync"/>.</summary>
    public string From(string port)
    {
        var sql = Flow.Warehouse.Dialect;
        return Exported.TryGetValue(port, out var file) ? $"read_parquet({sql.Literal(file)})" : sql.Quote(Port(port).Table.ShouldNotBeNull());
    }

    private Columns Columns(string port) => PortRef.TryParse(port, out var end) && Check.Node(end.Node)?.Outputs.GetValueOrDefault(end.Port) is { } columns
        ? columns
        : throw new ShouldAssertException($"The columns of {port} are not known.");

    private PortRows Port(string port) => PortRef.TryParse(port, out var end) && Result?.Node(end.Node)?.Ports.FirstOrDefault(p => p.Port == end.Port) is { } rows
        ? rows
        : throw new ShouldAssertException($"The run gave no rows at {port}. Remarks: {string.Join(", ", Remarks.Select(r => $"{r.Code} ({r.Message.En})"))}");
}
