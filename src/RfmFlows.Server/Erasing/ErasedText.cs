using System.Text;
using System.Text.RegularExpressions;
using RfmFlows.Nodes.Base;

namespace RfmFlows.Server.Erasing;

/// <summary>
/// Strikes a person out of a text file, line by line. A line that is a whole row goes; of one that is a part of something larger, as in a JSON document or
/// a value that runs over several lines, what names the person is blanked out.
/// </summary>
internal sealed class ErasedText
{
    // Bytes as they are: the file keeps its own encoding.
    private static readonly Encoding Bytes = Encoding.Latin1;
    private readonly Regex _person;

    public ErasedText(Person person)
    {
        var contacts = person.Contacts.Select(c => Regex.Escape(AsWritten(c)));
        // An id is one only as a whole value.
        var ids = person.Customers.Select(c => $"(?<![^,;|\\t\":\\s]){Regex.Escape(AsWritten(c))}(?![^,;|\\t\"\\s}}\\]])");
        _person = new Regex(string.Join('|', contacts.Concat(ids)), RegexOptions.CultureInvariant);
    }

    public async Task<bool> HoldsAsync(string file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file, Bytes);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (_person.IsMatch(line))
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
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                if (!_person.IsMatch(line))
                {
                    await writer.WriteAsync(line + "\n");
                }
                else if (!isRows || line.Count(c => c == '"') % 2 != 0)
                {
                    await writer.WriteAsync(_person.Replace(line, "") + "\n");
                }
            }
        }
        File.Move(draft, file, overwrite: true);
        return true;
    }

    private static string AsWritten(string text) => Bytes.GetString(Encoding.UTF8.GetBytes(text));
}
