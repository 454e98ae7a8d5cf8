using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Sms;

/// <summary>SMS campaigns (each send is one): list, what became of it, cancelling and deleting.</summary>
internal static class SmsCampaigns
{
    private const long Submitted = 0;
    private const long Delivered = 2;
    private const long NotDelivered = 12;

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/sms/campaigns/list", List);
        routes.Get("/sms/campaigns/info/{id}", Info);
        routes.Put("/sms/campaigns/cancel/{id}", CancelAsync);
        routes.Map("GET", "/sms/campaigns/cancel/{id}", CancelAsync);
        routes.Delete("/sms/campaigns", DeleteAsync);
    }

    private static object List(ApiCall call)
    {
        var values = new { from = call.Instant("dateFrom") ?? 0, to = call.InstantEnd("dateTo") ?? long.MaxValue };
        var rows = call.Read(db => db.Query<Campaign>(
            "select * from campaign where channel = 'sms' and sendAt between @from and @to order by id desc", values)).AsList();
        return new
        {
            result = true,
            data = rows.Select(campaign => new
            {
                id = campaign.Id,
                address_book_id = campaign.FirstBook,
                company_price = campaign.Count * Price(call, campaign),
                company_currency = call.Settings.Balance.Currency,
                send_date = call.Time.Write(campaign.SendAt),
                date_created = call.Time.Write(campaign.CreatedAt),
                sender_mail_address = "",
                sender_mail_name = campaign.Sender,
                external_stat = 0,
            }),
        };
    }

    private static object Info(ApiCall call) => call.Read(db =>
    {
        var campaign = Get(db, call.RouteId());
        var price = Price(call, campaign);
        return new
        {
            result = true,
            data = new
            {
                id = campaign.Id,
                address_book_id = campaign.FirstBook,
                currency = call.Settings.Balance.Currency,
                company_price = campaign.Count * price,
                send_date = call.Time.Write(campaign.SendAt),
                date_created = call.Time.Write(campaign.CreatedAt),
                sender_name = campaign.Sender,
                task_phones_info = Phones(db, campaign).Select(row => PhoneInfo(row.Phone, row.Status, price)).ToList(),
            },
        };
    });

    /// <summary>What arrived; before that, those who wait.</summary>
    private static IEnumerable<(string Phone, long Status)> Phones(SqliteConnection connection, Campaign campaign)
    {
        if (CampaignStatus.IsOpen(campaign.Status))
        {
            return campaign.RecipientList.Select(phone => (phone, Submitted));
        }

        return connection.Query<(string Phone, long State)>("select recipient, state from message where campaignId = @Id order by seq", campaign)
            .Select(row => (row.Phone, row.State == MessageState.NoSuchAddress ? NotDelivered : Delivered));
    }

    private static Dictionary<string, object> PhoneInfo(string phone, long status, decimal price)
    {
        var country = PhoneCountry.Code(phone);
        return new()
        {
            ["phone"] = PhoneList.Show(phone),
            ["status"] = status,
            ["status_explain"] = status switch { Delivered => "Delivered", NotDelivered => "Not delivered", _ => "Sent to the operator" },
            [CountryKeys.Latin] = country,
            [CountryKeys.Cyrillic] = country,
            ["money_spent"] = price,
        };
    }

    private static Task<object> CancelAsync(ApiCall call) => call.DoAsync(session =>
    {
        var campaign = Get(session.Connection, call.RouteId());
        if (!CampaignStatus.IsOpen(campaign.Status))
        {
            throw new ApiError(422, 602, "Campaign is already sent");
        }

        Campaign.SetStatus(session.Connection, campaign.Id, CampaignStatus.Cancelled);
    });

    private static Task<object> DeleteAsync(ApiCall call)
    {
        var id = call.Fields.RequiredInteger("id");
        return call.DoAsync(session =>
        {
            Get(session.Connection, id);
            session.Connection.Execute("delete from campaign where id = @id", new { id });
        });
    }

    private static decimal Price(ApiCall call, Campaign campaign) =>
        campaign.DetailFields["emulate"] is JsonValue trial && trial.GetValue<bool>() ? 0 : SmsText.Parts(campaign.Body) * call.Settings.Balance.SmsPrice;

    private static Campaign Get(SqliteConnection connection, long id) =>
        Campaign.Find(connection, Channels.Sms, id) ?? throw new ApiError(404, 802, "Campaign not found");
}
