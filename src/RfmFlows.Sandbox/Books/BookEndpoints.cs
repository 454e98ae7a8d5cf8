using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>Address books themselves.</summary>
internal static class BookEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Post("/addressbooks", CreateAsync);
        routes.Get("/addressbooks", call => call.Read(db => Book.List(db, call.Fields.Page()).Select(book => book.Show(call.Time)).ToList()));
        routes.Get("/addressbooks/{id}", call => new[] { call.Read(db => Book.Get(db, call.RouteId())).Show(call.Time) });
        routes.Put("/addressbooks/{id}", RenameAsync);
        routes.Delete("/addressbooks/{id}", DeleteAsync);
        routes.Get("/addressbooks/{id}/variables", ListVariables);
        routes.Get("/addressbooks/{id}/cost", Cost);
        routes.Get("/addressbooks/{id}/campaigns", ListCampaigns);
    }

    private static Task<object> CreateAsync(ApiCall call)
    {
        var name = call.Fields.Required("bookName");
        return call.WriteAsync<object>(session =>
        {
            RequireFree(session.Connection, name, 0);
            var id = session.Connection.ExecuteScalar<long>(
                "insert into book (name, createdAt) values (@name, @Now) returning id", new { name, call.Now });
            return new { id };
        });
    }

    private static Task<object> RenameAsync(ApiCall call)
    {
        var name = call.Fields.Required("name");
        return call.DoAsync(session =>
        {
            Book.Require(session.Connection, call.RouteId());
            RequireFree(session.Connection, name, call.RouteId());
            session.Connection.Execute("update book set name = @name where id = @id", new { name, id = call.RouteId() });
        });
    }

    private static Task<object> DeleteAsync(ApiCall call) => call.DoAsync(session =>
    {
        var id = call.RouteId();
        Book.Require(session.Connection, id);
        var waits = session.Connection.ExecuteScalar<bool>(
            "select exists (select 1 from campaign, json_each(campaign.books) where status = @Queued and json_each.value = @id)",
            new { CampaignStatus.Queued, id });
        if (waits)
        {
            throw new ApiError(422, 422, "Mailing list is used by an active campaign");
        }

        session.Connection.Execute("delete from contact where bookId = @id; delete from phone where bookId = @id; delete from book where id = @id", new { id });
    });

    private static object ListVariables(ApiCall call) => call.Read(db =>
    {
        Book.Require(db, call.RouteId());
        var rows = db.Query<(string Name, string Sample)>(
            """
            select variable.key, min(json_quote(variable.value)) from contact, json_each(contact.variables) as variable
            where bookId = @id group by variable.key order by min(contact.seq), variable.key
            """,
            new { id = call.RouteId() });
        return rows.Select(row => new { name = row.Name, type = Variables.TypeOf(Loose.Json(row.Sample)) }).ToList();
    });

    private static object Cost(ApiCall call)
    {
        var book = call.Read(db => Book.Get(db, call.RouteId()));
        return book.Active == 0 ? throw new ApiError(422, 211, "Mailing list is empty") : new
        {
            cur = call.Settings.Balance.Currency,
            sent_emails_qty = book.Active,
            overdraftAllEmailsPrice = 0,
            addressesDeltaFromBalance = 0,
            addressesDeltaFromTariff = book.Active,
            max_emails_per_task = int.MaxValue,
            result = true,
        };
    }

    private static object ListCampaigns(ApiCall call) => call.Read(db =>
    {
        Book.Require(db, call.RouteId());
        var page = call.Fields.Page();
        var rows = db.Query<(long Id, string Name, long Status)>(
            """
            select campaign.id, name, status from campaign, json_each(campaign.books)
            where channel = 'email' and json_each.value = @id order by campaign.id desc limit @Limit offset @Offset
            """,
            new { id = call.RouteId(), page.Limit, page.Offset });
        return rows.Select(row => new { task_id = row.Id, task_name = row.Name, task_status = row.Status }).ToList();
    });

    private static void RequireFree(SqliteConnection connection, string name, long exceptFor)
    {
        if (connection.ExecuteScalar<bool>("select exists (select 1 from book where name = @name and id <> @exceptFor)", new { name, exceptFor }))
        {
            throw new ApiError(422, 203, "Mailing list with this name already exists");
        }
    }
}
