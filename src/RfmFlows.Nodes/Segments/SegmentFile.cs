using System.Text.Json;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>The members of one segment version as a Parquet file, with its columns beside it, so that they are known without opening it.</summary>
/// <param name="Location">Relative to the library's folder.</param>
internal sealed record SegmentFile(ISegmentLibrary Library, string Location)
{
    public string Path => System.IO.Path.Combine(Library.Folder, Location);

    private string ColumnsPath => System.IO.Path.ChangeExtension(Path, ".columns.json");

    public bool Exists => File.Exists(Path) && File.Exists(ColumnsPath);

    /// <summary>Where members will lie.</summary>
    public static SegmentFile New(ISegmentLibrary library, string segment, string name) => new(library, $"{segment}/{name}.parquet");

    public async Task<long> WriteAsync(WarehouseSession session, string select, Columns columns, CancellationToken cancellation)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await File.WriteAllTextAsync(ColumnsPath, JsonSerializer.Serialize(columns.ToArray()), cancellation);
        return await session.ExportAsync(select, columns, new FileWrite(Path, FileFormat.Parquet), cancellation);
    }

    public void Delete()
    {
        File.Delete(Path);
        File.Delete(ColumnsPath);
    }

    public async Task<Columns> ColumnsAsync(CancellationToken cancellation) =>
        new(JsonSerializer.Deserialize<Column[]>(await File.ReadAllTextAsync(ColumnsPath, cancellation)) ?? []);
}
