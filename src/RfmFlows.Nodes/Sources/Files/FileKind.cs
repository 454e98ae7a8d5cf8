using System.Text;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>The families of files that the sources read, and how they are told apart.</summary>
internal static class FileKind
{
    public const string Auto = "auto";
    public const string Csv = "csv";
    public const string Excel = "excel";
    public const string Parquet = "parquet";
    public const string Json = "json";

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] GZip = [0x1F, 0x8B];
    private static readonly string[] Markup = ["<?xml", "<!doctype", "<html", "<table"];

    /// <summary>The family that the ending stands for; what the first bytes say where the ending says nothing.</summary>
    public static string Of(string path, byte[] start) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" or ".tsv" or ".tab" => Csv,
        ".xlsx" or ".xls" or ".xlsm" => Excel,
        ".parquet" or ".pq" => Parquet,
        ".json" or ".ndjson" or ".jsonl" => Json,
        _ => ByContent(start) switch { "zip" or "compound" => Excel, Parquet => Parquet, Json => Json, _ => Csv },
    };

    /// <summary>What the first bytes say: <c>zip</c>, <c>compound</c>, <c>parquet</c>, <c>gzip</c>, <c>pdf</c>, <c>json</c>, <c>markup</c>, or null for anything else.</summary>
    public static string? ByContent(byte[] start) =>
        start.AsSpan().StartsWith(Zip) ? "zip"
        : start.AsSpan().StartsWith(Compound) ? "compound"
        : start.AsSpan().StartsWith("PAR1"u8) ? Parquet
        : start.AsSpan().StartsWith(GZip) ? "gzip"
        : start.AsSpan().StartsWith("%PDF"u8) ? "pdf"
        : ByText(start);

    private static string? ByText(byte[] start)
    {
        var text = start.AsSpan(start is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0).TrimStart(" \t\r\n"u8);
        return IsJson(text) ? Json : IsMarkup(Encoding.Latin1.GetString(text)) ? "markup" : null;
    }

    // No header of a delimited text begins like this: an array of objects, or an object with a quoted name.
    private static bool IsJson(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'[', .. var rest] => rest.TrimStart(" \t\r\n"u8) is [(byte)'{', ..],
        [(byte)'{', .. var rest] => rest.TrimStart(" \t\r\n"u8) is [(byte)'"', ..],
        _ => false,
    };

    // A header may begin with an angle bracket by itself: <DATE>,<TIME>.
    private static bool IsMarkup(string text) => Markup.Any(m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase));
}
