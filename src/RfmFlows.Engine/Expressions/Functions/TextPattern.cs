using System.Text;
using System.Text.RegularExpressions;

namespace RfmFlows.Engine;

/// <summary>
/// Regular expressions that mean the same to DuckDB (RE2) and PostgreSQL (ARE): literals, classes, groups, alternatives, anchors,
/// quantifiers up to 255. What the two read differently is written out (<c>\d</c>, <c>\w</c>, <c>\s</c>, the dot) or refused.
/// </summary>
internal static class TextPattern
{
    private const int LongestPattern = 1000;
    private const int MostRepeats = 255;

    /// <summary>Why the pattern cannot be used, or null.</summary>
    public static LocalText? Fault(string pattern)
    {
        if (pattern.Length is 0 or > LongestPattern)
        {
            return ($"a pattern has 1 to {LongestPattern} characters", $"в шаблоне от 1 до {LongestPattern} символов");
        }
        try
        {
            // Without backtracking .NET refuses what neither engine has: look-around and back references.
            _ = new Regex(Common(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return ($"the regular expression '{pattern}' is malformed, or holds something that not every engine has (look-around, back references, \\b, named groups, repeats above {MostRepeats})",
                $"регулярное выражение «{pattern}» составлено неверно или содержит то, что есть не во всех движках (просмотр вперёд и назад, обратные ссылки, \\b, именованные группы, повторы больше {MostRepeats})");
        }
    }

    /// <summary>The pattern in the words of both engines.</summary>
    /// <exception cref="ArgumentException">It holds something that they do not share.</exception>
    public static string Common(string pattern)
    {
        var written = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                written.Append(Escape(++i < pattern.Length ? pattern[i] : '\0', inClass));
            }
            else if (inClass)
            {
                inClass = c != ']';
                written.Append(c != '[' ? c : throw new ArgumentException("A bracket inside a class must be escaped."));
            }
            else if (c == '[')
            {
                inClass = true;
                written.Append(c);
                if (i + 1 < pattern.Length && pattern[i + 1] == '^')
                {
                    written.Append(pattern[++i]);
                }
                if (i + 1 < pattern.Length && pattern[i + 1] == ']')
                {
                    throw new ArgumentException("An empty class.");
                }
            }
            else if (c == '{')
            {
                var end = pattern.IndexOf('}', i);
                written.Append(Repeats(end < 0 ? "" : pattern[i..(end + 1)]));
                i = end;
            }
            else if (c == '(' && i + 1 < pattern.Length && pattern[i + 1] == '?' && !IsShared(pattern, i))
            {
                throw new ArgumentException("A kind of group that not every engine has.");
            }
            else
            {
                written.Append(c == '.' ? "[^\\n]" : c.ToString());
            }
        }
        return written.ToString();
    }

    private static bool IsShared(string pattern, int at) =>
        string.CompareOrdinal(pattern, at, "(?:", 0, 3) == 0 || (at == 0 && pattern.StartsWith("(?i)", StringComparison.Ordinal));

    private static string Escape(char letter, bool inClass) => (letter, inClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('w', false) => "[0-9A-Za-z_]",
        ('w', true) => "0-9A-Za-z_",
        ('s', false) => "[ \\t\\n\\r\\f]",
        ('s', true) => " \\t\\n\\r\\f",
        ('D', false) => "[^0-9]",
        ('W', false) => "[^0-9A-Za-z_]",
        ('S', false) => "[^ \\t\\n\\r\\f]",
        ('t' or 'n' or 'r' or 'f', _) => $"\\{letter}",
        _ when char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)) => $"\\{letter}",
        _ => throw new ArgumentException("An escape that not every engine has."),
    };

    private static string Repeats(string braces)
    {
        var limits = braces.Trim('{', '}').Split(',');
        var valid = limits.Length <= 2 && int.TryParse(limits[0], out var least) && least <= MostRepeats
            && (limits.Length == 1 || limits[1].Length == 0 || (int.TryParse(limits[1], out var most) && most <= MostRepeats && most >= least));
        return valid && braces.All(c => char.IsAsciiDigit(c) || c is '{' or '}' or ',') ? braces : throw new ArgumentException("A repeat that not every engine has.");
    }
}
