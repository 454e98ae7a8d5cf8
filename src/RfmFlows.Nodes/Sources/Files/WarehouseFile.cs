using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>A file that the warehouse describes and reads by itself: Parquet.</summary>
internal sealed class WarehouseFile : SourceFile
{
    private WarehouseFile(string path, Columns columns)
        : base(path) => Columns = [.. columns.Select(c => new SniffedColumn(new FileColumn(c.Name, c.Type)))];

    public override IReadOnlyList<SniffedColumn> Columns { get; }

    public override FileForm Form => new(FileKind.Parquet);

    public override bool IsInPlace => true;

    public override async Task<IReadOnlyList<string?[]>> FirstRowsAsync(IWarehouse warehouse, CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        return await session.FirstRowsAsync(new FileRead(Path, FileFormat.Parquet), FirstRows, cancellation);
    }

    public static async Task<WarehouseFile> FindAsync(string path, IWarehouse warehouse, CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        try
        {
            return new WarehouseFile(path, await session.DescribeFileAsync(new FileRead(path, FileFormat.Parquet), cancellation));
        }
        catch (WarehouseException e) when (e.Fault is WarehouseFault.File or WarehouseFault.Value or WarehouseFault.Other)
        {
            throw new FlowException(JsonRemarks.BrokenParquet(path).At("file"), e);
        }
    }

    public override bool Retypes => false;

    public override async Task ReadAsync(BuildContext build, IReadOnlyList<FileColumn> columns, Func<FileRows, Task> read)
    {
        var sql = build.Sql;
        var rows = await build.Session.OpenFileAsync(new FileRead(Path, FileFormat.Parquet), build.ScratchName("file"), build.Cancellation);
        var select = string.Join(", ", columns.Where(c => c.Wanted).Select(c => $"{sql.Cast(sql.Quote(c.Name), c.Type)} AS {sql.Quote(c.Name)}"));
        await read(new FileRows($"SELECT {select} FROM ({rows.Select}) AS f", null));
    }
}
