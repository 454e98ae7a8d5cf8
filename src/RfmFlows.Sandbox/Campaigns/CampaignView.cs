using RfmFlows.Sandbox.Messages;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>E-mail campaigns as lists and single reads show them; their statistics differ in shape.</summary>
internal static class CampaignView
{
    public static object InList(ApiCall call, Campaign campaign, CampaignCounts counts)
    {
        var shown = Common(call, campaign);
        shown["statistics"] = new
        {
            sent = counts.Sent,
            delivered = counts.Delivered,
            opening = counts.Opened,
            link_redirected = counts.Clicked,
            unsubscribe = counts.Unsubscribed,
            error = counts.Failed,
        };
        return shown;
    }

    public static object Alone(
        ApiCall call, Campaign campaign, IEnumerable<(long Code, long Count)> general, IEnumerable<(string Url, long Count)> clicks)
    {
        var details = campaign.DetailFields;
        var shown = Common(call, campaign);
        shown["message"] = Message(campaign, campaign.Body);
        shown["preheader"] = "";
        shown["external_stat"] = new
        {
            check_open_email = details["opens"]!.GetValue<bool>() ? 1 : 0,
            check_redirect_link = details["clicks"]!.GetValue<bool>() ? 1 : 0,
        };
        shown["permalink"] = "";
        shown["statistics"] = new
        {
            general = general.Select(row => new { code = row.Code, count = row.Count, explain = MessageState.Explain(row.Code) }),
            clicks = clicks.Select(row => new { url = row.Url, count = row.Count }),
        };
        return shown;
    }

    private static Dictionary<string, object> Common(ApiCall call, Campaign campaign) => new()
    {
        ["id"] = campaign.Id,
        ["name"] = campaign.Name.Length > 0 ? campaign.Name : campaign.Subject,
        ["status"] = campaign.Status,
        ["is_sms"] = false,
        ["is_viber"] = false,
        ["send_date"] = call.Time.Write(campaign.SendAt),
        ["all_email_qty"] = campaign.Count,
        ["tariff_email_qty"] = campaign.Count,
        ["paid_email_qty"] = 0,
        ["overdraft_price"] = 0,
        ["company_price"] = 0,
        ["overdraft_currency"] = call.Settings.Balance.Currency,
        ["message"] = Message(campaign, null),
    };

    private static Dictionary<string, object> Message(Campaign campaign, string? body)
    {
        var shown = new Dictionary<string, object>
        {
            ["sender_name"] = campaign.SenderName,
            ["sender_email"] = campaign.Sender,
            ["subject"] = campaign.Subject,
            ["attachments"] = campaign.DetailFields["attachments"]!.ToJsonString(),
            ["list_id"] = campaign.FirstBook,
        };
        if (body is not null)
        {
            shown["body"] = body;
        }

        return shown;
    }
}
