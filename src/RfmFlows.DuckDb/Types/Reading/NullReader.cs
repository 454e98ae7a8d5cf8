namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>The column of a bare NULL.</summary>
internal sealed class NullReader(ColumnType type) : VectorReader<object>(type)
{
    public override bool IsNull(int row) => true;

    public override object Get(int row) => DBNull.Value;
}
