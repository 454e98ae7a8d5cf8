namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class BooleanWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        if (typeof(T) != typeof(bool))
        {
            return false;
        }

        ((bool*)Data)[row] = NumberCast.As<T, bool>(value);
        return true;
    }
}
