using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>Look-ups of an address over all lists.</summary>
internal static class ContactLookups
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/emails/{email}", One);
        routes.Get("/emails/{email}/details", Details);
        routes.Get("/emails/{email}/campaigns", CampaignsOfOne);
        routes.Delete("/emails/{email}", call => call.DoAsync(session =>
        {
            if (session.Connection.Execute("delete from contact where email = @email", new { email = call.Route("email") }) == 0)
            {
                throw NotFound();
            }
        }));
        routes.Post("/emails", call => Task.FromResult<object>(Several(call, (_, contacts) => contacts.Select(contact => contact.ShowAcrossLists()).ToList())));
        routes.Post("/emails/campaigns", call => Task.FromResult<object>(Several(call, CampaignsOf)));
    }

    private static object One(ApiCall call) => call.Read(db => Find(db, call.Route("email"))) is { Count: > 0 } contacts
        ? contacts.Select(contact => contact.ShowAcrossLists())
        : throw NotFound();

    private static object Details(ApiCall call)
    {
        var rows = call.Read(db => db.Query<(string Name, long BookId, long AddedAt, string Source)>(
            "select name, bookId, addedAt, source from contact join book on book.id = bookId where email = @email order by bookId",
            new { email = call.Route("email") })).AsList();
        return rows.Count == 0 ? throw NotFound() : rows.Select(row => new
        {
            list_name = row.Name,
            list_id = row.BookId,
            add_date = call.Time.Write(row.AddedAt),
            source = row.Source,
        });
    }

    private static object CampaignsOfOne(ApiCall call) => call.Read(db =>
    {
        var email = call.Route("email");
        var (sent, opened, clicked) = Counts(db, email);
        return (object)new
        {
            statistic = new { sent, open = opened, link = clicked },
            blacklist = IsBlack(db, email),
            addressbooks = Books(db, email).Select(book => new { id = book.Id, address_book_name = book.Name }),
        };
    });

    /// <summary>The bulk form says "adressbooks": so the vendor spells it.</summary>
    private static object CampaignsOf(SqliteConnection connection, List<Contact> contacts)
    {
        var email = contacts[0].Email;
        var (sent, opened, clicked) = Counts(connection, email);
        return new
        {
            sent,
            open = opened,
            link = clicked,
            adressbooks = Books(connection, email).Select(book => new { id = book.Id, name = book.Name }),
            blacklist = IsBlack(connection, email),
        };
    }

    private static Dictionary<string, object> Several(ApiCall call, Func<SqliteConnection, List<Contact>, object> show)
    {
        var emails = (call.BareList ?? call.Fields.RequiredList("emails")).Select(Loose.Text).OfType<string>().Distinct().ToList();
        return call.Read(db =>
        {
            var found = new Dictionary<string, object>();
            foreach (var email in emails)
            {
                if (Find(db, email) is { Count: > 0 } contacts)
                {
                    found[email] = show(db, contacts);
                }
            }

            return found;
        });
    }

    private static List<Contact> Find(SqliteConnection connection, string email) =>
        [.. Contact.Select(connection, "email = @email order by bookId", new { email })];

    private static (long Sent, long Opened, long Clicked) Counts(SqliteConnection connection, string email) =>
        connection.QuerySingle<(long, long, long)>(
            """
            select count(*), count(*) filter (where opens > 0), count(*) filter (where clicks > 0)
            from message where recipient = @email and channel = 'email' and campaignId is not null
            """,
            new { email });

    private static bool IsBlack(SqliteConnection connection, string email) => connection.ExecuteScalar<bool>(
        "select exists (select 1 from stop where kind = 'blacklist' and address = @email)", new { email });

    private static List<(long Id, string Name)> Books(SqliteConnection connection, string email) => connection.Query<(long, string)>(
        "select book.id, book.name from contact join book on book.id = bookId where email = @email order by book.id", new { email }).AsList();

    private static ApiError NotFound() => new(404, 303, "No such email addresses");
}
