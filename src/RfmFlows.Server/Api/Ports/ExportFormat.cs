using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>A format in which a port can be downloaded.</summary>
/// <param name="File">The warehouse's own format; null for a workbook.</param>
internal sealed record ExportFormat(FileFormat? File, string Ending, string MediaType)
{
    private static readonly ExportFormat[] All =
    [
        new(FileFormat.Csv, "csv", "text/csv; charset=utf-8"),
        new(null, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new(FileFormat.Parquet, "parquet", "application/vnd.apache.parquet"),
        new(FileFormat.Json, "json", "application/json"),
    ];

    /// <exception cref="FlowException">RF6206: it is none of them.</exception>
    public static ExportFormat Find(string ending) => All.FirstOrDefault(f => f.Ending == ending) ?? throw new FlowException(
        ApiRemarks.BadQuery("format", ending, ("one of csv, xlsx, parquet, json", "одно из csv, xlsx, parquet, json")));
}
