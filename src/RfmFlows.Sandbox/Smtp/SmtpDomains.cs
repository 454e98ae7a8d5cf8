using Dapper;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>Sender domains: the current calls, and the older ones that official clients still make.</summary>
internal static class SmtpDomains
{
    private const string Current = "/v2/email-service/smtp/sender_domains";

    public static void Map(ApiRoutes routes)
    {
        routes.Get(Current, List);
        routes.Post(Current + "/{domain}", call => AddAsync(call, call.Route("domain"), new { data = Answer.Done }));
        routes.Get("/smtp/domains", call => call.Read(db => db.Query<string>("select name from domain order by name")));
        routes.Post("/smtp/domains", call => AddAsync(call, call.Fields.Required("email"), Answer.Done));
        routes.Get("/smtp/domains/{email}", _ => Answer.Done);
    }

    private static object List(ApiCall call)
    {
        var names = call.Read(db => db.Query<string>("select name from domain order by addedAt, name"));
        var checks = new { check_dkim = true, check_spf = true, check_dmarc = true, all_checks = true, spf_txt_needed = "v=spf1 -all" };
        return new
        {
            data = new
            {
                result = true,
                data = names.Select((name, index) => new
                {
                    id = index + 1,
                    user_id = 1,
                    service_type = 1,
                    service_value = name,
                    status = 1,
                    is_default = index == 0,
                    ssl_type = 0,
                    checks,
                }),
            },
        };
    }

    private static async Task<object> AddAsync(ApiCall call, string given, object answer)
    {
        var name = given[(given.IndexOf('@') + 1)..];
        await call.DoAsync(session => session.Connection.Execute(
            "insert into domain (name, addedAt) values (@name, @Now) on conflict do nothing", new { name, call.Now }));
        return answer;
    }
}
