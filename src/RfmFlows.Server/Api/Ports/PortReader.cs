using RfmFlows.Engine;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Looks at the rows of output ports. All work is done in the warehouse; here pass at most the rows of one page.</summary>
internal sealed class PortReader(RunStore runs, ScenarioStore scenarios, FlowEnvironment environment, PortPages pages)
{
    private IWarehouse Warehouse => environment.Warehouse;

    /// <exception cref="FlowException">RF6030: no such run; RF6209: its rows are not kept.</exception>
    public async Task<KeptPort> FindAsync(string run, string node, string port, CancellationToken cancellation)
    {
        var details = await runs.FindAsync(run, cancellation) ?? throw new FlowException(StoreRemarks.NoRun(run));
        (node, port) = PortNames.Resolve(details.Request.Scenario, new PortRef(node, port));
        var rows = details.Nodes.FirstOrDefault(n => n.Node == node)?.Ports.FirstOrDefault(p => p.Port == port);
        return rows is { Table: { } table } ? new KeptPort(run, details.Run.AsOf, node, rows, table) : throw new FlowException(ApiRemarks.NoRows(node, port));
    }

    /// <summary>The port of a scenario's node in the latest run that kept its rows.</summary>
    /// <exception cref="FlowException">RF6209: none did.</exception>
    public async Task<KeptPort> FindLatestAsync(string scenario, string node, string port, CancellationToken cancellation)
    {
        if (await scenarios.FindAsync(scenario, cancellation) is { } draft)
        {
            (node, port) = PortNames.Resolve(draft.Scenario, new PortRef(node, port));
        }
        var latest = await runs.LatestTableAsync(scenario, node, port, cancellation);
        return latest is null ? throw new FlowException(ApiRemarks.NoRows(node, port)) : await FindAsync(latest.RunId, node, port, cancellation);
    }

    public Task<RowsView> ReadAsync(KeptPort port, RowsParameters wanted, PageRequest page, CancellationToken cancellation) => LookAsync(port, async session =>
    {
        var query = RowsQuery.Read(wanted, port.Rows, port.AsOf, session.Dialect);
        var (total, select) = await pages.FindAsync(session, port, query, page, cancellation);
        return new RowsView(port.Run, ColumnView.Of(query.Columns), total, page.Offset, await CellRows.ReadAsync(await session.ReadAsync(select, cancellation), cancellation));
    }, cancellation);

    /// <summary>Writes the wanted rows to a file.</summary>
    /// <exception cref="FlowException">RF4402, RF4403, RF4405: they do not fit into a workbook.</exception>
    public Task ExportAsync(KeptPort port, RowsParameters wanted, RowsFile file, CancellationToken cancellation) => LookAsync(port, async session =>
    {
        var query = RowsQuery.Read(wanted, port.Rows, port.AsOf, session.Dialect);
        var rows = await pages.CountAsync(session, port, query, cancellation);
        await file.WriteAsync(session, query.Select(port.Table, port.Rows.Columns, session.Dialect), query.Columns, rows, cancellation);
        return rows;
    }, cancellation);

    /// <summary>Works on the port's table in a session of its own.</summary>
    /// <exception cref="FlowException">RF6209: the table is gone.</exception>
    public async Task<T> LookAsync<T>(KeptPort port, Func<WarehouseSession, Task<T>> look, CancellationToken cancellation)
    {
        await using var session = await Warehouse.OpenSessionAsync(cancellation);
        try
        {
            return await look(session);
        }
        catch (WarehouseException e) when (e.Fault == WarehouseFault.Statement)
        {
            // Names and types were checked before, so it is the table that is gone: cleaned up as unused.
            throw new FlowException(ApiRemarks.NoRows(port.Node, port.Rows.Port), e);
        }
    }
}
