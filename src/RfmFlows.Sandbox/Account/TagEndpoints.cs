using Dapper;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Account;

/// <summary>Tags of contacts. The vendor answers changes with the id of a queued job; here the job is done at once.</summary>
internal static class TagEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/tags", List);
        routes.Post("/tags", CreateAsync);
        routes.Put("/tags/{id}", RenameAsync);
        routes.Delete("/tags/{id}", call => ChangeAsync(call, "delete from tag where id = @id; delete from pinnedTag where tagId = @id"));
        foreach (var kind in new[] { "email", "phone" })
        {
            routes.Post($"/tags/pin/{kind}", call => PinAsync(call, kind, "insert into pinnedTag (tagId, address) values (@id, @address) on conflict do nothing"));
            routes.Post($"/tags/unpin/{kind}", call => PinAsync(call, kind, "delete from pinnedTag where tagId = @id and address = @address"));
        }
    }

    private static object List(ApiCall call)
    {
        var tags = call.Read(db => db.Query<(long Id, string Name, long Count)>(
            "select id, name, (select count(*) from pinnedTag where tagId = id) from tag order by id").AsList());
        return new { success = true, data = tags.Select(tag => new { id = tag.Id, name = tag.Name, contacts_count = tag.Count }) };
    }

    private static Task<object> CreateAsync(ApiCall call)
    {
        var name = call.Fields.Required("name");
        return call.WriteAsync<object>(session =>
        {
            var id = session.Connection.ExecuteScalar<long>(
                "insert into tag (name) values (@name) on conflict do update set name = excluded.name returning id", new { name });
            return new { success = true, data = new { id, name } };
        });
    }

    private static Task<object> RenameAsync(ApiCall call)
    {
        call.Fields.Required("name");
        return ChangeAsync(call, "update or ignore tag set name = @name where id = @id");
    }

    private static Task<object> ChangeAsync(ApiCall call, string sql) => call.WriteAsync<object>(session =>
        session.Connection.Execute(sql, new { id = call.RouteId(), name = call.Fields.Text("name") }) > 0
            ? Queued()
            : throw new ApiError(404, 404, "Tag not found"));

    private static Task<object> PinAsync(ApiCall call, string kind, string sql)
    {
        var tags = (call.Fields.List("tags") ?? call.Fields.RequiredList("tag_id")).Select(Loose.Integer).OfType<long>().ToList();
        var addresses = (call.Fields.List(kind + "s") ?? call.Fields.RequiredList(kind)).Select(Loose.Text).OfType<string>().ToList();
        return call.WriteAsync(session =>
        {
            session.Connection.Execute(sql, tags.SelectMany(id => addresses.Select(address => new { id, address })));
            return Queued();
        });
    }

    private static object Queued() => new { success = true, data = new { queue_id = Names.Hex(24) } };
}
