using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What follows the nodes of a run while its relations still stand: exports, and counts of relations that were never materialised.</summary>
internal sealed class RunClosing(ScenarioRun run, WarehouseSession session, CancellationToken cancellation)
{
    private readonly Dictionary<PortRef, long> _rows = [];

    // The file being written, which a failure names where a setting stands else.
    private string? _export;

    /// <summary>The nodes with every port counted; a node whose rows could not be written or counted has failed after all.</summary>
    public async Task<IReadOnlyList<NodeRun>> CloseAsync(IReadOnlyList<NodeRun> nodes)
    {
        var closed = new List<NodeRun>();
        foreach (var node in nodes)
        {
            closed.Add(await CloseAsync(node));
        }
        return closed;
    }

    private async Task<NodeRun> CloseAsync(NodeRun node)
    {
        try
        {
            foreach (var export in run.Request.Exports.Where(e => e.Port.Node == node.Node))
            {
                _export = export.Path;
                _rows[export.Port] = await ExportAsync(export);
            }
            _export = null;
            return node with { Ports = await CountAsync(node) };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return node with { Status = NodeStatus.Cancelled };
        }
        catch (Exception e)
        {
            run.Report(e, node.Node);
            return node with { Status = NodeStatus.Failed, Remarks = [.. node.Remarks, RunRemarks.Of(e) with { Node = node.Node, Setting = _export }] };
        }
    }

    private async Task<long> ExportAsync(PortExport export)
    {
        var relation = run.Relation(export.Port);
        var path = run.Frame.ResolvePath(export.Path, write: true);
        var sql = session.Dialect;
        var select = $"SELECT * FROM {sql.Quote(relation.Name)} {sql.TotalOrder(relation.Order, relation.Columns)}";
        return await session.ExportAsync(select, relation.Columns, new FileWrite(path, FileFormats.ByEnding(path)), cancellation);
    }

    private async Task<IReadOnlyList<PortRows>> CountAsync(NodeRun node)
    {
        var ports = new List<PortRows>();
        foreach (var port in node.Ports)
        {
            var place = new PortRef(node.Node, port.Port);
            var rows = port.Rows ?? (_rows.TryGetValue(place, out var exported) ? exported : await session.CountAsync(run.Relation(place).Name, cancellation));
            ports.Add(port with { Rows = rows });
        }
        return ports;
    }
}
