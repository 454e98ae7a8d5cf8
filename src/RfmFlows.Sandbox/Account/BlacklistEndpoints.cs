using Dapper;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Account;

/// <summary>Addresses that get no e-mail at all.</summary>
internal static class BlacklistEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/blacklist", call => call.Read(db => db.Query<string>("select address from stop where kind = 'blacklist' order by addedAt, address")));
        routes.Post("/blacklist", AddAsync);
        routes.Delete("/blacklist", RemoveAsync);
    }

    private static Task<object> AddAsync(ApiCall call)
    {
        var emails = Addresses(call);
        var comment = call.Fields.Text("comment") ?? "";
        return call.DoAsync(session => session.Connection.Execute(
            """
            insert into stop (kind, address, comment, cause, addedAt) values ('blacklist', @email, @comment, 'user', @Now)
            on conflict do update set comment = excluded.comment
            """,
            emails.Select(email => new { email, comment, call.Now })));
    }

    private static Task<object> RemoveAsync(ApiCall call)
    {
        var emails = Addresses(call);
        return call.DoAsync(session => session.Connection.Execute(
            "delete from stop where kind = 'blacklist' and address in @emails", new { emails }));
    }

    /// <summary>The list comes joined by commas and encoded as base64.</summary>
    private static List<string> Addresses(ApiCall call)
    {
        var joined = call.Fields.Base64("emails") ?? throw ApiError.Missing("emails");
        var emails = joined.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return emails.Length > 0 && emails.All(EmailSyntax.Fits) ? [.. emails] : throw ApiError.Invalid("emails");
    }
}
