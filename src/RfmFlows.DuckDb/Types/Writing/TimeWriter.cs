namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes TIME, cut to whole microseconds.</summary>
internal sealed unsafe class TimeWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        if (typeof(T) != typeof(TimeOnly))
        {
            return false;
        }

        ((long*)Data)[row] = NumberCast.As<T, TimeOnly>(value).Ticks / TimeSpan.TicksPerMicrosecond;
        return true;
    }
}
