using RfmFlows.Sandbox.Campaigns;

namespace RfmFlows.Sandbox.Viber;

/// <summary>Viber mailings as the API shows them.</summary>
internal static class ViberView
{
    /// <summary>The answer to sending, in which the time to live is a string.</summary>
    public static object Accepted(ApiCall call, Campaign campaign)
    {
        var details = campaign.DetailFields;
        return new
        {
            task_id = campaign.Id,
            task_name = campaign.Name,
            message = campaign.Body,
            address_book = campaign.FirstBook,
            sender_id = long.Parse(campaign.Sender),
            send_date = call.Time.Write(campaign.SendAt),
            message_live_time = details["message_live_time"]!.ToString(),
            message_type = details["message_type"]!.GetValue<long>(),
            button_text = Text(campaign, "button_text"),
            button_link = Text(campaign, "button_link"),
            image_link = Text(campaign, "image_link"),
            resend_sms = details["resend_sms"]!.GetValue<long>(),
        };
    }

    public static Dictionary<string, object> Task(ApiCall call, Campaign campaign) => new()
    {
        ["id"] = campaign.Id,
        ["name"] = campaign.Name,
        ["message"] = campaign.Body,
        ["button_text"] = Text(campaign, "button_text"),
        ["button_link"] = Text(campaign, "button_link"),
        ["image_link"] = Text(campaign, "image_link"),
        ["address_book"] = campaign.FirstBook,
        ["sender_name"] = campaign.SenderName,
        ["sender_id"] = long.Parse(campaign.Sender),
        ["message_live_time"] = campaign.DetailFields["message_live_time"]!.GetValue<long>(),
        ["send_date"] = call.Time.Write(campaign.SendAt),
        ["status"] = CampaignStatus.IsOpen(campaign.Status) ? "moderation" : "send",
        ["created"] = call.Time.Write(campaign.CreatedAt),
    };

    private static string Text(Campaign campaign, string name) => campaign.DetailFields[name]?.GetValue<string>() ?? "";
}
