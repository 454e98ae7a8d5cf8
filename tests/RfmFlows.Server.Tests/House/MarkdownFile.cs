using System.Text.RegularExpressions;

namespace RfmFlows.Server.Tests.House;

/// <summary>A Markdown file of the repository.</summary>
/// <param name="Path">Relative to the repository's root.</param>
internal sealed partial record MarkdownFile(string Path, string Text)
{
    /// <summary>What people read: the files at the root, in docs and in src.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(new[] { "docs", "src" }.SelectMany(f => Directory.GetFiles(System.IO.Path.Combine(Repository.Root, f), "*.md", SearchOption.AllDirectories)))
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => Read(System.IO.Path.GetRelativePath(Repository.Root, f))),
    ];

    public static MarkdownFile Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    /// <summary>The targets of links and pictures, code left out.</summary>
    public IEnumerable<string> Links => Link().Matches(Code().Replace(Text, "")).Select(m => m.Groups["to"].Value);

    /// <summary>The fenced blocks of a language, without the fences.</summary>
    public IReadOnlyList<string> Blocks(string language) =>
        [.. Fence().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["code"].Value)];

    /// <summary>The anchors that headings give.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Fence().Replace(Text, ""))
        .Select(m => string.Concat(m.Groups["title"].Value.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)|(?:src|srcset|href)=""(?<to>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^#+ (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
