using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Push;

/// <summary>Web push mailings.</summary>
internal static class PushTasks
{
    private const long LongestLife = 86_400;
    private const long Waiting = 13;

    public static void Map(ApiRoutes routes)
    {
        routes.Send("/push/tasks", SendAsync);
        routes.Get("/push/tasks", List);
        routes.Get("/push/tasks/{id}", One);
    }

    private static Task<object> SendAsync(ApiCall call)
    {
        var fields = call.Fields;
        var title = fields.Required("title");
        var body = fields.Required("body");
        if (fields.RequiredInteger("website_id") != PushSite.Id)
        {
            throw ApiError.Invalid("website_id");
        }

        if (fields.RequiredInteger("ttl") is < 0 or > LongestLife)
        {
            throw ApiError.Invalid("ttl");
        }

        var sendAt = call.Instant("send_date") ?? call.Now;
        return call.WriteAsync<object>(session =>
        {
            var recipients = Subscribed(session.Connection).Select(PushSite.Recipient).ToList();
            var campaign = new Campaign
            {
                Channel = Channels.Push,
                Name = title,
                Sender = PushSite.Url,
                Subject = title,
                Body = body,
                Recipients = JsonSerializer.Serialize(recipients),
                Details = new JsonObject { ["link"] = fields.Text("link") ?? PushSite.Url }.ToJsonString(Answer.Json),
                CreatedAt = call.Now,
                SendAt = sendAt,
                Status = sendAt > call.Now ? CampaignStatus.Queued : CampaignStatus.Creating,
                Count = recipients.Count,
                RequestKey = call.Key,
            }.Insert(session.Connection);
            if (campaign.Status == CampaignStatus.Creating)
            {
                call.Parts.Dispatcher.Deliver(session, campaign, call.Now);
            }

            return new { result = true, id = campaign.Id };
        });
    }

    private static IEnumerable<long> Subscribed(SqliteConnection connection)
    {
        var off = connection.Query<string>("select address from stop where kind = 'push'").ToHashSet();
        return PushSite.SubscriptionIds.Where(id => !off.Contains(id.ToString()));
    }

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page();
        var values = new { from = call.Instant("from") ?? 0, to = call.InstantEnd("to") ?? long.MaxValue, page.Limit, page.Offset };
        if (call.Fields.Integer("website_id") is { } site && site != PushSite.Id)
        {
            return Array.Empty<object>();
        }

        var campaigns = call.Read(db => db.Query<Campaign>(
            "select * from campaign where channel = 'push' and sendAt between @from and @to order by id desc limit @Limit offset @Offset", values).AsList());
        return campaigns.Select(campaign => new
        {
            id = campaign.Id,
            title = campaign.Subject,
            body = campaign.Body,
            website_id = PushSite.Id,
            from = call.Time.Write(campaign.SendAt),
            to = call.Time.Write(campaign.SendAt),
            status = Status(campaign),
        });
    }

    private static object One(ApiCall call) => call.Read(db =>
    {
        var campaign = Campaign.Find(db, Channels.Push, call.RouteId()) ?? throw new ApiError(404, 802, "Campaign not found");
        var counts = CampaignCounts.Of(db, [campaign.Id]).GetValueOrDefault(campaign.Id, CampaignCounts.None);
        return new
        {
            id = campaign.Id,
            message = new { title = campaign.Subject, text = campaign.Body, link = campaign.DetailFields["link"] },
            website = PushSite.Url,
            website_id = PushSite.Id,
            status = Status(campaign),
            send = counts.Sent.ToString(),
            delivered = counts.Delivered,
            redirect = counts.Clicked,
        };
    });

    private static long Status(Campaign campaign) => CampaignStatus.IsOpen(campaign.Status) ? Waiting : campaign.Status;
}
