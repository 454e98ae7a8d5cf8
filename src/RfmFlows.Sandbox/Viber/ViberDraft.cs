using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Sms;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Viber;

/// <summary>Reads and checks what POST /viber and /viber/update say.</summary>
internal static class ViberDraft
{
    private const int LongestMessage = 1000;
    private const int MostRecipients = 1000;
    private const int LongestStretch = 5;
    private static readonly long[] Types = [2, 3];

    public static Campaign Read(ApiCall call)
    {
        var fields = call.Fields;
        var type = fields.RequiredInteger("message_type");
        var life = fields.RequiredInteger("message_live_time");
        if (!Types.Contains(type) || life is < 60 or > 86_400)
        {
            throw ApiError.Invalid(Types.Contains(type) ? "message_live_time" : "message_type");
        }

        if (fields.Integer("stretch_time") > LongestStretch)
        {
            throw ApiError.TooMany("stretch_time", LongestStretch);
        }

        var sendAt = fields.Required("send_date") == "now" ? call.Now : call.Instant("send_date")!.Value;
        return new Campaign
        {
            Channel = Channels.Viber,
            Name = fields.Text("task_name") ?? "",
            Sender = fields.RequiredInteger("sender_id").ToString(),
            SenderName = ViberDirectory.SenderName,
            Body = Message(fields.Required("message")),
            Books = fields.Integer("address_book") is { } book ? $"[{book}]" : "[]",
            Recipients = JsonSerializer.Serialize(fields.Has("address_book") ? [] : Recipients(call)),
            Details = Details(fields, type, life),
            CreatedAt = call.Now,
            SendAt = sendAt,
            Status = sendAt > call.Now ? CampaignStatus.Queued : CampaignStatus.Creating,
            RequestKey = call.Key,
        };
    }

    public static Campaign WithoutStopped(SqliteConnection connection, Campaign draft)
    {
        var stopped = PhoneList.Stopped(connection, Channels.Viber, draft.RecipientList);
        return draft with { Recipients = JsonSerializer.Serialize(draft.RecipientList.Where(phone => !stopped.Contains(phone))) };
    }

    /// <summary>The campaign with the changes of /viber/update, whose arguments are flat.</summary>
    public static Campaign Change(Fields fields, Campaign campaign)
    {
        var details = campaign.DetailFields;
        foreach (var name in new[] { "button_text", "button_link", "image_link" })
        {
            details[name] = fields.Text(name) ?? details[name]?.GetValue<string>() ?? "";
        }

        return campaign with
        {
            Name = fields.Text("task_name") ?? campaign.Name,
            Body = Message(fields.Text("message") ?? campaign.Body),
            Details = details.ToJsonString(Answer.Json),
        };
    }

    private static string Message(string message) =>
        message.Length <= LongestMessage ? message : throw ApiError.TooMany("message", LongestMessage);

    private static List<string> Recipients(ApiCall call)
    {
        var given = call.Fields.RequiredList("recipients");
        if (given.Count > MostRecipients)
        {
            throw ApiError.TooMany("recipients", MostRecipients);
        }

        var phones = given.Select(node => PhoneSyntax.Digits(Loose.Text(node))).OfType<string>().Distinct().ToList();
        phones.RemoveAll(call.Settings.Recipients.Refused.Fits);
        return phones.Count > 0 ? phones : throw ApiError.Invalid("recipients");
    }

    private static string Details(Fields fields, long type, long life)
    {
        var additional = fields.Nested("additional");
        var button = additional?.Nested("button");
        var resend = additional?.Object("resend_sms");
        return new JsonObject
        {
            ["message_type"] = type,
            ["message_live_time"] = life,
            ["button_text"] = button?.Text("text") ?? "",
            ["button_link"] = button?.Text("link") ?? "",
            ["image_link"] = additional?.Nested("image")?.Text("link") ?? "",
            ["resend_sms"] = resend is not null && Loose.Flag(resend["status"]) != false ? 1 : 0,
        }.ToJsonString(Answer.Json);
    }
}
