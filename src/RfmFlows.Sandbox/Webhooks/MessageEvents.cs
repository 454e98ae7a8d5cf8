using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Storage;

namespace RfmFlows.Sandbox.Webhooks;

/// <summary>Words what happened to an e-mail as the vendor's two services word it.</summary>
internal sealed class MessageEvents(WebhookOutbox outbox, SettingsStore settings)
{
    public void Tell(WriteSession session, Message message, ReactionKind kind, string url, string book, long at)
    {
        if (message.CampaignId is { } campaign)
        {
            outbox.EmailService(session, CampaignAction(kind), () => CampaignEvent(message, campaign, kind, url, book, at / 1000));
        }
        else
        {
            outbox.Smtp(session, () => SmtpEvent(message, kind, url, at / 1000));
        }
    }

    private static string CampaignAction(ReactionKind kind) => kind switch
    {
        ReactionKind.Open => "open",
        ReactionKind.Click => "redirect",
        ReactionKind.Unsubscribe => "unsubscribe",
        ReactionKind.Spam => "spam",
        ReactionKind.Bounce => "hard_bounces",
        _ => "delivered",
    };

    private static Dictionary<string, object?> CampaignEvent(
        Message message, long campaign, ReactionKind kind, string url, string book, long timestamp)
    {
        var result = new Dictionary<string, object?>
        {
            ["timestamp"] = timestamp,
            ["event"] = CampaignAction(kind),
            ["task_id"] = campaign,
            ["email"] = message.Recipient,
        };
        if (kind is ReactionKind.Open or ReactionKind.Click)
        {
            result["open_device"] = "Desktop";
            result["open_platform"] = "Linux";
            result["browser_name"] = "Chrome";
            result["browser_ver"] = "120";
        }

        switch (kind)
        {
            case ReactionKind.Click:
                result["link_url"] = url;
                result["link_id"] = 1;
                break;
            case ReactionKind.Unsubscribe:
                result["from_all"] = "0";
                result["reason"] = null;
                result["book_id"] = book;
                result["categories"] = "";
                break;
            case ReactionKind.Bounce:
                AddServerAnswer(result, 550);
                break;
        }

        return result;
    }

    private Dictionary<string, object?> SmtpEvent(Message message, ReactionKind kind, string url, long timestamp)
    {
        var result = new Dictionary<string, object?>
        {
            ["event"] = SmtpName(kind),
            ["timestamp"] = timestamp,
            ["message_id"] = settings.Current.Webhooks.NumericMessageId ? message.Seq : message.Id,
            ["recipient"] = message.Recipient,
            ["sender"] = message.Sender,
            ["subject"] = message.Subject,
        };
        switch (kind)
        {
            case ReactionKind.Delivered:
                AddServerAnswer(result, "250");
                break;
            case ReactionKind.Bounce:
                AddServerAnswer(result, "550");
                break;
            case ReactionKind.Click:
                result["link_url"] = url;
                break;
        }

        return result;
    }

    private static string SmtpName(ReactionKind kind) => kind switch
    {
        ReactionKind.Open => "opened",
        ReactionKind.Click => "clicked",
        ReactionKind.Unsubscribe => "unsubscribed",
        ReactionKind.Spam => "spam_by_user",
        ReactionKind.Bounce => "undelivered",
        _ => "delivered",
    };

    private static void AddServerAnswer(Dictionary<string, object?> target, object code)
    {
        var number = code is "250" ? SmtpAnswer.Accepted : SmtpAnswer.NoSuchUser;
        target["smtp_server_response_code"] = code;
        target["smtp_server_response_subcode"] = SmtpAnswer.Subcode(number);
        target["smtp_server_response"] = SmtpAnswer.Text(number);
    }
}
