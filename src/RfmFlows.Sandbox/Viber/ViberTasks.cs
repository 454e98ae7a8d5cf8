using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Viber;

/// <summary>Viber mailings: sending, changing those that wait, and what became of them.</summary>
internal static class ViberTasks
{
    public static void Map(ApiRoutes routes)
    {
        routes.Send("/viber", SendAsync);
        routes.Post("/viber/update", ChangeAsync);
        routes.Get("/viber/task", List);
        routes.Get("/viber/task/{id}", One);
        routes.Get("/viber/task/{id}/recipients", Recipients);
    }

    private static Task<object> SendAsync(ApiCall call)
    {
        var draft = ViberDraft.Read(call);
        return call.WriteAsync<object>(session =>
        {
            foreach (var book in draft.BookIds)
            {
                Book.Require(session.Connection, book);
            }

            var campaign = ViberDraft.WithoutStopped(session.Connection, draft).Insert(session.Connection);
            if (campaign.Status == CampaignStatus.Creating)
            {
                call.Parts.Dispatcher.Deliver(session, campaign, call.Now);
            }

            return new { result = true, data = ViberView.Accepted(call, campaign) };
        });
    }

    private static Task<object> ChangeAsync(ApiCall call)
    {
        var id = call.Fields.RequiredInteger("main_task_id");
        return call.WriteAsync<object>(session =>
        {
            var campaign = Get(session.Connection, id);
            if (!CampaignStatus.IsOpen(campaign.Status))
            {
                throw new ApiError(422, 602, "Campaign is already sent");
            }

            var changed = ViberDraft.Change(call.Fields, campaign);
            session.Connection.Execute("update campaign set name = @Name, body = @Body, details = @Details where id = @Id", changed);
            return new { result = true, data = ViberView.Accepted(call, changed) };
        });
    }

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page();
        return call.Read(db => db.Query<Campaign>(
            "select * from campaign where channel = 'viber' order by id desc limit @Limit offset @Offset", new { page.Limit, page.Offset })
            .Select(campaign => ViberView.Task(call, campaign)).ToList());
    }

    private static object One(ApiCall call) => call.Read(db =>
    {
        var campaign = Get(db, call.RouteId());
        var counts = CampaignCounts.Of(db, [campaign.Id]).GetValueOrDefault(campaign.Id, CampaignCounts.None);
        var shown = ViberView.Task(call, campaign);
        shown["statistic"] = new
        {
            sent = counts.Sent,
            delivered = counts.Delivered,
            read = counts.Opened,
            redirected = counts.Clicked,
            undelivered = counts.Failed,
            errors = 0,
        };
        return shown;
    });

    private static object Recipients(ApiCall call) => call.Read(db =>
    {
        var campaign = Get(db, call.RouteId());
        var rows = db.Query<(string Phone, long State, long At)>(
            "select recipient, state, receivedAt from message where campaignId = @Id order by seq", campaign);
        return new
        {
            task_id = campaign.Id,
            recipients = rows.Select(row => new
            {
                phone = JsonValue.Create(long.Parse(row.Phone)),
                address_book_id = campaign.FirstBook,
                status = row.State == MessageState.NoSuchAddress ? "undelivered" : "delivered",
                send_date = call.Time.Write(row.At),
                price = call.Settings.Balance.ViberPrice,
                currency = call.Settings.Balance.Currency,
                last_update = call.Time.Write(row.At),
            }).ToList(),
        };
    });

    private static Campaign Get(SqliteConnection connection, long id) =>
        Campaign.Find(connection, Channels.Viber, id) ?? throw new ApiError(404, 802, "Campaign not found");
}
