namespace RfmFlows.Warehouse;

/// <summary>Something about a file that its user should know.</summary>
public enum CsvFindingKind
{
    /// <summary>Day and month could be swapped: <see cref="CsvFinding.Detail"/> is the pattern that was taken, <see cref="CsvFinding.Other"/> the other.</summary>
    AmbiguousDates,
    /// <summary>Dates are written in several ways, listed in <see cref="CsvFinding.Detail"/>.</summary>
    MixedDates,
    /// <summary>Nearly all texts fit the type <see cref="CsvFinding.Detail"/>; <see cref="CsvFinding.Other"/> is one that does not.</summary>
    NearlyTyped,
    /// <summary>The name stands twice in the header; <see cref="CsvFinding.Detail"/> is the name that the later one got.</summary>
    DuplicateName,
    /// <summary>The header gives no name; <see cref="CsvFinding.Detail"/> is the name that the column got.</summary>
    EmptyName,
}

/// <summary>See <see cref="CsvFindingKind"/>.</summary>
/// <param name="Column">The column's name.</param>
public sealed record CsvFinding(CsvFindingKind Kind, string Column, string Detail, string Other = "");
