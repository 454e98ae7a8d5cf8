using System.Text.Json.Nodes;
using Dapper;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Sms;

/// <summary>The phones of an address book and their variables.</summary>
internal static class SmsNumbers
{
    public static void Map(ApiRoutes routes)
    {
        routes.Post("/sms/numbers", AddAsync);
        routes.Post("/sms/numbers/variables", AddWithVariablesAsync);
        routes.Put("/sms/numbers", UpdateAsync);
        routes.Delete("/sms/numbers", RemoveAsync);
        routes.Get("/sms/numbers/info/{book}/{phone}", Info);
        routes.Post("/addressbooks/{id}/phones/variable", ChangeVariablesAsync);
    }

    private static Task<object> AddAsync(ApiCall call)
    {
        var (phones, invalid) = PhoneList.Read(call);
        return AddAsync(call, [.. phones.Select(phone => (phone, new JsonObject()))], invalid);
    }

    private static Task<object> AddWithVariablesAsync(ApiCall call)
    {
        var given = call.Fields.Object("phones") ?? throw ApiError.Missing("phones");
        var entries = given.Select(entry => (Phone: PhoneSyntax.Digits(entry.Key), Variables: NestedVariables(entry.Value))).ToList();
        var valid = entries.Where(entry => entry.Phone is not null).Select(entry => (entry.Phone!, entry.Variables)).ToList();
        return AddAsync(call, valid, entries.Count - valid.Count);
    }

    /// <summary>Each phone holds an array in an array; on one level fewer the vendor's server falls over.</summary>
    private static JsonObject NestedVariables(JsonNode? node) => Loose.Unpack(node) switch
    {
        null or JsonArray { Count: 0 } => [],
        JsonArray outer when outer.All(inner => inner is JsonArray) =>
            outer.Select(Variables.Read).Aggregate(new JsonObject(), Variables.Merge),
        _ => throw new HtmlCrash(),
    };

    private static Task<object> AddAsync(ApiCall call, List<(string Phone, JsonObject Variables)> entries, int invalid)
    {
        var book = call.Fields.RequiredInteger("addressBookId");
        return call.WriteAsync<object>(session =>
        {
            Book.Require(session.Connection, book);
            var added = entries.Count(entry => Add(call, session, book, entry.Phone, entry.Variables));
            return new { result = true, counters = new { added, exceptions = invalid, exists = entries.Count - added } };
        });
    }

    private static bool Add(ApiCall call, WriteSession session, long book, string phone, JsonObject variables)
    {
        var json = variables.ToJsonString(Answer.Json);
        var isNew = session.Connection.Execute(
            "insert into phone (bookId, phone, status, addedAt, variables) values (@book, @phone, 0, @Now, @json) on conflict do nothing",
            new { book, phone, call.Now, json }) > 0;
        if (!isNew && variables.Count > 0)
        {
            Overlay(session, book, phone, variables);
        }

        return isNew;
    }

    private static Task<object> UpdateAsync(ApiCall call)
    {
        var book = call.Fields.RequiredInteger("addressBookId");
        var (phones, _) = PhoneList.Read(call);
        var variables = Variables.Read(call.Fields.Raw("variables") ?? throw ApiError.Missing("variables"));
        return call.WriteAsync<object>(session =>
        {
            Book.Require(session.Connection, book);
            var updated = phones.Count(phone => Overlay(session, book, phone, variables));
            return new { result = true, counters = new { updated } };
        });
    }

    private static Task<object> RemoveAsync(ApiCall call)
    {
        var book = call.Fields.RequiredInteger("addressBookId");
        var (phones, _) = PhoneList.Read(call);
        return call.WriteAsync<object>(session =>
        {
            Book.Require(session.Connection, book);
            var deleted = session.Connection.Execute("delete from phone where bookId = @book and phone in @phones", new { book, phones });
            return new { result = true, counters = new { deleted, added = 0, exists = deleted } };
        });
    }

    private static Task<object> ChangeVariablesAsync(ApiCall call)
    {
        var phone = PhoneSyntax.Digits(call.Fields.Required("phone")) ?? throw ApiError.Invalid("phone");
        var variables = Variables.Read(call.Fields.Raw("variables") ?? throw ApiError.Missing("variables"));
        return call.DoAsync(session =>
        {
            Book.Require(session.Connection, call.RouteId());
            if (!Overlay(session, call.RouteId(), phone, variables))
            {
                throw NotFound();
            }
        });
    }

    private static object Info(ApiCall call)
    {
        var values = new { book = call.RouteId("book"), phone = PhoneSyntax.Digits(call.Route("phone")) ?? "" };
        return call.Read(db =>
        {
            Book.Require(db, values.book);
            var row = db.QuerySingleOrDefault<(long Status, string Variables, long AddedAt)?>(
                "select status, variables, addedAt from phone where bookId = @book and phone = @phone", values) ?? throw NotFound();
            return new
            {
                result = true,
                data = new { status = row.Status, variables = Variables.Parse(row.Variables), added = call.Time.Write(row.AddedAt) },
            };
        });
    }

    private static bool Overlay(WriteSession session, long book, string phone, JsonObject changes)
    {
        var old = session.Connection.QuerySingleOrDefault<string>(
            "select variables from phone where bookId = @book and phone = @phone", new { book, phone });
        if (old is null)
        {
            return false;
        }

        var json = Variables.Merge(Variables.Parse(old), changes).ToJsonString(Answer.Json);
        session.Connection.Execute("update phone set variables = @json where bookId = @book and phone = @phone", new { json, book, phone });
        return true;
    }

    private static ApiError NotFound() => new(404, 303, "No such phone in the mailing list");
}
