using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.Warehouse;

/// <summary>How one text writes a date: three numbers with a sign between, and perhaps a time.</summary>
/// <param name="Separator">Between the numbers; <c>'\0'</c> where eight digits stand together.</param>
/// <param name="Time">The strftime pattern of the time with what stands before it, or empty.</param>
/// <param name="First">The first number of those that are not the year.</param>
/// <param name="Second">The second of them.</param>
internal sealed record DateShape(char Separator, bool YearFirst, bool ShortYear, string Time, int First, int Second)
{
    /// <summary>False where the text is no date.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out DateShape? shape)
    {
        shape = null;
        var span = text.AsSpan().Trim();
        var end = 0;
        while (end < span.Length && (char.IsAsciiDigit(span[end]) || span[end] is '.' or '-' or '/'))
        {
            end++;
        }
        if (end == 0 || TimePattern(span[end..]) is not { } time)
        {
            return false;
        }
        var date = span[..end];
        if (date.Length == 8 && date.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            shape = new DateShape('\0', true, false, time, Number(date[4..6]), Number(date[6..]));
            return Number(date[..4]) is >= 1900 and <= 2100 && shape.IsPossible;
        }
        var sign = date.IndexOfAny('.', '-', '/');
        if (sign is < 1 or > 4)
        {
            return false;
        }
        var separator = date[sign];
        var rest = date[(sign + 1)..];
        var second = rest.IndexOf(separator);
        if (second is < 1 or > 2 || !IsNumber(date[..sign]) || !IsNumber(rest[..second]) || !IsNumber(rest[(second + 1)..]))
        {
            return false;
        }
        var last = rest[(second + 1)..];
        if (sign == 4)
        {
            shape = new DateShape(separator, true, false, time, Number(rest[..second]), Number(last));
            return last.Length <= 2 && shape.IsPossible;
        }
        shape = new DateShape(separator, false, last.Length == 2, time, Number(date[..sign]), Number(rest[..second]));
        return sign <= 2 && last.Length is 2 or 4 && shape.IsPossible;
    }

    public DateForm Form => new(Separator, YearFirst, ShortYear);

    /// <summary>The strftime pattern, given whether the day stands before the month.</summary>
    public string Pattern(bool dayFirst)
    {
        var sign = Separator == '\0' ? "" : Separator.ToString();
        var year = ShortYear ? "%y" : "%Y";
        return (YearFirst ? $"{year}{sign}%m{sign}%d" : dayFirst ? $"%d{sign}%m{sign}{year}" : $"%m{sign}%d{sign}{year}") + Time;
    }

    /// <summary>Written as ISO 8601 says, so that the warehouse reads it without a pattern.</summary>
    public bool IsIso => YearFirst && Separator == '-' && !Time.Contains("%p", StringComparison.Ordinal);

    private bool IsPossible => YearFirst
        ? First is >= 1 and <= 12 && Second is >= 1 and <= 31
        : (First is >= 1 and <= 12 && Second is >= 1 and <= 31) || (First is >= 1 and <= 31 && Second is >= 1 and <= 12);

    // "", " 10:11", "T10:11:12.5Z", " 1:05 PM"; null where it is no time.
    private static string? TimePattern(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }
        var lead = text[0] == 'T' ? "T" : text[0] == ' ' ? " " : null;
        var rest = text[1..].Trim();
        var parts = rest.ToString().Split(':');
        if (lead is null || parts.Length is < 2 or > 4 || !IsNumber(parts[0]) || parts[0].Length > 2)
        {
            return null;
        }
        var half = rest.EndsWith("M", StringComparison.OrdinalIgnoreCase);
        var hour = half ? "%I" : "%H";
        var tail = half ? " %p" : "";
        if (parts.Length == 2)
        {
            return IsNumber(parts[1].AsSpan()[..Math.Min(2, parts[1].Length)]) && (parts[1].Length == 2 || half) ? $"{lead}{hour}:%M{tail}" : null;
        }
        var seconds = parts[2];
        if (!IsNumber(parts[1]) || seconds.Length < 2 || !IsNumber(seconds.AsSpan()[..2]))
        {
            return null;
        }
        var behind = half ? seconds[2..].Replace("AM", "", StringComparison.OrdinalIgnoreCase).Replace("PM", "", StringComparison.OrdinalIgnoreCase).Trim() : seconds[2..];
        var fraction = behind.StartsWith('.') ? "%S.%f" : "%S";
        return behind.Length == 0 || behind[0] is '.' or 'Z' or '+' or '-' ? $"{lead}{hour}:%M:{fraction}{tail}" : null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text);
}
