using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Sms;

/// <summary>Sending SMS to named phones or to an address book.</summary>
internal static class SmsSending
{
    private const int LongestSender = 11;

    public static void Map(ApiRoutes routes)
    {
        routes.Send("/sms/send", SendAsync);
        routes.Send("/sms/campaigns", SendToBookAsync);
        routes.Get("/sms/campaigns/cost", Cost);
        routes.Get("/sms/senders", _ => Senders());
    }

    private static Task<object> SendAsync(ApiCall call)
    {
        var draft = Read(call);
        var (phones, invalid) = PhoneList.Read(call);
        var refused = phones.RemoveAll(call.Settings.Recipients.Refused.Fits);
        if (phones.Count == 0)
        {
            throw ApiError.Invalid("phones");
        }

        return call.WriteAsync<object>(session =>
        {
            var stopped = PhoneList.Stopped(session.Connection, Channels.Sms, phones);
            var wanted = phones.Where(phone => !stopped.Contains(phone)).ToList();
            var campaign = draft with { Recipients = JsonSerializer.Serialize(wanted), Count = wanted.Count };
            var id = Start(call, session, campaign);
            return new
            {
                result = true,
                campaign_id = id,
                counters = new { exceptions = invalid + refused + stopped.Count, sends = wanted.Count },
            };
        });
    }

    private static Task<object> SendToBookAsync(ApiCall call)
    {
        var draft = Read(call);
        var book = call.Fields.RequiredInteger("addressBookId");
        return call.WriteAsync<object>(session =>
        {
            Book.Require(session.Connection, book);
            return new { result = true, campaign_id = Start(call, session, draft with { Books = $"[{book}]" }) };
        });
    }

    private static Campaign Read(ApiCall call)
    {
        var sender = call.Fields.Required("sender");
        if (sender.Length > LongestSender)
        {
            throw ApiError.TooMany("sender", LongestSender);
        }

        var body = call.Fields.Required("body");
        var longest = call.Settings.Limits.SmsCharacters;
        if (longest > 0 && body.Length > longest)
        {
            throw ApiError.TooMany("body", longest);
        }

        var sendAt = call.Instant("date");
        return new Campaign
        {
            Channel = Channels.Sms,
            Sender = sender,
            Body = body,
            Details = new JsonObject { ["route"] = call.Fields.Object("route")?.DeepClone(), ["emulate"] = call.Fields.Flag("emulate") }.ToJsonString(),
            CreatedAt = call.Now,
            SendAt = sendAt ?? call.Now,
            Status = sendAt > call.Now ? CampaignStatus.Queued : CampaignStatus.Creating,
            RequestKey = call.Key,
        };
    }

    /// <summary>Stores the campaign and sends it unless it waits or is only built for trial.</summary>
    private static long Start(ApiCall call, WriteSession session, Campaign draft)
    {
        var isTrial = call.Fields.Flag("emulate");
        var campaign = (isTrial ? draft with { Status = CampaignStatus.TestSent } : draft).Insert(session.Connection);
        if (campaign.Status == CampaignStatus.Creating)
        {
            call.Parts.Dispatcher.Deliver(session, campaign, call.Now);
        }

        return campaign.Id;
    }

    private static object Cost(ApiCall call)
    {
        call.Fields.Required("sender");
        var parts = SmsText.Parts(call.Fields.Required("body"));
        var phones = call.Fields.Has("phones") ? PhoneList.Read(call).Valid.Count : call.Read(db =>
        {
            var book = call.Fields.RequiredInteger("addressBookId");
            Book.Require(db, book);
            return CampaignRecipients.Phones(db, [book], Channels.Sms).Count;
        });
        var balance = call.Settings.Balance;
        return new { result = true, data = new { price = phones * parts * balance.SmsPrice, currency = balance.Currency } };
    }

    private static List<Dictionary<string, object>> Senders() =>
    [
        new()
        {
            ["id"] = 1,
            ["sender"] = "Sandbox",
            ["country"] = "Russia",
            [CountryKeys.Latin] = "RU",
            [CountryKeys.Cyrillic] = "RU",
            ["status"] = 1,
            ["status_explain"] = "Active",
        },
    ];
}
