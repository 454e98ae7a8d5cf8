namespace RfmFlows.Warehouse;

/// <summary>A column of a file as its sample shows it.</summary>
/// <param name="Column">Its name and the type that every text of the sample fits.</param>
public sealed record SniffedColumn(FileColumn Column)
{
    /// <summary>How dates in it would be written; for columns that are no dates by themselves but hold some.</summary>
    public IReadOnlyList<string> DatePatterns { get; init; } = [];

    /// <summary>Some texts are dates.</summary>
    public bool HasDates { get; init; }

    /// <summary>Some texts are numbers.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Some dates have a time.</summary>
    public bool HasTime { get; init; }

    /// <summary>Numbers in it are written with blanks or currency signs.</summary>
    public bool LooseNumbers { get; init; }

    /// <summary>The same column read as another type, by what the sample shows of how such values are written.</summary>
    /// <param name="pattern">The strftime pattern that a user named, or null.</param>
    public FileColumn As(ColumnType type, string? pattern = null) => type.Kind switch
    {
        ColumnKind.Date or ColumnKind.DateTime => new FileColumn(Column.Name, type) { Formats = pattern is not null ? [pattern] : DatePatterns },
        ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Real => new FileColumn(Column.Name, type) { Loose = LooseNumbers },
        ColumnKind.Boolean => new FileColumn(Column.Name, type) { Formats = Column.Type == type ? Column.Formats : BooleanWords.All },
        _ => new FileColumn(Column.Name, type),
    };
}
