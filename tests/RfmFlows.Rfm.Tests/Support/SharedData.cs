namespace RfmFlows.Rfm.Tests;

/// <summary>The public data sets that lie beside the repository, where they do.</summary>
internal static class SharedData
{
    internal const string Absent = "The folder ../shared/data with the public data sets is not here.";

    internal static string? Folder { get; } = Find();

    internal static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using var lines = File.ReadLines(Path.Combine(Folder!, path)).GetEnumerator();
        lines.MoveNext();
        var names = Fields(lines.Current);
        while (lines.MoveNext())
        {
            yield return names.Zip(Fields(lines.Current)).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RfmFlows.sln")))
            {
                var data = Path.Combine(folder.FullName, "..", "shared", "data");
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end = quoted ? line.IndexOf('"', at + 1) : line.IndexOf(',', at);
            end = end < 0 ? line.Length : end;

            // R pads numbers inside the quotes.
            fields.Add((quoted ? line[(at + 1)..end] : line[at..end]).Trim());
            at = quoted ? end + 2 : end + 1;
        }

        return fields;
    }
}
