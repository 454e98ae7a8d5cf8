using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>The SMTP service's unsubscribe list.</summary>
internal static class SmtpUnsubscribes
{
    private const int ResubscriptionsPerDay = 5;
    private const long Day = 86_400_000;
    private static readonly string[] Languages = ["ru", "en", "ua", "tr", "es", "pt"];

    public static void Map(ApiRoutes routes)
    {
        routes.Post("/smtp/unsubscribe", AddAsync);
        routes.Delete("/smtp/unsubscribe", RemoveAsync);
        routes.Get("/smtp/unsubscribe", List);
        routes.Get("/smtp/unsubscribe/search", Search);
        routes.Post("/smtp/resubscribe", ResubscribeAsync);
    }

    private static Task<object> AddAsync(ApiCall call)
    {
        var entries = Entries(call).Select(node => (Email: Mailbox.Read(node)?.Email, Comment: Loose.Text((node as JsonObject)?["comment"]) ?? ""))
            .Where(entry => entry.Email is not null).ToList();
        return entries.Count == 0 ? throw NoSuchEmail() : call.DoAsync(session => session.Connection.Execute(
            """
            insert into stop (kind, address, comment, cause, addedAt) values ('smtp', @Email, @Comment, 'user', @Now)
            on conflict do update set comment = excluded.comment
            """,
            entries.Select(entry => new { entry.Email, entry.Comment, call.Now })));
    }

    private static Task<object> RemoveAsync(ApiCall call)
    {
        var emails = Entries(call).Select(node => Mailbox.Read(node)?.Email).OfType<string>().ToList();
        return emails.Count == 0 ? throw NoSuchEmail() : call.DoAsync(session => session.Connection.Execute(
            "delete from stop where kind = 'smtp' and address in @emails", new { emails }));
    }

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page();
        var values = new { from = call.Instant("date") ?? 0, to = call.InstantEnd("date") ?? long.MaxValue, page.Limit, page.Offset };
        var rows = call.Read(db => db.Query<(string Address, string Cause, long AddedAt)>(
            """
            select address, cause, addedAt from stop where kind = 'smtp' and addedAt between @from and @to
            order by addedAt, address limit @Limit offset @Offset
            """,
            values));
        return rows.Select(row => new
        {
            email = row.Address,
            unsubscribe_by_link = row.Cause == "link" ? 1 : 0,
            unsubscribe_by_user = row.Cause == "user" ? 1 : 0,
            spam_complaint = row.Cause == "spam" ? 1 : 0,
            date = call.Time.Write(row.AddedAt),
        });
    }

    private static object Search(ApiCall call)
    {
        var email = call.Fields.Required("email");
        return EmailSyntax.Fits(email)
            ? new { result = call.Read(db => IsStopped(db, email)) }
            : throw ApiError.Invalid("email");
    }

    private static Task<object> ResubscribeAsync(ApiCall call)
    {
        var email = call.Fields.Required("email");
        var sender = call.Fields.Required("sender");
        if (!EmailSyntax.Fits(email) || !EmailSyntax.Fits(sender))
        {
            throw ApiError.Invalid(EmailSyntax.Fits(email) ? "sender" : "email");
        }

        if (call.Fields.Text("lang") is { Length: > 0 } lang && !Languages.Contains(lang))
        {
            throw ApiError.Invalid("lang");
        }

        return call.WriteAsync<object>(session =>
        {
            if (!IsStopped(session.Connection, email))
            {
                throw new ApiError(422, 422, "Email is not blocked");
            }

            var today = session.Connection.ExecuteScalar<long>(
                "select count(*) from resubscription where at > @since", new { since = call.Now - Day });
            if (today >= ResubscriptionsPerDay)
            {
                throw new ApiError(422, 422, $"Limit of {ResubscriptionsPerDay} requests per day is exceeded");
            }

            session.Connection.Execute("insert into resubscription (address, at) values (@email, @Now)", new { email, call.Now });
            return new { result = true, id = AskBack(call, session, email, sender) };
        });
    }

    /// <summary>The letter by which the recipient can subscribe again.</summary>
    private static string AskBack(ApiCall call, WriteSession session, string email, string sender)
    {
        var letter = new Message
        {
            Id = Names.SmtpId(),
            Channel = Channels.Email,
            Recipient = email,
            Sender = sender,
            Subject = "Confirm that you want to receive e-mails again",
            Text = $"{sender} asks whether you want to receive e-mails again.",
            ReceivedAt = call.Now,
            RequestKey = call.Key,
        };
        call.Parts.Courier.Deliver(session, letter);
        return letter.Id;
    }

    private static bool IsStopped(SqliteConnection connection, string email) =>
        connection.ExecuteScalar<bool>("select exists (select 1 from stop where kind = 'smtp' and address = @email)", new { email });

    private static JsonArray Entries(ApiCall call) => call.BareList ?? call.Fields.RequiredList("emails");

    private static ApiError NoSuchEmail() => new(400, 14, "Email not found");
}
