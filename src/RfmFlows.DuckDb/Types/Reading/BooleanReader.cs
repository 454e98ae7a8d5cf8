namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class BooleanReader(ColumnType type) : VectorReader<bool>(type)
{
    public override bool Get(int row) => ((byte*)Data)[row] != 0;
}
