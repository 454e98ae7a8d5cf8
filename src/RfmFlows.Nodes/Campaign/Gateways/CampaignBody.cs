using System.Globalization;
using System.Text;
using RfmFlows.Campaigns;
using RfmFlows.Nodes.Campaign.Sending;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>
/// A shared text as a campaign's HTML, with a variable of the address book in the place of each hole.
/// </summary>
/// <remarks>
/// The other way, one variable with the whole finished text, would be shorter here. But how long a value may be is documented nowhere, and the text would be uploaded
/// once for every recipient; and whoever moderates or reads the campaign at SendPulse would see a bare placeholder. So the text stays in the body and only what differs
/// goes into the book: finished, because SendPulse's templates know neither our helpers nor our conditions.
/// </remarks>
internal static class CampaignBody
{
    public static string Of(TextParts text)
    {
        var body = new StringBuilder();
        for (var i = 0; i < text.Common.Count; i++)
        {
            body.Append(Html(text.Common[i], text.IsPlain));
            if (i < text.Values.Count)
            {
                body.Append("{{").Append(Name(i)).Append("}}");
            }
        }
        return body.ToString();
    }

    /// <summary>What fills the holes for one recipient; null where the text has none.</summary>
    public static IReadOnlyDictionary<string, object?>? Variables(TextParts text) => text.Values.Count == 0
        ? null
        : text.Values.Index().ToDictionary(v => Name(v.Index), v => (object?)Html(v.Item, text.IsPlain));

    // Books have variables of their own, such as Phone; this is none of them.
    private static string Name(int hole) => string.Create(CultureInfo.InvariantCulture, $"part{hole + 1}");

    // Braces that customers are to read must not become a variable, nor join those of the next one.
    private static string Html(string text, bool isPlain)
    {
        var html = (isPlain ? PlainTextAsHtml.Of(text) : text).Replace("{{", "&#123;&#123;", StringComparison.Ordinal);
        return html.EndsWith('{') ? html[..^1] + "&#123;" : html;
    }
}
