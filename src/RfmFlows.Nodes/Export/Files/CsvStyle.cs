namespace RfmFlows.Nodes.Export.Files;

/// <summary>How values look in delimited text.</summary>
internal sealed record CsvStyle
{
    public const string Utf8 = "utf-8";

    public char Delimiter { get; init; } = ',';

    /// <summary><c>utf-8</c>, <c>utf-8-bom</c> or <c>windows-1251</c>.</summary>
    public string Encoding { get; init; } = Utf8;

    public bool DecimalComma { get; init; }

    /// <summary>As strftime writes it; a time is added as 10:30:00.</summary>
    public string DateFormat { get; init; } = "%Y-%m-%d";

    /// <summary>An apostrophe stands before texts that a spreadsheet would run.</summary>
    public bool GuardFormulas { get; init; }
}
