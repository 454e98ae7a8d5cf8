using System.IO.Compression;
using System.Xml;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Files;

/// <summary>
/// Writes a workbook of one sheet as a stream. The parts are written by hand: the library for such files holds whole sheets in memory and stamps the time
/// of day into the file, while here memory stays flat and equal tables give equal bytes.
/// </summary>
internal sealed class XlsxFile(WarehouseSession session, Columns columns, string sheet, Action<long, long?>? progress = null)
{
    private const int ProgressEvery = 10_000;

    // The earliest moment that a ZIP entry can have.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="FlowException">RF4402, RF4405: more than a sheet or a cell holds.</exception>
    public async Task WriteAsync(string select, string path, long rows, CancellationToken cancellation)
    {
        if (rows > XlsxLimits.Rows)
        {
            throw new FlowException(ExportRemarks.TooManyRows(rows, XlsxLimits.Rows).At(ExportFileNode.Target.Name));
        }
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = File.Create(unfinished))
            {
                await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
                foreach (var (name, content) in XlsxParts.Fixed(sheet))
                {
                    await using var part = new StreamWriter(Open(zip, name));
                    await part.WriteAsync(content);
                }
                await using var stream = Open(zip, XlsxParts.Sheet);
                await WriteSheetAsync(stream, select, rows, cancellation);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private async Task WriteSheetAsync(Stream stream, string select, long rows, CancellationToken cancellation)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = false });
        var cells = new XlsxCells(xml, columns);
        cells.Begin();
        await using var reader = await session.ReadAsync(select, cancellation);
        for (var row = 1L; await reader.ReadAsync(cancellation); row++)
        {
            cells.Row(reader, row);
            if (row % ProgressEvery == 0)
            {
                progress?.Invoke(row, rows);
            }
        }
        cells.End();
    }
}
