using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>The contacts of an address book.</summary>
internal static class ContactEndpoints
{
    private const int MostPerCall = 100;
    private const string Emails = "/addressbooks/{id}/emails";

    public static void Map(ApiRoutes routes)
    {
        routes.Get(Emails, List);
        routes.Post(Emails, ContactImport.AddAsync);
        routes.Delete(Emails, RemoveAsync);
        routes.Get(Emails + "/total", Total);
        routes.Post(Emails + "/unsubscribe", UnsubscribeAsync);
        routes.Post(Emails + "/variable", ChangeVariablesAsync);
        routes.Get(Emails + "/{email}", call =>
            call.Read(db => Contact.Get(db, call.RouteId(), call.Route("email"), NotInList(404))).ShowAlone());
        routes.Get("/addressbooks/{id}/variables/{name}/{value}", ListByVariable);
        routes.Put("/addressbooks/{id}/phone", ChangePhoneAsync);
    }

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page();
        var order = call.Fields.Text("order")?.Equals("desc", StringComparison.OrdinalIgnoreCase) == true ? "desc" : "asc";
        return call.Read(db =>
        {
            Book.Require(db, call.RouteId());
            var where = $"bookId = @id{Wanted(call)} order by seq {order} limit @Limit offset @Offset";
            return Contact.Select(db, where, new { id = call.RouteId(), page.Limit, page.Offset }).Select(contact => contact.ShowInList()).ToList();
        });
    }

    private static string Wanted(ApiCall call) =>
        call.Fields.Flag("active") ? " and status in (0, 1)" : call.Fields.Flag("not_active") ? " and status not in (0, 1)" : "";

    private static object Total(ApiCall call) => call.Read(db =>
    {
        Book.Require(db, call.RouteId());
        return new { total = db.ExecuteScalar<long>($"select count(*) from contact where bookId = @id{Wanted(call)}", new { id = call.RouteId() }) };
    });

    private static Task<object> RemoveAsync(ApiCall call)
    {
        var emails = Addresses(call);
        return call.DoAsync(session =>
        {
            Book.Require(session.Connection, call.RouteId());
            var removed = session.Connection.Query<string>(
                "delete from contact where bookId = @id and email in @emails returning email", new { id = call.RouteId(), emails }).AsList();
            if (removed.Count == 0)
            {
                throw NotInList(422);
            }

            Announce(call, session, "delete", removed);
        });
    }

    private static Task<object> UnsubscribeAsync(ApiCall call)
    {
        var emails = Addresses(call);
        return call.DoAsync(session =>
        {
            Book.Require(session.Connection, call.RouteId());
            var changed = session.Connection.Query<string>(
                "update contact set status = @Unsubscribed where bookId = @id and email in @emails and status in (0, 1) returning email",
                new { ContactStatus.Unsubscribed, id = call.RouteId(), emails }).AsList();
            if (changed.Count == 0)
            {
                throw new ApiError(422, 422, "Active emails not found");
            }

            Announce(call, session, "unsubscribe", changed);
        });
    }

    private static Task<object> ChangeVariablesAsync(ApiCall call)
    {
        var email = call.Fields.Required("email");
        var variables = Variables.Read(call.Fields.Raw("variables") ?? throw ApiError.Missing("variables"));
        return call.DoAsync(session =>
        {
            var contact = Contact.Get(session.Connection, call.RouteId(), email, new ApiError(422, 502, "Email address not found"));
            ContactImport.Save(session, contact, Variables.Merge(Variables.Parse(contact.Variables), variables));
        });
    }

    private static Task<object> ChangePhoneAsync(ApiCall call)
    {
        var email = call.Fields.Required("email");
        var phone = PhoneSyntax.Digits(call.Fields.Required("phone")) ?? throw ApiError.Invalid("phone");
        return call.DoAsync(session =>
        {
            Contact.Get(session.Connection, call.RouteId(), email, new ApiError(422, 17, "Email address not found"));
            session.Connection.Execute(
                "update contact set phone = @phone where bookId = @id and email = @email", new { phone, email, id = call.RouteId() });
        });
    }

    private static object ListByVariable(ApiCall call) => call.Read(db =>
    {
        var values = new { id = call.RouteId(), name = call.Route("name"), value = call.Route("value") };
        Book.Require(db, values.id);
        return KnowsVariable(db, values)
            ? Contact.Select(
                db,
                """
                bookId = @id and exists (select 1 from json_each(contact.variables) as variable
                  where variable.key = @name and cast(variable.value as text) = @value)
                order by seq
                """,
                values).Select(contact => contact.ShowInList()).ToList()
            : throw new ApiError(422, 299, "Variable not found");
    });

    private static bool KnowsVariable(SqliteConnection connection, object values) => connection.ExecuteScalar<bool>(
        "select exists (select 1 from contact, json_each(contact.variables) as variable where bookId = @id and variable.key = @name)", values);

    private static List<string> Addresses(ApiCall call)
    {
        var given = call.BareList ?? call.Fields.RequiredList("emails");
        return given.Count <= MostPerCall ? [.. given.Select(Loose.Text).OfType<string>()] : throw ApiError.TooMany("emails", MostPerCall);
    }

    private static void Announce(ApiCall call, WriteSession session, string action, List<string> emails)
    {
        foreach (var email in emails)
        {
            call.Parts.Outbox.EmailService(session, action, () => new Dictionary<string, object?>
            {
                ["timestamp"] = call.Now / 1000,
                ["event"] = action,
                ["email"] = email,
                ["book_id"] = call.RouteId(),
            });
        }
    }

    private static ApiError NotInList(int status) => new(status, 303, "No such email addresses in the mailing list");
}
