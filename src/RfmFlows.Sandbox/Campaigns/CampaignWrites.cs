using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>Creating, changing and cancelling e-mail campaigns.</summary>
internal static class CampaignWrites
{
    private const long Hour = 3_600_000;

    public static void Map(ApiRoutes routes)
    {
        routes.Send("/campaigns", CreateAsync);
        routes.Patch("/campaigns/{id}", ChangeAsync);
        routes.Delete("/campaigns/{id}", CancelAsync);
    }

    private static Task<object> CreateAsync(ApiCall call) => call.WriteAsync<object>(session =>
    {
        RequireTurn(call, session.Connection);
        var draft = CampaignDraft.Read(call, session.Connection, null);
        var count = CampaignRecipients.Count(session.Connection, draft.BookIds);
        var campaign = (draft with { Count = count }).Insert(session.Connection);
        if (campaign.Status == CampaignStatus.Creating)
        {
            call.Parts.Dispatcher.Deliver(session, campaign, call.Now);
        }

        return new
        {
            id = campaign.Id,
            status = campaign.Status,
            count,
            tariff_email_qty = count,
            overdraft_price = "0.0000",
            ovedraft_currency = call.Settings.Balance.Currency,
        };
    });

    private static void RequireTurn(ApiCall call, SqliteConnection connection)
    {
        var most = call.Settings.Limits.CampaignsPerHour;
        var recent = most == 0 ? -1 : connection.ExecuteScalar<long>(
            "select count(*) from campaign where channel = 'email' and createdAt > @since", new { since = call.Now - Hour });
        if (recent >= most)
        {
            throw new ApiError(422, 791, $"You can create no more than {most} campaigns per hour by API");
        }
    }

    private static Task<object> ChangeAsync(ApiCall call) => call.WriteAsync<object>(session =>
    {
        var old = Open(session.Connection, call.RouteId());
        var campaign = CampaignDraft.Read(call, session.Connection, old);
        session.Connection.Execute(
            """
            update campaign set name = @Name, sender = @Sender, senderName = @SenderName, subject = @Subject, body = @Body,
              sendAt = @SendAt, status = @Status where id = @Id
            """,
            campaign);
        if (campaign.Status == CampaignStatus.Creating)
        {
            call.Parts.Dispatcher.Deliver(session, campaign, call.Now);
        }

        return new { result = true, id = campaign.Id };
    });

    private static Task<object> CancelAsync(ApiCall call) => call.DoAsync(session =>
    {
        var campaign = Open(session.Connection, call.RouteId());
        Campaign.SetStatus(session.Connection, campaign.Id, CampaignStatus.Cancelled);
    });

    private static Campaign Open(SqliteConnection connection, long id) =>
        Campaign.Find(connection, Channels.Email, id) is { } campaign && CampaignStatus.IsOpen(campaign.Status)
            ? campaign
            : throw new ApiError(422, 602, "Campaign not found or already sent");
}
