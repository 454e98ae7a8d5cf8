using Dapper;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>What became of SMTP messages: lists, single records, totals, bounces, addresses of the service.</summary>
internal static class SmtpReading
{
    private const int MostIds = 500;
    private const long Day = 86_400_000;
    private const string Bounced = $"{EmailRecords.OfSmtp} and answerCode >= 400 and receivedAt between @from and @to";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/smtp/emails", List);
        routes.Get("/smtp/emails/total", Total);
        routes.Get("/smtp/emails/{id}", One);
        routes.Post("/smtp/emails/info", call => Task.FromResult<object>(Several(call)));
        routes.Get("/smtp/bounces/day", Bounces);
        routes.Get("/smtp/bounces/day/total", BouncesTotal);
        routes.Get("/smtp/ips", _ => new[] { "127.0.0.1" });
        routes.Get("/smtp/senders", call => call.Read(db => db.Query<string>("select email from sender where active order by email")));
    }

    private static object List(ApiCall call)
    {
        var page = call.Fields.Page(call.Settings.Limits.SmtpPage is > 0 and var most ? most : int.MaxValue);
        var values = new
        {
            from = call.Instant("from") ?? 0,
            to = call.InstantEnd("to") ?? long.MaxValue,
            sender = call.Fields.Text("sender") ?? "",
            recipient = call.Fields.Text("recipient") ?? "",
            page.Limit,
            page.Offset,
        };
        var where = new List<string> { "receivedAt between @from and @to" };
        if (values.sender.Length > 0)
        {
            where.Add("sender = @sender collate nocase");
        }

        if (values.recipient.Length > 0)
        {
            where.Add("recipient = @recipient");
        }

        return call.Read(db => EmailRecords.Read(
            db,
            $"{string.Join(" and ", where)} order by seq desc limit @Limit offset @Offset",
            values,
            call.Time,
            call.Fields.Text("country") != "off"));
    }

    private static object Total(ApiCall call) =>
        new { total = call.Read(db => db.ExecuteScalar<long>($"select count(*) from message where {EmailRecords.OfSmtp}")) };

    private static object One(ApiCall call) =>
        call.Read(db => EmailRecords.Read(db, "id = @id limit 1", new { id = call.Route("id") }, call.Time)) is [var record]
            ? record
            : throw NoSuchEmail();

    private static List<object> Several(ApiCall call)
    {
        var ids = (call.Fields.List("emails") ?? call.BareList ?? []).Select(Loose.Text).OfType<string>().Distinct().ToList();
        if (ids.Count == 0)
        {
            throw new ApiError(400, 832, "Ids are empty");
        }

        if (ids.Count > MostIds)
        {
            throw ApiError.TooMany("emails", MostIds);
        }

        var records = call.Read(db => EmailRecords.Read(db, "id in @ids order by seq", new { ids }, call.Time));
        return records.Count > 0 ? records : throw NoSuchEmail();
    }

    private static object Bounces(ApiCall call)
    {
        var page = call.Fields.Page();
        var (from, to) = BounceSpan(call);
        var values = new { from, to, page.Limit, page.Offset };
        return call.Read(db =>
        {
            var rows = db.Query<MailRow>($"select * from message where {Bounced} order by seq desc limit @Limit offset @Offset", values).AsList();
            return new
            {
                total = db.ExecuteScalar<long>($"select count(*) from message where {Bounced}", values),
                emails = rows.Select(row => new
                {
                    email_to = row.Recipient,
                    sender = row.Sender,
                    send_date = call.Time.Write(row.ReceivedAt),
                    subject = row.Subject,
                    smtp_answer_code = row.AnswerCode,
                    smtp_answer_subcode = SmtpAnswer.Subcode(row.AnswerCode),
                    smtp_answer_data = SmtpAnswer.Text(row.AnswerCode),
                }),
                request_limit = page.Limit,
                found = rows.Count,
            };
        });
    }

    private static object BouncesTotal(ApiCall call)
    {
        var (from, to) = BounceSpan(call);
        return new { total = call.Read(db => db.ExecuteScalar<long>($"select count(*) from message where {Bounced}", new { from, to })) };
    }

    /// <summary>The last 24 hours, or the day asked for as far as it lies within them.</summary>
    private static (long From, long To) BounceSpan(ApiCall call) =>
        (Math.Max(call.Instant("date") ?? 0, call.Now - Day), Math.Min(call.InstantEnd("date") ?? call.Now, call.Now));

    private static ApiError NoSuchEmail() => new(400, 14, "Email not found");
}
