namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>
/// Writes the timestamps, cut to the column's unit. TIMESTAMPTZ takes DateTimeOffset, and DateTime as UTC unless it says that it is
/// local; the others take DateTime as it stands.
/// </summary>
internal sealed unsafe class TimestampWriter(ColumnType type) : VectorWriter(type)
{
    private readonly long _perSecond = TimestampUnit.PerSecond(type.Id);

    protected override bool TryWrite<T>(int row, T value)
    {
        DateTime time;
        if (typeof(T) == typeof(DateTime))
        {
            time = NumberCast.As<T, DateTime>(value);
            if (Type.Id == DuckDBType.TimestampTz && time.Kind == DateTimeKind.Local)
            {
                time = time.ToUniversalTime();
            }
        }
        else if (typeof(T) == typeof(DateTimeOffset) && Type.Id == DuckDBType.TimestampTz)
        {
            time = NumberCast.As<T, DateTimeOffset>(value).UtcDateTime;
        }
        else if (typeof(T) == typeof(DateOnly))
        {
            time = NumberCast.As<T, DateOnly>(value).ToDateTime(TimeOnly.MinValue);
        }
        else
        {
            return false;
        }

        ((long*)Data)[row] = TimeScale.FromDateTime(time, _perSecond);
        return true;
    }
}
