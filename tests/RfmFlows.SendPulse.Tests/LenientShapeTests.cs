namespace RfmFlows.SendPulse.Tests;

public class LenientShapeTests
{
    public static TheoryData<Func<SendPulseClient, Task<string>>, string, string> Shapes() => new()
    {
        // Numbers, texts and flags.
        { Record, """{"id":5,"total_size":"1024","smtp_answer_code":"250","subject":7}""", "5|1024|250|7|Delivered" },
        { Record, """{"id":"a","total_size":1024.0,"smtp_answer_code":250}""", "a|1024|250||Delivered" },
        { Record, """{"id":"a","total_size":"","smtp_answer_code":null,"recipient":null}""", "a||||InProgress" },
        { Record, """{"id":"a","smtp_answer_code":"none"}""", "a||||InProgress" },
        { Record, """{"id":"a","smtp_answer_code":550}""", "a||550||Bounced" },
        { Record, """{"id":"a","smtp_answer_code":"421"}""", "a||421||SoftBounced" },
        { Record, """{"id":"a","smtp_answer_code":250,"tracking":{"open":"1","click":0}}""", "a||250||Opened" },
        { Record, """{"id":"a","smtp_answer_code":250,"tracking":{"open":1,"click":2,"link":{"url":"u"}}}""", "a||250||Clicked" },
        { Record, """{"id":"a","smtp_answer_code":250,"tracking":[]}""", "a||250||Delivered" },
        { Record, """{"id":"a","smtp_answer_code":250,"tracking":[{"open":3,"link":null,"client_info":[{"browser":"B"}]}]}""", "a||250||Opened" },

        // Objects, one-element arrays, envelopes.
        { Record, """[{"id":"a"}]""", "a||||InProgress" },
        { Record, """{"data":[{"id":"a"}]}""", "a||||InProgress" },
        { Record, """{"success":true,"data":{"data":{"id":"a"}}}""", "a||||InProgress" },
        { Record, "[]", "nothing" },
        { Record, "null", "nothing" },
        { Books, """[{"id":"1","name":"A"},{"id":2}]""", "1,2" },
        { Books, """{"id":1,"name":"A"}""", "1" },
        { Books, """{"0":{"id":1},"1":{"id":2}}""", "1,2" },
        { Books, """{"result":true,"data":[{"id":1}]}""", "1" },
        { Books, "[]", "" },
        { Books, "{}", "" },
        { Books, "null", "" },

        // Dates.
        { Book, """{"id":1,"creationdate":"2026-03-01 10:20:30"}""", "2026-03-01T10:20:30 Unspecified" },
        { Book, """{"id":1,"creationdate":"2026-03-01T10:20:30+03:00"}""", "2026-03-01T10:20:30 Unspecified" },
        { Book, """{"id":1,"creationdate":"2026-03-01"}""", "2026-03-01T00:00:00 Unspecified" },
        { Book, """{"id":1,"creationdate":"0000-00-00 00:00:00"}""", "none" },
        { Book, """{"id":1,"creationdate":""}""", "none" },
        { Book, """{"id":1,"creationdate":null}""", "none" },
        { Book, """{"id":1,"creationdate":[]}""", "none" },

        // Variables.
        { Variables, """{"variables":{"a":"x","b":5,"c":null,"d":true}}""", "a=x,b=5,c=,d=true" },
        { Variables, """{"variables":[{"name":"a","type":"string","value":"x"},{"name":"b","value":5}]}""", "a=x,b=5" },
        { Variables, """{"variables":[[{"name":"a","value":"x"}]]}""", "a=x" },
        { Variables, """{"variables":{"a":{"type":"string","value":"x"}}}""", "a=x" },
        { Variables, """{"variables":{"value":"x","b":"y"}}""", "value=x,b=y" },
        { Variables, """{"variables":[]}""", "" },
        { Variables, """{"variables":null}""", "" },
        { Variables, "{}", "" },

        // Flags.
        { Unsubscribed, """[{"email":"a","unsubscribe_by_link":1,"unsubscribe_by_user":"0","spam_complaint":true}]""", "True|False|True" },
        { Unsubscribed, """[{"email":"a","unsubscribe_by_link":"1","unsubscribe_by_user":"true","spam_complaint":null}]""", "True|True|False" },
        { Searched, """{"result":false}""", "False" },
        { Searched, """{"result":1}""", "True" },
        { Searched, """{"data":{"result":true}}""", "True" },

        // Both spellings of the country's key, phones as numbers.
        { SmsPhone, """{"id":1,"task_phones_info":[{"phone":79120000000,"status":"2","country_code":"RU","money_spent":"1.5"}]}""", "79120000000|Delivered|RU|1.5" },
        { SmsPhone, """{"result":true,"data":[{"id":1,"task_phones_info":{"phone":"7912","status":12,"сountry_code":"UA"}}]}""", "7912|Bounced|UA|0" },
        { SmsPhone, """{"id":1,"task_phones_info":[{"phone":"7912","status":77,"country_сode":"KZ"}]}""", "7912|InProgress|KZ|0" },

        // Statistics differ between list and single read; dates of a recipient have two names.
        { Campaigns, """[{"id":1,"status":"3","statistics":{"sent":5,"opening":"2"}}]""", "1|Sent|5|2" },
        { Campaigns, """[{"id":1,"status":99,"statistics":[]}]""", "1|InProgress||" },
        { CampaignDetail, """{"id":1,"status":23,"statistics":{"general":[{"code":3,"count":"4"}],"clicks":[]}}""", "PartlySent|Opened:4" },
        { CampaignDetail, """{"id":1,"status":null,"statistics":{"general":{"code":"6","count":1}}}""", "InProgress|Bounced:1" },
        { Recipient, """{"sent_date":"2026-03-01 10:00:00","detail_status":4}""", "10|Clicked" },
        { Recipient, """{"send_date":"2026-03-01 10:00:00","detail_status":"20"}""", "10|Unsubscribed" },
        { Links, """[{"link":"u","count":2},{"url":"v","count":"3"}]""", "u:2,v:3" },
        { Counters, """{"result":true,"counters":{"removed":2}}""", "2" },
        { Counters, """{"result":true,"counters":{"deleted":"2"}}""", "2" },
        { Counters, """{"result":true,"counters":[]}""", "0" },
        { Countries, """{"US":23,"RU":"4"}""", "US:23,RU:4" },
        { Countries, "[]", "" },
        { Memberships, """{"a@example.com":[{"book_id":"7","status":1,"variables":[]}],"b@example.com":[]}""", "a@example.com:7,b@example.com:" },
        { Reactions, """{"a@example.com":{"sent":"3","open":1,"link":0,"adressbooks":[{"id":1}],"blacklist":true}}""", "3|1|True" },
        { Reaction, """{"statistic":{"sent":3,"open":1,"link":0},"blacklist":[],"addressbooks":[]}""", "3|1|False" },
        { Money, """{"balance":{"main":"9.36","bonus":5,"currency":"USD"},"email":[],"smtp":{"tariff_name":"S","auto_renew":"1"}}""", "9.36|5||True" },
        { Domains, """{"data":{"result":true,"data":[{"id":1,"service_value":"example.com","checks":{"check_spf":1}}]}}""", "example.com|True" },
        { Hooks, """{"success":true,"data":[{"id":162242,"user_id":7,"url":"https://example.com","action":"unsubscribe"}]}""", "162242|unsubscribe" },
        { Bounces, """{"total":"1","emails":[{"email_to":"a","smtp_answer_code":"550"}],"request_limit":0,"found":1}""", "1|True" },
        { Cost, """{"result":true,"data":{"price":"14.679","currency":"UAH"}}""", "14.679 UAH" },
        { Template, """{"id":"5f","real_id":"77","name":"T","owner":"me"}""", "5f|77|T" },
        { Number, """{"result":true,"data":[{"status":"1","variables":{"a":1},"added":"2026-03-01 10:00:00"}]}""", "1|a=1" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Answer_InAnyOfItsShapes_IsRead(Func<SendPulseClient, Task<string>> read, string answer, string expected)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(answer));

        (await bench.RunAsync(read(bench.Client))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<html>hi</html>")]
    [InlineData("")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    public async Task Answer_OfAnotherKind_IsUnreadable(string answer)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(answer));

        (await bench.FailAsync(bench.Client.AddressBooks.CostAsync(1))).Failure.ShouldBe(SendPulseFailure.UnreadableAnswer);
    }

    private static async Task<string> Record(SendPulseClient client)
        => await client.Smtp.GetAsync("a") is { } r ? $"{r.Id}|{r.TotalSize}|{r.SmtpAnswerCode}|{r.Subject}|{r.State}" : "nothing";

    private static async Task<string> Books(SendPulseClient client) => string.Join(',', (await client.AddressBooks.ListAsync()).Select(b => b.Id));

    private static async Task<string> Book(SendPulseClient client)
        => (await client.AddressBooks.GetAsync(1))!.CreationDate is { } date ? $"{date:s} {date.Kind}" : "none";

    private static async Task<string> Variables(SendPulseClient client)
        => string.Join(',', (await client.AddressBooks.ContactAsync(1, "a"))!.Variables.Select(v => $"{v.Key}={v.Value}"));

    private static async Task<string> Unsubscribed(SendPulseClient client)
        => string.Join(',', (await client.Smtp.UnsubscribedAsync()).Select(u => $"{u.UnsubscribeByLink}|{u.UnsubscribeByUser}|{u.SpamComplaint}"));

    private static async Task<string> Searched(SendPulseClient client) => $"{await client.Smtp.IsUnsubscribedAsync("a")}";

    private static async Task<string> SmsPhone(SendPulseClient client)
        => string.Join(',', (await client.Sms.GetAsync(1))!.Phones.Select(p => $"{p.Phone}|{p.Status.State}|{p.CountryCode}|{p.MoneySpent}"));

    private static async Task<string> Campaigns(SendPulseClient client)
        => string.Join(',', (await client.Campaigns.ListAsync()).Select(c => $"{c.Id}|{c.Status.Phase}|{c.Statistics?.Sent}|{c.Statistics?.Opened}"));

    private static async Task<string> CampaignDetail(SendPulseClient client)
    {
        var campaign = (await client.Campaigns.GetAsync(1))!;
        return $"{campaign.Status.Phase}|" + string.Join(',', campaign.Statistics!.General.Select(g => $"{g.Status.State}:{g.Count}"));
    }

    private static async Task<string> Recipient(SendPulseClient client)
        => await client.Campaigns.RecipientAsync(1, "a") is { } r ? $"{r.SentDate?.Hour}|{r.Status.State}" : "nothing";

    private static async Task<string> Links(SendPulseClient client)
        => string.Join(',', (await client.Campaigns.ReferralsAsync(1)).Select(l => $"{l.Url}:{l.Count}"));

    private static async Task<string> Counters(SendPulseClient client) => $"{(await client.Sms.RemoveFromBlacklistAsync(["7"])).Deleted}";

    private static async Task<string> Countries(SendPulseClient client)
        => string.Join(',', (await client.Campaigns.CountriesAsync(1)).Select(c => $"{c.Key}:{c.Value}"));

    private static async Task<string> Memberships(SendPulseClient client)
        => string.Join(',', (await client.Contacts.MembershipsAsync(["a"])).Select(m => $"{m.Key}:{string.Join(' ', m.Value.Select(b => b.BookId))}"));

    private static async Task<string> Reactions(SendPulseClient client)
        => string.Join(',', (await client.Contacts.ReactionsAsync(["a"])).Select(r => $"{r.Value.Sent}|{r.Value.Open}|{r.Value.IsBlacklisted}"));

    private static async Task<string> Reaction(SendPulseClient client)
    {
        var reaction = await client.Contacts.ReactionsAsync("a");
        return $"{reaction.Sent}|{reaction.Open}|{reaction.IsBlacklisted}";
    }

    private static async Task<string> Money(SendPulseClient client)
    {
        var detail = await client.Balance.DetailAsync();
        return $"{detail.Money!.Main}|{detail.Money.Bonus}|{detail.Email?.TariffName}|{detail.Smtp!.AutoRenew}";
    }

    private static async Task<string> Domains(SendPulseClient client)
        => string.Join(',', (await client.Smtp.DomainsAsync()).Select(d => $"{d.Domain}|{d.Checks!.CheckSpf}"));

    private static async Task<string> Hooks(SendPulseClient client)
        => string.Join(',', (await client.Webhooks.ListAsync()).Select(w => $"{w.Id}|{w.Action}"));

    private static async Task<string> Bounces(SendPulseClient client)
    {
        var page = await client.Smtp.BouncesAsync();
        return $"{page.Total}|{page.Emails[0].IsPermanent}";
    }

    private static async Task<string> Cost(SendPulseClient client)
    {
        var cost = await client.Sms.CostAsync(new SmsBookCampaign { Sender = "S", Body = "B", AddressBookId = 1 });
        return $"{cost.Price} {cost.Currency}";
    }

    private static async Task<string> Template(SendPulseClient client)
        => await client.Templates.GetAsync("5f") is { } t ? $"{t.Id}|{t.RealId}|{t.Name}" : "nothing";

    private static async Task<string> Number(SendPulseClient client)
        => await client.Sms.Numbers.GetAsync(1, "7") is { } n ? $"{n.Status}|{string.Join(',', n.Variables.Select(v => $"{v.Key}={v.Value}"))}" : "nothing";
}
