using System.Text;
using RfmFlows.Nodes.Base;

namespace RfmFlows.Server.Erasing;

/// <summary>
/// Strikes a person out of a text file, line by line. A line that is a whole row goes; of one that is a part of something larger, as in a JSON document or
/// a value that runs over several lines, what names the person is blanked out.
/// </summary>
internal sealed class ErasedText
{
    // Shorter ids are other numbers too, where nothing says what a value is.
    private const int LeastId = 6;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    // Bytes as they are: the file keeps its own encoding.
    private static readonly Encoding Bytes = Encoding.Latin1;
    private readonly IReadOnlyList<string> _words;
    private readonly HashSet<string> _ids;

    public ErasedText(Person person)
    {
        _ids = person.Customers.Select(AsWritten).ToHashSet(StringComparer.Ordinal);
        _words = [.. person.Contacts.Select(AsWritten), .. _ids.Where(i => i.Length >= LeastId)];
    }

    public async Task<bool> HoldsAsync(string file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file, Bytes);
        var owner = default(Owner);
        for (var first = true; await reader.ReadLineAsync(cancellation) is { } line; first = false)
        {
            owner = first ? Owner.Of(line) : owner;
            if (Names(line, owner))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The file appears changed as a whole or not at all; false when it did not name the person.</summary>
    public async Task<bool> StrikeAsync(string file, CancellationToken cancellation)
    {
        if (!await HoldsAsync(file, cancellation))
        {
            return false;
        }
        var isRows = !file.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        await using (var writer = new StreamWriter(draft, append: false, Bytes))
        {
            using var reader = new StreamReader(file, Bytes);
            var owner = default(Owner);
            for (var first = true; await reader.ReadLineAsync(cancellation) is { } line; first = false)
            {
                owner = first ? Owner.Of(line) : owner;
                if (!Names(line, owner))
                {
                    await writer.WriteAsync(line + "\n");
                }
                else if (!isRows || line.Count(c => c == '"') % 2 != 0)
                {
                    await writer.WriteAsync(_words.Aggregate(line, (text, word) => text.Replace(word, "", StringComparison.Ordinal)) + "\n");
                }
            }
        }
        File.Move(draft, file, overwrite: true);
        return true;
    }

    private bool Names(string line, Owner owner) =>
        _words.Any(w => line.Contains(w, StringComparison.Ordinal)) || (owner.Delimiter != '\0' && owner.In(line) is { } value && _ids.Contains(value));

    private static string AsWritten(string text) => Bytes.GetString(Encoding.UTF8.GetBytes(text));

    // Which value of a line says whose it is; known by the names in the first one.
    private readonly record struct Owner(char Delimiter, int Place)
    {
        public static Owner Of(string header)
        {
            var delimiter = Delimiters.MaxBy(d => header.Count(c => c == d));
            var names = Values(header, delimiter).Select(n => Encoding.UTF8.GetString(Bytes.GetBytes(n))).ToList();
            var place = names.FindIndex(Person.IsOwner);
            return place < 0 ? default : new Owner(delimiter, place);
        }

        public string? In(string line) => Values(line, Delimiter).ElementAtOrDefault(Place);

        private static List<string> Values(string line, char delimiter)
        {
            var (values, value, quoted) = (new List<string>(), new StringBuilder(), false);
            foreach (var c in line)
            {
                if (c == '"')
                {
                    quoted = !quoted;
                }
                else if (c == delimiter && !quoted)
                {
                    values.Add(value.ToString().Trim());
                    value.Clear();
                }
                else
                {
                    value.Append(c);
                }
            }
            values.Add(value.ToString().Trim());
            return values;
        }
    }
}
