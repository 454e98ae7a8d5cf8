namespace RfmFlows.Warehouse;

/// <summary>Some rows of whole numbers, column by column. It is filled again when the next rows are asked for.</summary>
public sealed class NumberBatch
{
    internal const int MostRows = 2048;

    private readonly long[][] _columns;

    internal NumberBatch(int columns) => _columns = [.. Enumerable.Range(0, columns).Select(_ => new long[MostRows])];

    public int Rows { get; internal set; }

    public long this[int column, int row] => _columns[column][row];

    /// <summary>The values of a column, one a row.</summary>
    public ReadOnlySpan<long> Column(int ordinal) => _columns[ordinal].AsSpan(0, Rows);

    internal Span<long> Room(int ordinal) => _columns[ordinal];
}
