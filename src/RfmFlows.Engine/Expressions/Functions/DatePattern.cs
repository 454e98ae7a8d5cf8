namespace RfmFlows.Engine;

/// <summary>Patterns of dates: the part of strftime that can be written for every engine.</summary>
internal static class DatePattern
{
    private const string Known = "YmdHMS%";

    /// <summary>Why the pattern cannot be used, or null.</summary>
    public static LocalText? Fault(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%')
            {
                continue;
            }
            var letter = ++i < pattern.Length ? pattern[i] : ' ';
            if (!Known.Contains(letter))
            {
                return ($"'%{letter}' is none of %Y %m %d %H %M %S", $"«%{letter}» не входит в список: %Y %m %d %H %M %S");
            }
        }
        return pattern.Contains('%') ? null : ("a pattern such as %d.%m.%Y is needed", "нужен шаблон вида %d.%m.%Y");
    }
}
