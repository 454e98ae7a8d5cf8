using System.Net;
using System.Text.RegularExpressions;

namespace RfmFlows.Sandbox.Messages;

internal static partial class Links
{
    /// <summary>The first address that a reader of the HTML could click, or "" when there is none.</summary>
    public static string First(string? html) =>
        html is not null && Address().Match(html) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : "";

    [GeneratedRegex("<a\\b[^>]*\\bhref\\s*=\\s*[\"'](https?://[^\"']+)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
