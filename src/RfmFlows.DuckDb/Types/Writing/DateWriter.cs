namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Writes DATE, from a DateTime only where that is a midnight.</summary>
internal sealed unsafe class DateWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value)
    {
        DateOnly date;
        if (typeof(T) == typeof(DateOnly))
        {
            date = NumberCast.As<T, DateOnly>(value);
        }
        else if (typeof(T) == typeof(DateTime))
        {
            var time = NumberCast.As<T, DateTime>(value);
            date = time.TimeOfDay == TimeSpan.Zero
                ? DateOnly.FromDateTime(time)
                : throw new OverflowException("A DateTime with a time of day does not fit into a DATE column.");
        }
        else
        {
            return false;
        }

        ((int*)Data)[row] = TimeScale.FromDate(date);
        return true;
    }
}
