namespace RfmFlows.Warehouse;

/// <summary>What a user has said about a delimited file; null where it is to be found out.</summary>
/// <param name="Quote">The quote; <c>'\0'</c> for none.</param>
/// <param name="Skip">Lines before the header.</param>
public sealed record CsvSaid(char? Delimiter = null, char? Quote = null, bool? Header = null, bool? DecimalComma = null, int Skip = 0);

/// <summary>The form and the columns of a delimited file as its sample shows them.</summary>
/// <param name="IsAligned">Runs of blanks stand between the fields: the file must be rewritten before the warehouse can read it.</param>
/// <param name="Records">Records in the sample; 0 for a file without any.</param>
public sealed record CsvSniff(CsvForm Form, IReadOnlyList<SniffedColumn> Columns, IReadOnlyList<CsvFinding> Findings, bool IsAligned, int Records)
{
    /// <summary>The first records below the header, as they stand in the file.</summary>
    public IReadOnlyList<string[]> First { get; init; } = [];
}
