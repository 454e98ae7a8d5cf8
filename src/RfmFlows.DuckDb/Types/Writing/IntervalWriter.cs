namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class IntervalWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        if (typeof(T) != typeof(DuckDBInterval) && typeof(T) != typeof(TimeSpan))
        {
            return false;
        }

        ((DuckDBInterval*)Data)[row] = typeof(T) == typeof(TimeSpan)
            ? DuckDBInterval.FromTimeSpan(NumberCast.As<T, TimeSpan>(value))
            : NumberCast.As<T, DuckDBInterval>(value);
        return true;
    }
}
