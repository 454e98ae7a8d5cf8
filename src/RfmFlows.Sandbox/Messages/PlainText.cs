using System.Net;
using System.Text.RegularExpressions;

namespace RfmFlows.Sandbox.Messages;

/// <summary>The readable text of an HTML mail, for senders who ask for one.</summary>
internal static partial class PlainText
{
    public static string Of(string html)
    {
        var visible = Hidden().Replace(html, "");
        var broken = LineEnd().Replace(visible, "\n");
        return Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(broken, "")), "\n\n").Trim();
    }

    [GeneratedRegex("<(style|script|head)\\b.*?</\\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<br\\s*/?>|</(p|div|tr|li|h[1-6])>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\n[ \\t]*(\\n[ \\t]*)+")]
    private static partial Regex Blank();
}
