namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>A column of a type with no .NET counterpart: the other columns of its row can be read all the same.</summary>
internal sealed class UnreadableReader(ColumnType type) : VectorReader<object>(type)
{
    public override object Get(int row) =>
        throw new NotSupportedException($"Values of type {Type} cannot be read; cast the column to VARCHAR in SQL.");
}
