namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class TimestampReader(ColumnType type) : VectorReader<DateTime>(type)
{
    private readonly long _perSecond = TimestampUnit.PerSecond(type.Id);
    private readonly DateTimeKind _kind = type.Id == DuckDBType.TimestampTz ? DateTimeKind.Utc : DateTimeKind.Unspecified;

    public override DateTime Get(int row) => TimeScale.ToDateTime(((long*)Data)[row], _perSecond, _kind);

    protected override bool TryOther<T>(int row, out T value)
    {
        if (typeof(T) == typeof(DateTimeOffset))
        {
            return Give(new DateTimeOffset(Get(row), TimeSpan.Zero), out value);
        }

        return Give(DateOnly.FromDateTime(Get(row)), out value);
    }
}
