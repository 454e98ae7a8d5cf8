using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Makes one segment of several: the customers alone, for the columns beside them belong to the scenarios that saved them.</summary>
internal sealed class SegmentCombiner(SegmentReader reader, ISegmentRegistry registry, ISegmentLibrary library)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["union"] = "UNION", ["intersect"] = "INTERSECT", ["subtract"] = "EXCEPT",
    };

    /// <exception cref="FlowException">RF4311, RF4317, RF6244, RF6252: the request does not fit; RF6050, RF4315: there are no such members.</exception>
    public async Task<Segment> CombineAsync(CombineBody body, CancellationToken cancellation)
    {
        if (!SegmentWriter.IsUsableId(body.Id))
        {
            throw new FlowException(SegmentRemarks.BadId(body.Id).At("id"));
        }
        if (!Words.TryGetValue(body.Operation, out var word) || body.Segments.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            throw new FlowException(SegmentsRemarks.NothingToCombine(body.Operation, body.Segments.Count));
        }
        var segment = await StaticSegment.NextAsync(registry, body.Id, body.Title, body.Colour, cancellation);
        var parts = new List<KeptMembers>();
        foreach (var id in body.Segments)
        {
            parts.Add(await reader.FindAsync(id, null, cancellation));
        }
        var asOf = parts.Max(p => p.Version.AsOf);
        // Ids of one type keep it; those of several are compared as texts.
        var type = parts.Select(p => p.Customer.Type).Distinct().Count() == 1 ? parts[0].Customer.Type : ColumnType.Text;
        var columns = Columns.Of(("customer", type));
        await reader.LookAsync(parts, (session, from) =>
        {
            var sql = session.Dialect;
            var ids = parts.Zip(from, (part, select) =>
                $"SELECT {(part.Customer.Type == type ? sql.Quote(part.Customer.Name) : MemberIds.Text(part, sql))} AS customer FROM ({select}) AS members");
            return new SegmentWriter(registry, library).WriteAsync(
                segment, $"{asOf:yyyy-MM-dd}-{Guid.NewGuid():N}", session,
                $"SELECT * FROM ({string.Join($" {word} ", ids.Select(i => $"({i})"))}) AS combined {sql.TotalOrder([], columns)}", columns, asOf, null, cancellation);
        }, cancellation);
        return (await registry.FindAsync(body.Id, cancellation))!;
    }
}
