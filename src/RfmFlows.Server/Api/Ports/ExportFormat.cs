using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>A format in which a port can be downloaded.</summary>
internal sealed record ExportFormat(FileFormat File, string Ending, string MediaType)
{
    private static readonly ExportFormat[] All =
    [
        new(FileFormat.Csv, "csv", "text/csv; charset=utf-8"),
        new(FileFormat.Parquet, "parquet", "application/vnd.apache.parquet"),
        new(FileFormat.Json, "json", "application/json"),
    ];

    /// <exception cref="FlowException">RF6206: it is none of them.</exception>
    public static ExportFormat Find(string ending) => All.FirstOrDefault(f => f.Ending == ending) ?? throw new FlowException(
        ApiRemarks.BadQuery("format", ending, ("one of csv, parquet, json", "одно из csv, parquet, json")));
}
