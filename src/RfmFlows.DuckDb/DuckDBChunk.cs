using RfmFlows.DuckDb.Types.Reading;

namespace RfmFlows.DuckDb;

/// <summary>Some rows of a result, column by column. It ends when its reader moves on or is closed.</summary>
public readonly ref struct DuckDBChunk
{
    private readonly VectorReader[] _columns;

    internal DuckDBChunk(VectorReader[] columns, int rowCount)
    {
        _columns = columns;
        RowCount = rowCount;
    }

    /// <summary>How many rows the chunk has; never 0.</summary>
    public int RowCount { get; }

    /// <summary>How many columns the result has.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>A column of the chunk.</summary>
    public DuckDBColumn Column(int ordinal) => new(_columns[ordinal], RowCount);
}
