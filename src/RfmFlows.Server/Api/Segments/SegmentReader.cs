using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Looks at the members of saved segments. All work is done in the warehouse; here pass at most the rows of one page.</summary>
internal sealed class SegmentReader(ISegmentRegistry registry, ISegmentLibrary library, FlowEnvironment environment)
{
    /// <param name="version">Null for the newest.</param>
    /// <exception cref="FlowException">RF6050, RF4314, RF4315: there are no such members.</exception>
    public async Task<KeptMembers> FindAsync(string id, int? version, CancellationToken cancellation)
    {
        var segment = await registry.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoSegment(id));
        var number = version ?? segment.Latest?.Version ?? 1;
        var found = (await registry.HistoryAsync(id, cancellation)).FirstOrDefault(v => v.Version == number)
            ?? throw new FlowException(SegmentRemarks.NoSuchVersion(id, number, segment.Latest?.Version ?? 0));
        var file = new SegmentFile(library, found.Location);
        return file.Exists
            ? new KeptMembers(segment, found, file, await file.ColumnsAsync(cancellation))
            : throw new FlowException(SegmentRemarks.MembersGone(id, number));
    }

    public Task<MembersView> ReadAsync(KeptMembers members, PageRequest page, CancellationToken cancellation) => LookAsync([members], async (session, from) =>
    {
        var order = session.Dialect.TotalOrder([], members.Columns);
        var rows = await session.ReadAsync($"{from[0]} {order} LIMIT {page.Limit} OFFSET {page.Offset}", cancellation);
        return new MembersView(members.Version.Version, ColumnView.Of(members.Columns), members.Version.Rows, page.Offset, await CellRows.ReadAsync(rows, cancellation));
    }, cancellation);

    public Task ExportAsync(KeptMembers members, RowsFile file, CancellationToken cancellation) => LookAsync([members], async (session, from) =>
    {
        await file.WriteAsync(session, $"{from[0]} {session.Dialect.TotalOrder([], members.Columns)}", members.Columns, members.Version.Rows, cancellation);
        return file;
    }, cancellation);

    /// <summary>How many customers two segments have each for itself and together.</summary>
    public Task<OverlapView> OverlapAsync(KeptMembers first, KeptMembers second, CancellationToken cancellation) => LookAsync([first, second], async (session, from) =>
    {
        var sql = session.Dialect;
        var ids = new[] { first, second }.Zip(from, (m, select) => $"SELECT {MemberIds.Text(m, sql)} AS customer FROM ({select}) AS members").ToList();
        await using var reader = await session.ReadAsync($"SELECT count(*) FROM ({ids[0]}) AS a WHERE customer IN ({ids[1]})", cancellation);
        await reader.ReadAsync(cancellation);
        var both = Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture);
        return new OverlapView(first.Version.Rows - both, both, second.Version.Rows - both);
    }, cancellation);

    /// <summary>Works on members in a session of its own, each given as a SELECT.</summary>
    public async Task<T> LookAsync<T>(
        IReadOnlyList<KeptMembers> members, Func<WarehouseSession, IReadOnlyList<string>, Task<T>> look, CancellationToken cancellation)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(cancellation);
        var staged = members.Select(_ => session.ScratchName(new TableName("segments", $"{Guid.NewGuid():N}"))).ToList();
        try
        {
            var selects = new List<string>();
            foreach (var (kept, table) in members.Zip(staged))
            {
                selects.Add((await session.OpenFileAsync(new FileRead(kept.File.Path, FileFormat.Parquet), table, cancellation)).Select);
            }
            return await look(session, selects);
        }
        finally
        {
            foreach (var table in staged)
            {
                await session.DropTableAsync(table, CancellationToken.None);
            }
        }
    }
}
