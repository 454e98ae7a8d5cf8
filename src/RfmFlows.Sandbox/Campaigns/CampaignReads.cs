using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>E-mail campaigns and what became of them.</summary>
internal static class CampaignReads
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/campaigns", List);
        routes.Get("/campaigns/{id}", One);
        routes.Get("/campaigns/{id}/countries", Countries);
        routes.Get("/campaigns/{id}/referrals", call => call.Read(db =>
            Clicks(db, Get(db, call.RouteId()).Id).Select(row => new { link = row.Url, count = row.Count }).ToList()));
        routes.Get("/campaigns/{id}/email/{email}", Recipient);
    }

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page();
        var statuses = (call.Fields.List("status") ?? []).Select(node => Loose.Integer(node) ?? throw ApiError.MustBe("status", "integer")).ToList();
        if (call.Fields.Flag("planed"))
        {
            statuses = [CampaignStatus.Queued];
        }

        var wanted = statuses.Count > 0 ? "and status in @statuses" : "";
        var order = call.Fields.Text("order")?.Equals("asc", StringComparison.OrdinalIgnoreCase) == true ? "asc" : "desc";
        return call.Read(db =>
        {
            var campaigns = db.Query<Campaign>(
                $"select * from campaign where channel = 'email' {wanted} order by id {order} limit @Limit offset @Offset",
                new { statuses, page.Limit, page.Offset }).AsList();
            var counts = CampaignCounts.Of(db, campaigns.Select(campaign => campaign.Id));
            return campaigns.Select(campaign => CampaignView.InList(call, campaign, counts.GetValueOrDefault(campaign.Id, CampaignCounts.None))).ToList();
        });
    }

    private static object One(ApiCall call) => call.Read(db =>
    {
        var campaign = Get(db, call.RouteId());
        var general = db.Query<(long, long)>("select state, count(*) from message where campaignId = @Id group by state order by state", campaign);
        return CampaignView.Alone(call, campaign, general.AsList(), Clicks(db, campaign.Id));
    });

    private static object Countries(ApiCall call) => call.Read(db =>
    {
        var opened = db.ExecuteScalar<long>("select count(*) from message where campaignId = @Id and opens > 0", Get(db, call.RouteId()));
        return opened == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["RU"] = opened };
    });

    private static object Recipient(ApiCall call) => call.Read(db =>
    {
        var row = db.QueryFirstOrDefault<(long State, long ReceivedAt)?>(
            "select state, receivedAt from message where campaignId = @Id and recipient = @email",
            new { Get(db, call.RouteId()).Id, email = call.Route("email") }) ?? throw new ApiError(404, 303, "No such email addresses");
        var date = call.Time.Write(row.ReceivedAt);
        var explain = MessageState.Explain(row.State);
        return new
        {
            sent_date = date,
            send_date = date,
            global_status = row.State == MessageState.NoSuchAddress ? row.State : MessageState.Delivered,
            global_status_explain = row.State == MessageState.NoSuchAddress ? explain : MessageState.Explain(MessageState.Delivered),
            detail_status = row.State,
            detail_status_explain = explain,
        };
    });

    private static List<(string Url, long Count)> Clicks(SqliteConnection connection, long id) => connection.Query<(string, long)>(
        """
        select url, count(*) from reaction join message on message.seq = messageSeq
        where campaignId = @id and kind = 'click' group by url order by count(*) desc, url
        """,
        new { id }).AsList();

    private static Campaign Get(SqliteConnection connection, long id) =>
        Campaign.Find(connection, Channels.Email, id) ?? throw new ApiError(404, 802, "Campaign not found");
}
