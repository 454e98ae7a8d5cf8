using Dapper;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Sms;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Viber;

/// <summary>Viber senders (the sandbox has one, verified) and the phones that get no Viber messages.</summary>
internal static class ViberDirectory
{
    public const string SenderName = "Sandbox";
    private const long SenderId = 1;
    private const string Exceptions = "/v2/viber-service/phone-exception";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/viber/senders", _ => new[] { Sender() });
        routes.Get("/viber/senders/{id}", call => call.RouteId() == SenderId ? Sender() : throw new ApiError(404, 1003, "Sender not found"));
        routes.Get(Exceptions, List);
        routes.Post(Exceptions, AddAsync);
        routes.Delete(Exceptions, RemoveAsync);
    }

    private static object Sender() => new
    {
        id = SenderId,
        status = "verified",
        name = SenderName,
        service_type = "shop",
        web_site = "https://sandbox.test",
        description = "",
        country = "RU",
        countries = new[] { "RU" },
        traffic_type = "promotional",
        admin_comment = "",
        owner = "me",
    };

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page();
        var rows = call.Read(db => db.Query<(string Phone, long AddedAt)>(
            "select address, addedAt from stop where kind = @kind order by addedAt, address limit @Limit offset @Offset",
            new { kind = Channels.Viber, page.Limit, page.Offset }).AsList());
        return new { data = rows.Select(row => new { phone = PhoneList.Show(row.Phone), add_date = call.Time.Write(row.AddedAt) }) };
    }

    private static async Task<object> AddAsync(ApiCall call)
    {
        var (phones, _) = PhoneList.Read(call);
        await call.DoAsync(session => session.Connection.Execute(
            "insert into stop (kind, address, comment, cause, addedAt) values (@kind, @phone, '', 'user', @Now) on conflict do nothing",
            phones.Select(phone => new { kind = Channels.Viber, phone, call.Now })));
        return new { data = Answer.Done };
    }

    private static async Task<object> RemoveAsync(ApiCall call)
    {
        var (phones, _) = PhoneList.Read(call);
        await call.DoAsync(session => session.Connection.Execute(
            "delete from stop where kind = @kind and address in @phones", new { kind = Channels.Viber, phones }));
        return new { data = Answer.Done };
    }
}
