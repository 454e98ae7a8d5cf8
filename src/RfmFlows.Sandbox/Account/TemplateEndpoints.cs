using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Account;

/// <summary>Message templates.</summary>
internal static class TemplateEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Post("/template", CreateAsync);
        routes.Post("/template/edit/{id}", EditAsync);
        routes.Get("/template/{id}", call => call.Read(db => Show(call, Get(db, call.Route("id")), withBody: true)));
        routes.Get("/template/slug/{slug}", call => call.Read(db => Show(
            call,
            db.QuerySingleOrDefault<Template>("select * from template where slug = @slug", new { slug = call.Route("slug") }) ?? throw NotFound(),
            withBody: true)));
        routes.Get("/templates", List);
    }

    private static Task<object> CreateAsync(ApiCall call)
    {
        var body = call.Fields.Base64("body") ?? throw ApiError.Missing("body");
        var id = Names.Hex(32);
        var name = call.Fields.Text("name") is { Length: > 0 } given ? given : $"Template {id[..8]}";
        var lang = call.Fields.Text("lang") ?? "en";
        return call.WriteAsync<object>(session =>
        {
            RequireFree(session.Connection, name, "");
            var realId = session.Connection.ExecuteScalar<long>(
                """
                insert into template (id, slug, name, lang, body, createdAt) values (@id, @slug, @name, @lang, @body, @Now) returning realId
                """,
                new { id, slug = $"template-{id[..8]}", name, lang, body, call.Now });
            return new { result = true, real_id = realId };
        });
    }

    private static Task<object> EditAsync(ApiCall call)
    {
        var body = call.Fields.Base64("body") ?? throw ApiError.Missing("body");
        return call.DoAsync(session =>
        {
            var template = Get(session.Connection, call.Route("id"));
            var name = call.Fields.Text("name") is { Length: > 0 } given ? given : template.Name;
            RequireFree(session.Connection, name, template.Id);
            session.Connection.Execute(
                "update template set body = @body, name = @name, lang = @lang where id = @Id",
                new { body, name, lang = call.Fields.Text("lang") ?? template.Lang, template.Id });
        });
    }

    private static object List(ApiCall call)
    {
        if (call.Fields.Text("owner") == "sendpulse")
        {
            return Array.Empty<object>();
        }

        var page = call.Fields.Page();
        return call.Read(db => db.Query<Template>(
            "select * from template order by realId limit @Limit offset @Offset", new { page.Limit, page.Offset })
            .Select(template => Show(call, template, withBody: false)).ToList());
    }

    private static Dictionary<string, object> Show(ApiCall call, Template template, bool withBody)
    {
        var shown = new Dictionary<string, object>
        {
            ["id"] = template.Id,
            ["real_id"] = template.RealId,
            ["name"] = template.Name,
            ["name_slug"] = template.Slug,
            ["lang"] = template.Lang,
            ["owner"] = "me",
            ["created"] = call.Time.Write(template.CreatedAt),
        };
        if (withBody)
        {
            shown["body"] = template.Body;
        }

        return shown;
    }

    private static Template Get(SqliteConnection connection, string id) => Template.Find(connection, id) ?? throw NotFound();

    private static void RequireFree(SqliteConnection connection, string name, string exceptFor)
    {
        if (connection.ExecuteScalar<bool>("select exists (select 1 from template where name = @name and id <> @exceptFor)", new { name, exceptFor }))
        {
            throw new ApiError(422, 573, "Template with this name already exists");
        }
    }

    private static ApiError NotFound() => new(404, 290, "Template not found");
}
