using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>Turns a template that was written as plain text into one of HTML: markup signs are escaped outside the holes, lines stay lines.</summary>
internal sealed class PlainTextAsHtml
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string template) => _known.GetOrAdd(template, Convert);

    private static string Convert(string template)
    {
        var html = new StringBuilder();
        var start = 0;
        while (start < template.Length)
        {
            var open = template.IndexOf("{{", start, StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }
            Escape(html, template[start..open]);
            html.Append(template, open, close + 2 - open);
            start = close + 2;
        }
        Escape(html, template[start..]);
        return html.ToString();
    }

    private static void Escape(StringBuilder html, string text) =>
        html.Append(WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>\n", StringComparison.Ordinal));
}
