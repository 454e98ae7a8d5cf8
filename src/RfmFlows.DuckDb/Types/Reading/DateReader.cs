namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class DateReader(ColumnType type) : VectorReader<DateOnly>(type)
{
    public override DateOnly Get(int row) => TimeScale.ToDate(((int*)Data)[row]);

    protected override bool TryOther<T>(int row, out T value) => Give(Get(row).ToDateTime(TimeOnly.MinValue), out value);
}
