using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Makes segments of the rows of ports. All columns are kept beside the customer, with their values of that day.</summary>
internal sealed class SegmentSaver(PortReader ports, ISegmentRegistry registry, ISegmentLibrary library)
{
    /// <exception cref="FlowException">RF4303, RF4311, RF6215, RF6244: the request does not fit; RF6209: the rows are not kept.</exception>
    public async Task<Segment> SaveAsync(SaveSegmentBody body, CancellationToken cancellation)
    {
        if (!SegmentWriter.IsUsableId(body.Id))
        {
            throw new FlowException(SegmentRemarks.BadId(body.Id).At("id"));
        }
        var before = await registry.FindAsync(body.Id, cancellation);
        if (before is { Kind: SegmentKind.Rule })
        {
            throw new FlowException(RuleSegment(body.Id));
        }
        var port = await ports.FindAsync(body.Run, body.Node, body.Port, cancellation);
        var customer = port.Rows.Columns.Find(body.Customer) ?? throw new FlowException(SegmentRemarks.NoCustomerColumn());
        var columns = new Columns(port.Rows.Columns.Where(c => c != customer).Prepend(customer));
        var segment = new Segment(body.Id, SegmentKind.Static)
        {
            Title = body.Title ?? before?.Title ?? LocalText.Same(body.Id), Colour = body.Colour ?? before?.Colour,
        };
        await ports.LookAsync(port, session =>
        {
            var sql = session.Dialect;
            var wanted = RowsQuery.Read(new RowsParameters { Filter = body.Filter, Search = body.Search }, port.Rows, port.AsOf, sql);
            var members = CustomerRows.Unique($"({wanted.Select(port.Table, port.Rows.Columns, sql)}) AS wanted", columns, customer, port.Rows.Order, sql);
            return new SegmentWriter(registry, library).WriteAsync(
                segment, $"{port.AsOf:yyyy-MM-dd}-{Guid.NewGuid():N}", session, $"SELECT * FROM ({members}) AS members {sql.TotalOrder([], columns)}", columns, port.AsOf, port.Run, cancellation);
        }, cancellation);
        return (await registry.FindAsync(body.Id, cancellation))!;
    }

    private static Remark RuleSegment(string id) => Remark.Error("RF6244",
        ($"The members of '{id}' follow from a scenario, so they cannot be given by hand.", $"Состав сегмента «{id}» определяется сценарием, задать его вручную нельзя."),
        ("Choose another id.", "Выберите другой идентификатор."));
}
