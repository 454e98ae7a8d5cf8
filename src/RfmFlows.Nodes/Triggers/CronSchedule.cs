using System.Collections;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Triggers;

/// <summary>
/// A cron expression in a time zone: five fields (minute, hour, day of month, month, day of week) or six (second first), with lists, ranges, steps, English
/// names, and <c>L</c> for the last day of the month. Where both days are restricted, either may fit, as usual.
/// </summary>
/// <remarks>
/// When clocks go forward, a start in the hour that does not exist comes at the first instant after it, once. When they go back, a start in the hour that comes
/// twice happens at its first coming only, except where the expression is for every hour: then at both.
/// </remarks>
public sealed class CronSchedule : ITimerSchedule
{
    private const int DaysAhead = 366 * 9;

    private readonly TimeZoneInfo _zone;
    private readonly BitArray _seconds;
    private readonly BitArray _minutes;
    private readonly BitArray _hours;
    private readonly BitArray _days;
    private readonly BitArray _months;
    private readonly BitArray _weekdays;
    private readonly bool _lastDay;
    private readonly bool _eitherDay;
    private readonly bool _everyHour;

    private CronSchedule(TimeZoneInfo zone, BitArray[] fields, bool lastDay, bool eitherDay)
    {
        _zone = zone;
        (_seconds, _minutes, _hours, _days, _months, _weekdays) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
        // Sunday is 0 and 7.
        _weekdays[0] |= _weekdays[7];
        _lastDay = lastDay;
        _eitherDay = eitherDay;
        _everyHour = _hours.HasAllSet();
    }

    /// <summary>Reads an expression; null after a remark for each field that is wrong.</summary>
    public static CronSchedule? Read(string text, TimeZoneInfo zone, ICollection<Remark> remarks)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (5 or 6))
        {
            remarks.Add(TriggerRemarks.CronFields(parts.Length));
            return null;
        }
        string[] six = parts.Length == 5 ? ["0", .. parts] : parts;
        var lastDay = six[3].Equals("L", StringComparison.OrdinalIgnoreCase);
        CronField[] kinds = [CronField.Seconds, CronField.Minutes, CronField.Hours, CronField.Days, CronField.Months, CronField.Weekdays];
        var fields = new BitArray[6];
        for (var i = 0; i < 6; i++)
        {
            var field = i == 3 && lastDay ? new BitArray(CronField.Days.Most + 1) : kinds[i].Read(six[i]);
            if (field is null)
            {
                remarks.Add(TriggerRemarks.CronField(six[i], kinds[i].Title, kinds[i].Least, kinds[i].Most));
            }
            fields[i] = field!;
        }
        return fields.Contains(null!) ? null : new CronSchedule(zone, fields, lastDay, six[3] is not ("*" or "?") && six[5] is not ("*" or "?"));
    }

    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var local = TimeZoneInfo.ConvertTime(after, _zone);
        if (_everyHour && IsFirstComing(local))
        {
            return NextInRepeatedHour(local);
        }
        for (var next = NextLocal(local.DateTime); next is { } wall; next = NextLocal(wall))
        {
            // In the second coming of an hour, the first one's instants lie behind.
            var instant = IsSecondComing(local) && _zone.IsAmbiguousTime(wall) && _everyHour ? Second(wall) : First(wall);
            if (instant > after)
            {
                return instant.ToUniversalTime();
            }
        }
        return null;
    }

    // First what is left of the first coming, then the second coming from its beginning.
    private DateTimeOffset? NextInRepeatedHour(DateTimeOffset local)
    {
        if (NextLocal(local.DateTime) is not { } next)
        {
            return null;
        }
        if (_zone.IsAmbiguousTime(next))
        {
            return First(next).ToUniversalTime();
        }
        var begin = local.DateTime;
        while (_zone.IsAmbiguousTime(begin.AddSeconds(-1)))
        {
            begin = begin.AddSeconds(-1);
        }
        return NextLocal(begin.AddSeconds(-1)) is { } again && _zone.IsAmbiguousTime(again) ? Second(again).ToUniversalTime() : First(next).ToUniversalTime();
    }

    private bool IsFirstComing(DateTimeOffset local) => _zone.IsAmbiguousTime(local.DateTime) && local.Offset == Offsets(local.DateTime).First;

    private bool IsSecondComing(DateTimeOffset local) => _zone.IsAmbiguousTime(local.DateTime) && local.Offset == Offsets(local.DateTime).Second;

    private DateTimeOffset First(DateTime wall)
    {
        if (_zone.IsAmbiguousTime(wall))
        {
            return new DateTimeOffset(wall, Offsets(wall).First);
        }
        while (_zone.IsInvalidTime(wall))
        {
            wall = Truncate(wall).AddMinutes(1);
        }
        return new DateTimeOffset(wall, _zone.GetUtcOffset(wall));
    }

    private DateTimeOffset Second(DateTime wall) => new(wall, Offsets(wall).Second);

    // Of an hour that comes twice, the first coming is the one with the larger offset.
    private (TimeSpan First, TimeSpan Second) Offsets(DateTime wall)
    {
        var offsets = _zone.GetAmbiguousTimeOffsets(wall);
        return (offsets.Max(), offsets.Min());
    }

    private static DateTime Truncate(DateTime time) => new(time.Year, time.Month, time.Day, time.Hour, time.Minute, 0);

    private DateTime? NextLocal(DateTime after)
    {
        var from = after.AddTicks(-(after.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(1);
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var day = DateOnly.FromDateTime(from).AddDays(ahead);
            if (Fits(day) && NextTime(ahead == 0 ? TimeOnly.FromDateTime(from) : TimeOnly.MinValue) is { } time)
            {
                return day.ToDateTime(time);
            }
        }
        return null;
    }

    private bool Fits(DateOnly day)
    {
        if (!_months[day.Month])
        {
            return false;
        }
        var inMonth = _days[day.Day] || (_lastDay && day.Day == DateTime.DaysInMonth(day.Year, day.Month));
        var inWeek = _weekdays[(int)day.DayOfWeek];
        return _eitherDay ? inMonth || inWeek : inMonth && inWeek;
    }

    private TimeOnly? NextTime(TimeOnly from)
    {
        for (var hour = Find(_hours, from.Hour); hour < 24; hour = Find(_hours, hour + 1))
        {
            for (var minute = Find(_minutes, hour == from.Hour ? from.Minute : 0); minute < 60; minute = Find(_minutes, minute + 1))
            {
                var second = Find(_seconds, hour == from.Hour && minute == from.Minute ? from.Second : 0);
                if (second < 60)
                {
                    return new TimeOnly(hour, minute, second);
                }
            }
        }
        return null;
    }

    private static int Find(BitArray field, int from)
    {
        while (from < field.Length && !field[from])
        {
            from++;
        }
        return from;
    }
}
