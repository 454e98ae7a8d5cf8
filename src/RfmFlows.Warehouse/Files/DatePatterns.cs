namespace RfmFlows.Warehouse;

/// <summary>Date patterns in the two notations: what users write (<c>dd.MM.yyyy HH:mm</c>) and what SQL takes (strftime, <c>%d.%m.%Y %H:%M</c>).</summary>
public static class DatePatterns
{
    // Longer names first, so that yyyy is not taken for yy twice.
    private static readonly (string User, string Strftime)[] Parts =
    [
        ("yyyy", "%Y"), ("ffffff", "%f"), ("MM", "%m"), ("dd", "%d"), ("HH", "%H"), ("hh", "%I"), ("mm", "%M"), ("ss", "%S"), ("yy", "%y"), ("tt", "%p"), ("zzz", "%z"),
    ];

    /// <summary>The strftime pattern of a user's pattern, or null where it holds letters that mean nothing or has no year, month and day.</summary>
    public static string? FromUser(string pattern)
    {
        var result = new System.Text.StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            var part = Parts.FirstOrDefault(p => string.CompareOrdinal(pattern, at, p.User, 0, p.User.Length) == 0);
            if (part.User is null)
            {
                if (char.IsLetter(pattern[at]) && pattern[at] is not ('T' or 'Z'))
                {
                    return null;
                }
                result.Append(pattern[at] == '%' ? "%%" : pattern[at]);
                at++;
                continue;
            }
            result.Append(part.Strftime);
            at += part.User.Length;
        }
        var strftime = result.ToString();
        return (strftime.Contains("%Y", StringComparison.Ordinal) || strftime.Contains("%y", StringComparison.Ordinal))
            && strftime.Contains("%m", StringComparison.Ordinal) && strftime.Contains("%d", StringComparison.Ordinal) ? strftime : null;
    }

    /// <summary>A strftime pattern as users write it.</summary>
    public static string ToUser(string strftime) => Parts.Aggregate(strftime, (text, part) => text.Replace(part.Strftime, part.User, StringComparison.Ordinal));

    /// <summary>Whether a strftime pattern has a time of day.</summary>
    public static bool HasTime(string strftime) => strftime.Contains("%H", StringComparison.Ordinal) || strftime.Contains("%I", StringComparison.Ordinal);
}
