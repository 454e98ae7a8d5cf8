namespace RfmFlows.Warehouse;

/// <summary>How a delimited text file is written.</summary>
/// <param name="Delimiter">One character between fields.</param>
/// <param name="Quote">The character around fields, or null when there is none.</param>
/// <param name="Header">Whether the first line names the columns.</param>
/// <param name="DecimalComma">Whether numbers are written 12,5.</param>
/// <param name="DateFormat">When writing: strftime pattern of dates, or null for ISO 8601.</param>
/// <param name="DateTimeFormat">When writing: strftime pattern of dates with a time, or null for ISO 8601.</param>
public sealed record CsvForm(
    char Delimiter = ',', char? Quote = '"', bool Header = true, bool DecimalComma = false, string? DateFormat = null, string? DateTimeFormat = null)
{
    /// <summary>When reading: the character that groups the digits of numbers, or null.</summary>
    public char? Thousands { get; init; }

    /// <summary>When reading: lines before the header or the first row.</summary>
    public int Skip { get; init; }
}
