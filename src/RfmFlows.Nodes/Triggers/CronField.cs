using System.Collections;
using System.Globalization;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Triggers;

/// <summary>One field of a cron expression: the set of numbers that it allows.</summary>
internal sealed class CronField
{
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    public static readonly CronField Seconds = new(("second", "секунда"), 0, 59, []);
    public static readonly CronField Minutes = new(("minute", "минута"), 0, 59, []);
    public static readonly CronField Hours = new(("hour", "час"), 0, 23, []);
    public static readonly CronField Days = new(("day of month", "день месяца"), 1, 31, []);
    public static readonly CronField Months = new(("month", "месяц"), 1, 12, MonthNames);
    public static readonly CronField Weekdays = new(("day of week", "день недели"), 0, 7, DayNames);

    private readonly string[] _names;

    private CronField(LocalText title, int least, int most, string[] names)
    {
        Title = title;
        Least = least;
        Most = most;
        _names = names;
    }

    public LocalText Title { get; }

    public int Least { get; }

    public int Most { get; }

    /// <summary>Reads a list of numbers, names, ranges and steps; null when it is none.</summary>
    public BitArray? Read(string text)
    {
        var allowed = new BitArray(Most + 1);
        foreach (var part in text.Split(','))
        {
            if (!ReadPart(part, allowed))
            {
                return null;
            }
        }
        return allowed;
    }

    private bool ReadPart(string part, BitArray allowed)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var range = slash < 0 ? part : part[..slash];
        var step = 1;
        if (slash >= 0 && (!TryInteger(part[(slash + 1)..], out step) || step < 1 || step > Most))
        {
            return false;
        }
        if (!ReadRange(range, slash >= 0, out var from, out var to))
        {
            return false;
        }
        for (var value = from; value <= to; value += step)
        {
            allowed[value] = true;
        }
        return true;
    }

    private bool ReadRange(string range, bool hasStep, out int from, out int to)
    {
        (from, to) = (Least, Most);
        if (range is "*" or "?")
        {
            return true;
        }
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            return TryValue(range[..dash], out from) && TryValue(range[(dash + 1)..], out to) && from <= to;
        }
        if (!TryValue(range, out from))
        {
            return false;
        }
        // 5/15 means from 5 on, every 15.
        to = hasStep ? Most : from;
        return true;
    }

    private bool TryValue(string text, out int value)
    {
        var name = Array.FindIndex(_names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0)
        {
            value = name + Least;
            return true;
        }
        return TryInteger(text, out value) && value >= Least && value <= Most;
    }

    private static bool TryInteger(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
