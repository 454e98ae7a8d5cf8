namespace RfmFlows.DuckDb.Types;

/// <summary>
/// Dates and times between .NET and DuckDB. DuckDB's infinity is the largest and smallest .NET value, as in Npgsql,
/// so that it survives a round trip; finite dates outside the years 1 to 9999 throw.
/// </summary>
internal static class TimeScale
{
    private const int InfiniteDays = int.MaxValue;
    private const long InfiniteTime = long.MaxValue;
    private static readonly int s_epochDay = new DateOnly(1970, 1, 1).DayNumber;

    public static DateOnly ToDate(int days)
    {
        if (days == InfiniteDays || days == -InfiniteDays)
        {
            return days > 0 ? DateOnly.MaxValue : DateOnly.MinValue;
        }

        var number = (long)days + s_epochDay;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? throw OutOfYears() : DateOnly.FromDayNumber((int)number);
    }

    public static int FromDate(DateOnly date) =>
        date == DateOnly.MaxValue ? InfiniteDays : date == DateOnly.MinValue ? -InfiniteDays : date.DayNumber - s_epochDay;

    /// <param name="count">The stored number.</param>
    /// <param name="perSecond">How many of its units make a second.</param>
    /// <param name="kind">The kind of the result.</param>
    public static DateTime ToDateTime(long count, long perSecond, DateTimeKind kind)
    {
        if (count == InfiniteTime || count == -InfiniteTime)
        {
            return DateTime.SpecifyKind(count > 0 ? DateTime.MaxValue : DateTime.MinValue, kind);
        }

        // Int128, because seconds can be large enough to overflow as ticks before the range is checked.
        var ticks = FloorDivide((Int128)count * TimeSpan.TicksPerSecond, perSecond) + DateTime.UnixEpoch.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? throw OutOfYears() : new DateTime((long)ticks, kind);
    }

    public static long FromDateTime(DateTime value, long perSecond)
    {
        if (value.Ticks == DateTime.MaxValue.Ticks || value.Ticks == DateTime.MinValue.Ticks)
        {
            return value.Ticks == DateTime.MaxValue.Ticks ? InfiniteTime : -InfiniteTime;
        }

        var count = FloorDivide((Int128)(value.Ticks - DateTime.UnixEpoch.Ticks) * perSecond, TimeSpan.TicksPerSecond);
        return count >= long.MaxValue || count <= -long.MaxValue
            ? throw new OverflowException("The date is outside the range of the column's type.")
            : (long)count;
    }

    private static Int128 FloorDivide(Int128 value, long by)
    {
        var (quotient, rest) = Int128.DivRem(value, by);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static OverflowException OutOfYears() =>
        new("The date is outside the years 1 to 9999 that .NET knows; cast it to VARCHAR in SQL.");
}
