using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Puts tags on customers: adds those at a port to the ones who have the tag already. A tag is read like any saved segment.</summary>
internal sealed class Tagger(PortReader ports, ISegmentRegistry registry, ISegmentLibrary library)
{
    private const string Since = "tagged_on";

    /// <exception cref="FlowException">RF4303, RF4311, RF6215, RF6244, RF6245: the request does not fit; RF6209: the rows are not kept.</exception>
    public async Task<Segment> TagAsync(SaveSegmentBody body, CancellationToken cancellation)
    {
        var chosen = await ChosenCustomers.FindAsync(body, ports, cancellation);
        while (true)
        {
            var before = await registry.FindAsync(body.Id, cancellation);
            if (before is { Kind: not SegmentKind.Tag })
            {
                throw new FlowException(SegmentsRemarks.OtherKind(before));
            }
            // Whoever added customers in the meantime would lose them: it is done again on top of theirs.
            if (await AddAsync(chosen, before, cancellation) is not null)
            {
                return (await registry.FindAsync(body.Id, cancellation))!;
            }
        }
    }

    private async Task<SegmentVersion?> AddAsync(ChosenCustomers chosen, Segment? before, CancellationToken cancellation)
    {
        var (body, port) = (chosen.Body, chosen.Port);
        var tag = new Segment(body.Id, SegmentKind.Tag) { Title = body.Title ?? before?.Title ?? LocalText.Same(body.Id), Colour = body.Colour ?? before?.Colour };
        var file = before?.Latest is { } latest ? new SegmentFile(library, latest.Location) : null;
        var columns = file is null ? Columns.Of(("customer", chosen.Customer.Type), (Since, ColumnType.Date)) : await file.ColumnsAsync(cancellation);
        // What is tagged from the rows of an earlier day counts from now on too.
        var asOf = before?.Latest is { } known && known.AsOf > port.AsOf ? known.AsOf : port.AsOf;
        return await ports.LookAsync(port, async session =>
        {
            var staging = session.ScratchName(new TableName("tags", $"{Guid.NewGuid():N}"));
            try
            {
                var tagged = file is null ? null : (await session.OpenFileAsync(new FileRead(file.Path, FileFormat.Parquet), staging, cancellation)).Select;
                return await new SegmentWriter(registry, library).TryWriteAsync(
                    tag, $"{asOf:yyyy-MM-dd}-{Guid.NewGuid():N}", session, Select(chosen, tagged, columns, session.Dialect), columns, asOf, port.Run,
                    before?.Latest?.Version ?? 0, cancellation);
            }
            finally
            {
                await session.DropTableAsync(staging, CancellationToken.None);
            }
        }, cancellation);
    }

    private static string Select(ChosenCustomers chosen, string? tagged, Columns columns, Dialect sql)
    {
        var customer = sql.Quote(columns[0].Name);
        var all = $"SELECT {sql.Cast(sql.Quote(chosen.Customer.Name), columns[0].Type)} AS {customer}, {sql.Literal(chosen.Port.AsOf)} AS {Since} FROM ({chosen.Select(sql)}) AS chosen"
            + (tagged is null ? "" : $" UNION ALL SELECT {customer}, {Since} FROM ({tagged}) AS tagged");
        return $"SELECT {customer}, min({Since}) AS {Since} FROM ({all}) AS everybody GROUP BY {customer} {sql.TotalOrder([], columns)}";
    }
}
