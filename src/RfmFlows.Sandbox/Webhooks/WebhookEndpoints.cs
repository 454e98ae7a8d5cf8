using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Webhooks;

/// <summary>Registering webhooks of the e-mail service: one row for each action.</summary>
internal static class WebhookEndpoints
{
    private const string Root = "/v2/email-service/webhook";
    private static readonly object Done = new { success = true, data = new[] { true } };
    private static readonly string[] Actions =
    [
        "delivered", "open", "redirect", "unsubscribe", "spam", "soft_bounces", "hard_bounces", "new_emails", "delete", "task_status_update",
    ];

    public static void Map(ApiRoutes routes)
    {
        routes.Get(Root, call => Found(call.Read(db => db.Query<Webhook>("select * from webhook order by id").Select(Show).ToList())));
        routes.Post(Root, RegisterAsync);
        routes.Get(Root + "/{id}", call => Found(Show(call.Read(db => Get(db, call.RouteId())))));
        routes.Put(Root + "/{id}", MoveAsync);
        routes.Delete(Root + "/{id}", RemoveAsync);
    }

    private static Task<object> RegisterAsync(ApiCall call)
    {
        var url = Address(call);
        var actions = call.Fields.RequiredList("actions").Select(node => Loose.Text(node) ?? "").Distinct().ToList();
        if (actions.Except(Actions).Any())
        {
            throw ApiError.Invalid("actions");
        }

        return call.WriteAsync<object>(session =>
        {
            call.Parts.Outbox.Forget();
            return Found(actions.Select(action => Show(session.Connection.QuerySingle<Webhook>(
                "insert into webhook (url, action) values (@url, @action) returning *", new { url, action }))).ToList());
        });
    }

    private static Task<object> MoveAsync(ApiCall call)
    {
        var url = Address(call);
        return call.WriteAsync(session =>
        {
            call.Parts.Outbox.Forget();
            session.Connection.Execute("update webhook set url = @url where id = @Id", new { url, Get(session.Connection, call.RouteId()).Id });
            return Done;
        });
    }

    private static Task<object> RemoveAsync(ApiCall call) => call.WriteAsync(session =>
    {
        call.Parts.Outbox.Forget();
        session.Connection.Execute("delete from webhook where id = @Id", Get(session.Connection, call.RouteId()));
        return Done;
    });

    private static string Address(ApiCall call)
    {
        var url = call.Fields.Required("url");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? url : throw ApiError.Invalid("url");
    }

    private static object Found(object data) => new { success = true, data };

    private static object Show(Webhook webhook) => new { id = webhook.Id, user_id = 1, url = webhook.Url, action = webhook.Action };

    private static Webhook Get(SqliteConnection connection, long id) =>
        connection.QuerySingleOrDefault<Webhook>("select * from webhook where id = @id", new { id })
        ?? throw new ApiError(404, 404, "Webhook not found");
}
