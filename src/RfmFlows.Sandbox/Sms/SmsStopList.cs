using Dapper;
using RfmFlows.Sandbox.Messages;

namespace RfmFlows.Sandbox.Sms;

/// <summary>Phones that get no SMS.</summary>
internal static class SmsStopList
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/sms/black_list", call => Show(call, "", new { kind = Channels.Sms }));
        routes.Get("/sms/black_list/by_numbers", call =>
            Show(call, " and address in @phones", new { kind = Channels.Sms, phones = PhoneList.Read(call).Valid }));
        routes.Post("/sms/black_list", AddAsync);
        routes.Delete("/sms/black_list", RemoveAsync);
    }

    private static object Show(ApiCall call, string wanted, object values)
    {
        var rows = call.Read(db => db.Query<(string Phone, string Comment, long AddedAt)>(
            $"select address, comment, addedAt from stop where kind = @kind{wanted} order by addedAt, address", values).AsList());
        return new
        {
            result = true,
            data = rows.Select(row => new { phone = PhoneList.Show(row.Phone), description = row.Comment, add_date = call.Time.Write(row.AddedAt) }),
        };
    }

    private static Task<object> AddAsync(ApiCall call)
    {
        var (phones, _) = PhoneList.Read(call);
        var comment = call.Fields.Text("description") ?? "";
        return call.WriteAsync<object>(session =>
        {
            var added = session.Connection.Execute(
                """
                insert into stop (kind, address, comment, cause, addedAt) values (@kind, @phone, @comment, 'user', @Now) on conflict do nothing
                """,
                phones.Select(phone => new { kind = Channels.Sms, phone, comment, call.Now }));
            return new { result = true, counters = new { added, exists = phones.Count - added } };
        });
    }

    private static Task<object> RemoveAsync(ApiCall call)
    {
        var (phones, _) = PhoneList.Read(call);
        return call.WriteAsync<object>(session =>
        {
            var removed = session.Connection.Execute(
                "delete from stop where kind = @kind and address in @phones", new { kind = Channels.Sms, phones });
            return new { result = true, counters = new { removed } };
        });
    }
}
