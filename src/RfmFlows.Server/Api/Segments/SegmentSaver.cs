using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;

namespace RfmFlows.Server.Api;

/// <summary>Makes segments of the rows of ports. All columns are kept beside the customer, with their values of that day.</summary>
internal sealed class SegmentSaver(PortReader ports, ISegmentRegistry registry, ISegmentLibrary library)
{
    /// <exception cref="FlowException">RF4303, RF4311, RF4317, RF6215, RF6244: the request does not fit; RF6209: the rows are not kept.</exception>
    public async Task<Segment> SaveAsync(SaveSegmentBody body, CancellationToken cancellation)
    {
        var chosen = await ChosenCustomers.FindAsync(body, ports, cancellation);
        var segment = await StaticSegment.NextAsync(registry, body.Id, body.Title, body.Colour, cancellation);
        var port = chosen.Port;
        await ports.LookAsync(port, session =>
        {
            var sql = session.Dialect;
            return new SegmentWriter(registry, library).WriteAsync(
                segment, $"{port.AsOf:yyyy-MM-dd}-{Guid.NewGuid():N}", session,
                $"SELECT * FROM ({chosen.Select(sql)}) AS members {sql.TotalOrder([], chosen.Columns)}", chosen.Columns, port.AsOf, port.Run, cancellation);
        }, cancellation);
        return (await registry.FindAsync(body.Id, cancellation))!;
    }
}
