namespace RfmFlows.Warehouse;

/// <summary>How a delimited text file is written.</summary>
/// <param name="Delimiter">One character between fields.</param>
/// <param name="Quote">The character around fields, or null when there is none.</param>
/// <param name="Header">Whether the first line names the columns.</param>
/// <param name="DecimalComma">Whether numbers are written 12,5.</param>
/// <param name="DateFormat">strftime pattern of dates, or null for ISO 8601.</param>
/// <param name="DateTimeFormat">strftime pattern of dates with a time, or null for ISO 8601.</param>
public sealed record CsvForm(
    char Delimiter = ',', char? Quote = '"', bool Header = true, bool DecimalComma = false, string? DateFormat = null, string? DateTimeFormat = null);
