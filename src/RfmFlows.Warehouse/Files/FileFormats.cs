namespace RfmFlows.Warehouse;

/// <summary>Which format a file name stands for.</summary>
public static class FileFormats
{
    /// <summary>The format by the ending: .parquet, .json and .ndjson; anything else is CSV.</summary>
    public static FileFormat ByEnding(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".parquet" => FileFormat.Parquet,
        ".json" or ".ndjson" or ".jsonl" => FileFormat.Json,
        _ => FileFormat.Csv,
    };
}
