namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class IntervalReader(ColumnType type) : VectorReader<DuckDBInterval>(type)
{
    public override DuckDBInterval Get(int row) => ((DuckDBInterval*)Data)[row];

    protected override bool TryOther<T>(int row, out T value)
    {
        value = default!;
        return typeof(T) == typeof(TimeSpan) && Give(Get(row).ToTimeSpan(), out value);
    }
}
