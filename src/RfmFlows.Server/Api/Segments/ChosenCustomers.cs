using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>The customers at a port that a request means.</summary>
/// <param name="Columns">The customer first, then the other columns of the port.</param>
internal sealed record ChosenCustomers(SaveSegmentBody Body, KeptPort Port, Columns Columns)
{
    public Column Customer => Columns[0];

    /// <exception cref="FlowException">RF4303, RF4311: the request does not fit; RF6209: the rows are not kept.</exception>
    public static async Task<ChosenCustomers> FindAsync(SaveSegmentBody body, PortReader ports, CancellationToken cancellation)
    {
        if (!SegmentWriter.IsUsableId(body.Id))
        {
            throw new FlowException(SegmentRemarks.BadId(body.Id).At("id"));
        }
        var port = await ports.FindAsync(body.Run, body.Node, body.Port, cancellation);
        var customer = port.Rows.Columns.Find(body.Customer) ?? throw new FlowException(SegmentRemarks.NoCustomerColumn());
        return new ChosenCustomers(body, port, new Columns(port.Rows.Columns.Where(c => c != customer).Prepend(customer)));
    }

    /// <summary>A SELECT of their rows, one for each.</summary>
    /// <exception cref="FlowException">RF6206, RF6215: the filter cannot be read.</exception>
    public string Select(Dialect sql)
    {
        var wanted = RowsQuery.Read(new RowsParameters { Filter = Body.Filter, Search = Body.Search }, Port.Rows, Port.AsOf, sql);
        return CustomerRows.Unique($"({wanted.Select(Port.Table, Port.Rows.Columns, sql)}) AS wanted", Columns, Customer, Port.Rows.Order, sql);
    }
}
