using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>Splits a piece of delimited text into records. For samples only: files are read by the warehouse.</summary>
internal static class CsvRecords
{
    /// <summary>Stands for runs of blanks and tabs between fields.</summary>
    public const char Blanks = ' ';

    /// <summary>The records of a text; empty lines are left out. A quote that is not closed before the end ends the list.</summary>
    /// <param name="isWhole">The text ends where the file ends; otherwise a record that the end cuts is left out.</param>
    public static List<string[]> Split(string text, char delimiter, char? quote, int most, bool isWhole)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var at = 0;
        while (at < text.Length && records.Count < most)
        {
            var wasQuoted = false;
            if (delimiter == Blanks)
            {
                at = Skip(text, at);
            }
            if (at < text.Length && text[at] == quote)
            {
                at = ReadQuoted(text, at + 1, text[at], field);
                wasQuoted = true;
                if (at < 0)
                {
                    return records;
                }
            }
            while (at < text.Length && text[at] is not ('\n' or '\r') && !Ends(text[at], delimiter))
            {
                field.Append(text[at++]);
            }
            var atLineEnd = at >= text.Length || text[at] is '\n' or '\r';
            if (delimiter != Blanks || field.Length > 0 || wasQuoted)
            {
                fields.Add(field.ToString());
            }
            field.Clear();
            if (!atLineEnd)
            {
                at++;
                continue;
            }
            if (at >= text.Length && !isWhole && !EndsLine(text))
            {
                return records;
            }
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            if (fields.Count > 1 || (fields.Count == 1 && (fields[0].Length > 0 || wasQuoted)))
            {
                records.Add([.. fields]);
            }
            fields.Clear();
        }
        // The delimiter was the last character of the text.
        if (fields.Count > 0 && records.Count < most)
        {
            records.Add([.. fields, ""]);
        }
        return records;
    }

    /// <summary>A text without its first lines.</summary>
    public static string WithoutLines(string text, int lines)
    {
        var at = 0;
        for (; lines > 0 && at < text.Length; lines--)
        {
            var end = text.IndexOfAny(['\n', '\r'], at);
            at = end < 0 ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
        return text[at..];
    }

    private static bool EndsLine(string text) => text[^1] is '\n' or '\r';

    private static bool Ends(char c, char delimiter) => c == delimiter || (delimiter == Blanks && c == '\t');

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }
        return at;
    }

    // The position behind the closing quote, or -1 when there is none.
    private static int ReadQuoted(string text, int at, char quote, StringBuilder field)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != quote)
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == quote)
            {
                field.Append(quote);
                at++;
            }
            else
            {
                return at + 1;
            }
        }
        return -1;
    }
}
