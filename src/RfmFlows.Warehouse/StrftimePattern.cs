using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>A strftime pattern, cut into fields and the text between them.</summary>
internal sealed class StrftimePattern
{
    private const string Readable = "YymdHIpMSf";
    private readonly IReadOnlyList<(char Field, string Text)> _parts;

    private StrftimePattern(IReadOnlyList<(char Field, string Text)> parts) => _parts = parts;

    /// <summary>The fields in their order; literal text has the field '\0'. A field written %-d has the text "-".</summary>
    public IReadOnlyList<(char Field, string Text)> Parts => _parts;

    /// <summary>Whether it can be read back: only known fields, each once, and %I and %p together.</summary>
    public bool IsReadable
    {
        get
        {
            var fields = _parts.Where(p => p.Field != '\0').ToList();
            return fields.Count > 0
                && fields.All(f => Readable.Contains(f.Field, StringComparison.Ordinal) && f.Text.Length == 0)
                && fields.DistinctBy(f => f.Field).Count() == fields.Count
                && Has('I') == Has('p') && !(Has('H') && Has('I')) && !(Has('Y') && Has('y'));
        }
    }

    public static StrftimePattern Parse(string pattern)
    {
        var parts = new List<(char, string)>();
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }
            var modifier = pattern[++i] == '-' && i + 1 < pattern.Length ? "-" : "";
            i += modifier.Length;
            if (pattern[i] == '%')
            {
                text.Append('%');
                continue;
            }
            Flush();
            parts.Add((pattern[i], modifier));
        }
        Flush();
        return new StrftimePattern(parts);

        void Flush()
        {
            if (text.Length > 0)
            {
                parts.Add(('\0', text.ToString()));
                text.Clear();
            }
        }
    }

    public bool Has(char field) => _parts.Any(p => p.Field == field);

    /// <summary>The number of a field's group in <see cref="Regex"/>, from 1; 0 where the pattern has no such field.</summary>
    public int Group(char field) => _parts.Where(p => p.Field != '\0').TakeWhile(p => p.Field != field).Count() is var before && Has(field) ? before + 1 : 0;

    /// <summary>A regular expression, the same for every engine, that a text must match; ranges are left to whoever builds the date.</summary>
    /// <param name="shortYear">What a year of two digits must look like.</param>
    public string Regex(string shortYear = "[0-9][0-9]")
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < _parts.Count; i++)
        {
            var (field, text) = _parts[i];
            regex.Append(field switch
            {
                '\0' => Escape(text),
                'Y' => "([0-9]{4})",
                'y' => $"({shortYear})",
                'p' => "([AaPp][Mm])",
                'f' => "([0-9]{1,6})",
                // Digits that stand close together can only be told apart by their number.
                _ => IsNumber(i - 1) || IsNumber(i + 1) ? "([0-9]{2})" : "([0-9]{1,2})",
            });
        }
        return regex.Append('$').ToString();
    }

    private bool IsNumber(int index) => index >= 0 && index < _parts.Count && _parts[index].Field is not ('\0' or 'p');

    // Brackets take the meaning from every sign but these two, in RE2 as in PostgreSQL.
    private static string Escape(string text) => string.Concat(text.Select(c => char.IsAscii(c) && !char.IsLetterOrDigit(c) ? $"[{(c is '^' or '\\' ? "\\" : "")}{c}]" : $"{c}"));
}
