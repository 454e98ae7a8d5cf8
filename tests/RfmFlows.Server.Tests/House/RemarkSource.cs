using System.Text.RegularExpressions;

namespace RfmFlows.Server.Tests.House;

/// <summary>A place in the source that makes a remark.</summary>
/// <param name="File">Relative to src.</param>
/// <param name="Message">In English; <c>{…}</c> is what the program puts in, which may be all of it.</param>
/// <param name="Remedy">In English; empty where the message says it.</param>
internal sealed partial record RemarkSource(string Code, string Severity, string File, string Message, string Remedy)
{
    /// <summary>Every place, by code.</summary>
    public static IReadOnlyList<RemarkSource> All { get; } =
        [.. Sources().SelectMany(f => In(f.Path, f.Text)).OrderBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.File, StringComparer.Ordinal)];

    /// <summary>Every code that stands as a text of its own anywhere in the source.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Sources().SelectMany(f => CodeText().Matches(f.Text)).Select(m => m.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal)];

    private const string Hole = "{…}";

    public static IEnumerable<(string Path, string Text)> Sources()
    {
        var folder = Path.Combine(Repository.Root, "src");
        return Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f), System.IO.File.ReadAllText(f)));
    }

    private static IEnumerable<RemarkSource> In(string file, string text)
    {
        foreach (var call in Call().Matches(text).AsEnumerable())
        {
            var open = text.IndexOf('(', call.Index);
            var arguments = text[call.Index..SourceText.Close(text, open)];
            var texts = SourceText.Literals(arguments).Skip(1).ToList();
            yield return new RemarkSource(call.Groups["code"].Value, call.Groups["severity"].Value.ToLowerInvariant(), file, texts.FirstOrDefault() ?? Hole, RemedyOf(arguments, texts));
        }
    }

    // Messages and remedies come in pairs of English and Russian.
    private static string RemedyOf(string arguments, List<string> texts)
    {
        var given = string.Join(" / ", texts.Where((_, i) => i >= 2 && i % 2 == 0));
        var offers = arguments.Contains("Nearest.Hint(", StringComparison.Ordinal) ? "Offers the nearest name, or lists those there are." : "";
        return string.Join(" / ", new[] { offers, given }.Where(t => t.Length > 0));
    }

    [GeneratedRegex("""(?<severity>Error|Warning|Info)\(\s*"(?<code>RF\d{4})"\s*,""")]
    private static partial Regex Call();

    [GeneratedRegex("""
        "(?<code>RF\d{4})"
        """)]
    private static partial Regex CodeText();
}
