using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Nodes.Export.Files;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Rows as a file to be downloaded, written as the node <c>export.file</c> would.</summary>
/// <param name="Path">Where it is written, until the answer has been sent.</param>
/// <param name="GuardFormulas">Texts that a spreadsheet would take for a formula get an apostrophe before them.</param>
internal sealed record RowsFile(ExportFormat Format, bool GuardFormulas, string Path)
{
    private const string Sheet = "Data";

    /// <exception cref="FlowException">RF6206: there is no such format.</exception>
    public static RowsFile New(DataFolders folders, string format, bool guardFormulas)
    {
        var found = ExportFormat.Find(format);
        return new RowsFile(found, guardFormulas, System.IO.Path.Combine(folders.Exports, $"{Guid.NewGuid():N}.{found.Ending}"));
    }

    /// <exception cref="FlowException">RF4402, RF4403, RF4405: the rows do not fit into a workbook.</exception>
    public Task WriteAsync(WarehouseSession session, string select, Columns columns, long rows, CancellationToken cancellation) => Format.File switch
    {
        null => WorkbookAsync(session, columns, select, rows, cancellation),
        FileFormat.Csv => new CsvFile(session, new CsvStyle { GuardFormulas = GuardFormulas }).WriteAsync(select, columns, Path, cancellation),
        { } file => session.ExportAsync(select, columns, new FileWrite(Path, file), cancellation),
    };

    /// <summary>The file as an answer; it goes away when that has been sent or the client has left.</summary>
    public FileStreamHttpResult Answer(string name) => TypedResults.File(
        new FileStream(Path, new FileStreamOptions { Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous | FileOptions.SequentialScan }),
        Format.MediaType, $"{name}.{Format.Ending}");

    private Task WorkbookAsync(WarehouseSession session, Columns columns, string select, long rows, CancellationToken cancellation)
    {
        var problems = XlsxLimits.Problems(Sheet, columns).ToList();
        return problems.Count == 0 ? new XlsxFile(session, columns, Sheet).WriteAsync(select, Path, rows, cancellation) : throw new FlowException(problems);
    }
}
