using System.Net;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>Turns a finished plain text into HTML that shows the same: nothing in it is markup, lines stay lines.</summary>
internal static class PlainTextAsHtml
{
    public static string Of(string text) =>
        WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>\n", StringComparison.Ordinal);
}
