using Dapper;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Push;

/// <summary>The website that sends push messages and its subscribers.</summary>
internal static class PushWebsites
{
    private const long On = 1;
    private const long Off = 0;

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/push/websites", call => new[] { Site(call) });
        routes.Get("/push/websites/total", _ => new { total = 1 });
        routes.Get("/push/websites/info/{id}", call => OfSite(call, () => Site(call)));
        routes.Get("/push/websites/{id}/variables", call => OfSite(call, Array.Empty<object>));
        routes.Get("/push/websites/{id}/subscriptions", call => OfSite(call, () => Subscriptions(call)));
        routes.Get("/push/websites/{id}/subscriptions/total", call => OfSite(call, () => new { total = PushSite.Subscribers }));
        routes.Get("/push/websites/{id}/code", call => OfSite(call, () => new
        {
            script_url = "/push-sandbox.js",
            script_code = "<script src=\"/push-sandbox.js\" async></script>",
        }));
        routes.Post("/push/subscriptions/state", SetStateAsync);
    }

    private static object OfSite(ApiCall call, Func<object> show) =>
        call.RouteId() == PushSite.Id ? show() : throw new ApiError(404, 404, "Website not found");

    private static object Site(ApiCall call)
    {
        var off = OffIds(call).Count;
        return new
        {
            id = PushSite.Id,
            url = PushSite.Url,
            status = "active",
            icon = "",
            add_date = PushSite.AddedOn,
            total_subscribers = PushSite.Subscribers,
            unsubscribed = off,
            subscribers_today = 0,
            active_subscribers = PushSite.Subscribers - off,
        };
    }

    private static IEnumerable<object> Subscriptions(ApiCall call)
    {
        var off = OffIds(call);
        var page = call.Fields.Page();
        return PushSite.SubscriptionIds.Skip((int)Math.Min(page.Offset, int.MaxValue)).Take(page.Limit).Select(id => new
        {
            id,
            browser = "Chrome",
            lang = "ru",
            os = "Linux",
            country_code = "RU",
            city = "",
            variables = Array.Empty<object>(),
            subscription_date = PushSite.AddedOn,
            status = off.Contains(id.ToString()) ? Off : On,
        });
    }

    private static Task<object> SetStateAsync(ApiCall call)
    {
        var id = call.Fields.RequiredInteger("id");
        var state = call.Fields.RequiredInteger("state");
        if (!PushSite.SubscriptionIds.Contains(id) || state is not (On or Off))
        {
            throw ApiError.Invalid(state is On or Off ? "id" : "state");
        }

        return call.DoAsync(session => session.Connection.Execute(
            state == On
                ? "delete from stop where kind = 'push' and address = @address"
                : "insert into stop (kind, address, comment, cause, addedAt) values ('push', @address, '', 'user', @Now) on conflict do nothing",
            new { address = id.ToString(), call.Now }));
    }

    private static HashSet<string> OffIds(ApiCall call) =>
        [.. call.Read(db => db.Query<string>("select address from stop where kind = 'push'"))];
}
