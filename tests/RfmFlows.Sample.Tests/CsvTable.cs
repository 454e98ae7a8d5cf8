using System.Text;

namespace RfmFlows.Sample.Tests;

/// <summary>A CSV file read by the book (RFC 4180), fields by column name.</summary>
internal sealed class CsvTable
{
    private readonly string[] _header;

    public CsvTable(string path)
    {
        var rows = Parse(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        _header = rows[0];
        Rows = [.. rows.Skip(1)];
    }

    public string[][] Rows { get; }

    public IEnumerable<string> Column(string name)
    {
        var index = IndexOf(name);
        return Rows.Select(row => row[index]);
    }

    public int IndexOf(string name) => Array.IndexOf(_header, name);

    private static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[at++]);
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || letter is not (',' or '\n'))
            {
                field.Append(letter);
            }
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
        }

        return rows;
    }
}
