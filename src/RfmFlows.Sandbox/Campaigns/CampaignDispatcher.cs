using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Webhooks;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>Sends campaigns to their recipients: at once when asked to, and those that waited when their time has come.</summary>
internal sealed class CampaignDispatcher(
    Database database, Courier courier, WebhookOutbox outbox, TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = RunAsync(_stop.Token);

    /// <summary>Delivers within the write at hand and sets the campaign's final status.</summary>
    public void Deliver(WriteSession session, Campaign campaign, long at)
    {
        if (campaign.Channel == Channels.Email)
        {
            DeliverMail(session, campaign, at);
        }
        else
        {
            DeliverShort(session, campaign, at);
        }
    }

    /// <summary>Delivers every campaign that is due.</summary>
    public async Task DeliverDueAsync()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var due = database.Read(db => db.Query<long>(
            "select id from campaign where status = 14 and sendAt <= @now order by sendAt, id", new { now })).AsList();
        foreach (var id in due)
        {
            await database.WriteAsync(session =>
            {
                // Read again inside the write: it may have been cancelled or changed meanwhile.
                var campaign = session.Connection.QuerySingleOrDefault<Campaign>(
                    "select * from campaign where id = @id and status = 14 and sendAt <= @now", new { id, now });
                if (campaign is not null)
                {
                    Deliver(session, campaign, now);
                }

                return true;
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        do
        {
            try
            {
                await DeliverDueAsync();
            }
            catch (SqliteException)
            {
                // A full disk, say: what is due stays due and is tried again at the next tick.
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    private void DeliverMail(WriteSession session, Campaign campaign, long at)
    {
        var sent = 0;
        foreach (var contact in CampaignRecipients.Contacts(session.Connection, campaign.BookIds))
        {
            var variables = Variables.Parse(contact.Variables);
            courier.Deliver(
                session,
                new Message
                {
                    Id = $"{campaign.Id}-{++sent}",
                    Channel = Channels.Email,
                    CampaignId = campaign.Id,
                    Recipient = contact.Email,
                    Sender = campaign.Sender,
                    SenderName = campaign.SenderName,
                    Subject = Placeholders.Fill(campaign.Subject, contact.Email, contact.Phone ?? "", variables),
                    Variables = contact.Variables,
                    Size = campaign.Body.Length,
                    ReceivedAt = at,
                    RequestKey = campaign.RequestKey,
                },
                () => Links.First(Placeholders.Fill(campaign.Body, contact.Email, contact.Phone ?? "", variables)));
        }

        var isTest = campaign.DetailFields["isTest"]?.GetValue<bool>() == true;
        Campaign.SetStatus(
            session.Connection,
            campaign.Id,
            sent == 0 ? CampaignStatus.NoActiveAddresses : isTest ? CampaignStatus.TestSent : CampaignStatus.Sent);
        Announce(session, campaign, at);
    }

    private void Announce(WriteSession session, Campaign campaign, long at) =>
        outbox.EmailService(session, "task_status_update", () => new
        {
            timestamp = at / 1000,
            @event = "task_status_update",
            task_id = campaign.Id,
            status = "sending",
            status_explain = "Sending",
            book_id = campaign.FirstBook,
        });

    private void DeliverShort(WriteSession session, Campaign campaign, long at)
    {
        var books = CampaignRecipients.Phones(session.Connection, campaign.BookIds, campaign.Channel);
        var place = 0;
        foreach (var (phone, variables) in campaign.RecipientList.Select(phone => (phone, new JsonObject())).Concat(books))
        {
            courier.Deliver(session, new Message
            {
                Id = $"{campaign.Id}-{++place}",
                Channel = campaign.Channel,
                CampaignId = campaign.Id,
                Recipient = phone,
                Sender = campaign.Sender,
                SenderName = campaign.SenderName,
                Subject = campaign.Subject,
                Text = Placeholders.Fill(campaign.Body, "", phone, variables),
                Details = campaign.Details,
                Size = campaign.Body.Length,
                ReceivedAt = at,
                RequestKey = campaign.RequestKey,
            });
        }

        session.Connection.Execute(
            "update campaign set status = @Sent, count = @place where id = @Id", new { CampaignStatus.Sent, place, campaign.Id });
    }
}
