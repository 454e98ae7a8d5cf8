using System.Text.Json.Nodes;

namespace RfmFlows.SendPulse.Tests;

public class RequestShapeTests
{
    private static readonly EmailAddress Shop = new("shop@example.com", "Shop");
    private static readonly NewVariable[] Variables = [new("Sum", 12.5m, "number"), new("Day", new DateOnly(2026, 3, 1), "date")];

    public static TheoryData<Func<SendPulseClient, Task>, string, string?> Shapes() => new()
    {
        {
            c => c.Smtp.SendAsync(new() { Subject = "Тема", From = Shop, To = [new("a@example.com")], Html = "<b>Я</b>", Text = "Я" }),
            "POST /smtp/emails",
            """{"email":{"subject":"Тема","from":{"email":"shop@example.com","name":"Shop"},"to":[{"email":"a@example.com"}],"html":"PGI+0K88L2I+","text":"Я"}}"""
        },
        {
            c => c.Smtp.SendAsync(new()
            {
                Subject = "S", From = Shop, To = [new("a@example.com", "A")], ReplyTo = new("r@example.com", "R"), Cc = [new("c@example.com")],
                Bcc = [new("b@example.com")], AutoPlainText = true, Attachments = new Dictionary<string, string> { ["a.txt"] = "text" },
                AttachmentsBinary = new Dictionary<string, byte[]> { ["b.bin"] = [1, 2, 3] },
                Template = new() { Id = "31", Variables = new Dictionary<string, object?> { ["name"] = "Анна", ["sum"] = 5, ["vip"] = true, ["none"] = null } },
            }),
            "POST /smtp/emails",
            """
            {"email":{"subject":"S","from":{"email":"shop@example.com","name":"Shop"},"to":[{"email":"a@example.com","name":"A"}],
            "template":{"id":"31","variables":{"name":"Анна","sum":5,"vip":true,"none":null}},"auto_plain_text":true,
            "reply_to":{"email":"r@example.com","name":"R"},"cc":[{"email":"c@example.com"}],"bcc":[{"email":"b@example.com"}],
            "attachments":{"a.txt":"text"},"attachments_binary":{"b.bin":"AQID"}}}
            """
        },
        { c => c.Smtp.GetAsync("pz/1"), "GET /smtp/emails/pz%2F1", null },
        {
            c => c.Smtp.ListAsync(new() { From = new(2026, 3, 1), To = new(2026, 3, 2), Sender = "s@example.com", Recipient = "a+b@example.com" }, 50, 100),
            "GET /smtp/emails?limit=50&offset=100&from=2026-03-01&to=2026-03-02&sender=s%40example.com&recipient=a%2Bb%40example.com&country=off",
            null
        },
        { c => c.Smtp.InfoAsync(["a", "b"]), "POST /smtp/emails/info", """{"emails":["a","b"]}""" },
        { c => c.Smtp.TotalAsync(), "GET /smtp/emails/total", null },
        { c => c.Smtp.BouncesAsync(new DateOnly(2026, 3, 1)), "GET /smtp/bounces/day?date=2026-03-01&limit=100&offset=0", null },
        { c => c.Smtp.BouncesTotalAsync(), "GET /smtp/bounces/day/total", null },
        { c => c.Smtp.IpsAsync(), "GET /smtp/ips", null },
        { c => c.Smtp.SendersAsync(), "GET /smtp/senders", null },
        { c => c.Smtp.UnsubscribeAsync(["a@example.com"], "asked"), "POST /smtp/unsubscribe", """{"emails":[{"email":"a@example.com","comment":"asked"}]}""" },
        { c => c.Smtp.AllowAsync(["a@example.com"]), "DELETE /smtp/unsubscribe", """{"emails":["a@example.com"]}""" },
        { c => c.Smtp.UnsubscribedAsync(), "GET /smtp/unsubscribe?limit=100&offset=0", null },
        { c => c.Smtp.IsUnsubscribedAsync("a@example.com"), "GET /smtp/unsubscribe/search?email=a%40example.com", null },
        {
            c => c.Smtp.ResubscribeAsync("a@example.com", "s@example.com", "ru"), "POST /smtp/resubscribe",
            """{"email":"a@example.com","sender":"s@example.com","lang":"ru"}"""
        },
        { c => c.Smtp.DomainsAsync(), "GET /v2/email-service/smtp/sender_domains", null },
        { c => c.Smtp.AddDomainAsync("example.com"), "POST /v2/email-service/smtp/sender_domains/example.com", null },
        { c => c.AddressBooks.CreateAsync("Клиенты"), "POST /addressbooks", """{"bookName":"Клиенты"}""" },
        { c => c.AddressBooks.ListAsync(10, 20), "GET /addressbooks?limit=10&offset=20", null },
        { c => c.AddressBooks.GetAsync(7), "GET /addressbooks/7", null },
        { c => c.AddressBooks.RenameAsync(7, "B"), "PUT /addressbooks/7", """{"name":"B"}""" },
        { c => c.AddressBooks.DeleteAsync(7), "DELETE /addressbooks/7", null },
        { c => c.AddressBooks.VariablesAsync(7), "GET /addressbooks/7/variables", null },
        { c => c.AddressBooks.ContactsAsync(7, ContactFilter.Inactive), "GET /addressbooks/7/emails?limit=100&offset=0&not_active=1", null },
        { c => c.AddressBooks.AddAsync(7, [new() { Email = "a@example.com" }]), "POST /addressbooks/7/emails", """{"emails":["a@example.com"]}""" },
        {
            c => c.AddressBooks.AddAsync(
                7,
                [new() { Email = "a@example.com", Variables = new Dictionary<string, object?> { ["Phone"] = "79120000000", ["born"] = new DateOnly(1990, 1, 2) } }],
                new()
                {
                    ConfirmationSender = "s@example.com", ConfirmationTemplate = "5", ConfirmationLanguage = "ru", Tags = [1, 2], KeepExisting = true,
                    WithoutWebhooks = true,
                }),
            "POST /addressbooks/7/emails",
            """
            {"emails":[{"email":"a@example.com","variables":{"Phone":"79120000000","born":"1990-01-02"}}],"confirmation":"force",
            "sender_email":"s@example.com","template_id":"5","message_lang":"ru","tags":[1,2],"dont_update":true,"disable_webhook":true}
            """
        },
        { c => c.AddressBooks.RemoveAsync(7, ["a@example.com"]), "DELETE /addressbooks/7/emails", """{"emails":["a@example.com"]}""" },
        { c => c.AddressBooks.CountAsync(7, onlyActive: true), "GET /addressbooks/7/emails/total?active=1", null },
        { c => c.AddressBooks.UnsubscribeAsync(7, ["a@example.com"]), "POST /addressbooks/7/emails/unsubscribe", """{"emails":["a@example.com"]}""" },
        {
            c => c.AddressBooks.SetVariablesAsync(7, "a@example.com", Variables), "POST /addressbooks/7/emails/variable",
            """
            {"email":"a@example.com","variables":[{"name":"Sum","type":"number","value":12.5},{"name":"Day","type":"date","value":"2026-03-01"}]}
            """
        },
        {
            c => c.AddressBooks.SetPhoneVariablesAsync(7, "+7 912", [new("n", "v")]), "POST /addressbooks/7/phones/variable",
            """{"phone":"7912","variables":[{"name":"n","value":"v"}]}"""
        },
        { c => c.AddressBooks.ContactAsync(7, "a@example.com"), "GET /addressbooks/7/emails/a%40example.com", null },
        { c => c.AddressBooks.FindByVariableAsync(7, "city", "Тула"), "GET /addressbooks/7/variables/city/%D0%A2%D1%83%D0%BB%D0%B0", null },
        { c => c.AddressBooks.SetPhoneAsync(7, "a@example.com", "+7912"), "PUT /addressbooks/7/phone", """{"email":"a@example.com","phone":"7912"}""" },
        { c => c.AddressBooks.CostAsync(7), "GET /addressbooks/7/cost", null },
        { c => c.AddressBooks.CampaignsAsync(7), "GET /addressbooks/7/campaigns?limit=100&offset=0", null },
        { c => c.Contacts.MembershipsAsync("a@example.com"), "GET /emails/a%40example.com", null },
        { c => c.Contacts.MembershipsAsync(["a@example.com"]), "POST /emails", """{"emails":["a@example.com"]}""" },
        { c => c.Contacts.OriginsAsync("a@example.com"), "GET /emails/a%40example.com/details", null },
        { c => c.Contacts.EraseAsync("a@example.com"), "DELETE /emails/a%40example.com", null },
        { c => c.Contacts.ReactionsAsync("a@example.com"), "GET /emails/a%40example.com/campaigns", null },
        { c => c.Contacts.ReactionsAsync(["a@example.com"]), "POST /emails/campaigns", """{"emails":["a@example.com"]}""" },
        {
            c => c.Campaigns.CreateAsync(new()
            {
                SenderName = "Shop", SenderEmail = "s@example.com", Subject = "S", Body = "<b>Я</b>", ListIds = [7], Name = "run-1/step-2",
                SendDate = new(2026, 3, 8, 9, 30, 0), IsDraft = true, Stats = new() { Opens = false, UtmCampaign = "u" },
            }),
            "POST /campaigns",
            """
            {"sender_name":"Shop","sender_email":"s@example.com","subject":"S","name":"run-1/step-2","body":"PGI+0K88L2I+","list_id":7,
            "send_date":"2026-03-08 09:30:00","stats":{"opens":false,"utm_campaign":"u"},"type":"draft"}
            """
        },
        {
            c => c.Campaigns.CreateAsync(new()
            {
                SenderName = "Shop", SenderEmail = "s@example.com", Subject = "S", TemplateId = "5f", ListIds = [7, 8], IsTest = true, UseDynamicList = true,
                BodyAmp = "a", AttachmentsBinary = new Dictionary<string, byte[]> { ["b.bin"] = [1, 2, 3] },
            }),
            "POST /campaigns",
            """
            {"sender_name":"Shop","sender_email":"s@example.com","subject":"S","template_id":"5f","body_amp":"YQ==","list_id":[7,8],"is_test":true,
            "use_dynamic_list":true,"attachments_binary":{"b.bin":"AQID"}}
            """
        },
        {
            c => c.Campaigns.ListAsync(new() { Order = "desc", Statuses = [3, 13], Planned = true }),
            "GET /campaigns?limit=100&offset=0&order=desc&status%5B%5D=3&status%5B%5D=13&planed=1", null
        },
        { c => c.Campaigns.GetAsync(5), "GET /campaigns/5", null },
        {
            c => c.Campaigns.UpdateAsync(5, new() { SenderName = "Shop", SenderEmail = "s@example.com", Subject = "S", SegmentId = 4 }), "PATCH /campaigns/5",
            """{"sender_name":"Shop","sender_email":"s@example.com","subject":"S","segment_id":4}"""
        },
        { c => c.Campaigns.CancelAsync(5), "DELETE /campaigns/5", null },
        { c => c.Campaigns.CountriesAsync(5), "GET /campaigns/5/countries", null },
        { c => c.Campaigns.ReferralsAsync(5), "GET /campaigns/5/referrals", null },
        { c => c.Campaigns.RecipientAsync(5, "a@example.com"), "GET /campaigns/5/email/a%40example.com", null },
        {
            c => c.Sms.SendAsync(new()
            {
                Sender = "Shop", Body = "Привет", Phones = ["+7 (912) 000-00-00"], Date = new(2026, 3, 8, 9, 30, 0), Emulate = true, Transliterate = true,
                Route = new Dictionary<string, string> { ["RU"] = "national" }, TrackLinks = true, KeepLinkProtocol = true,
            }),
            "POST /sms/send",
            """
            {"sender":"Shop","body":"Привет","phones":["79120000000"],"date":"2026-03-08 09:30:00","route":{"RU":"national"},"emulate":true,
            "stat_link_tracking":true,"stat_link_need_protocol":true,"transliterate":1}
            """
        },
        {
            c => c.Sms.SendToBookAsync(new() { Sender = "Shop", Body = "B", AddressBookId = 7, UseDynamicList = true }), "POST /sms/campaigns",
            """{"sender":"Shop","body":"B","addressBookId":7,"use_dynamic_list":true}"""
        },
        { c => c.Sms.DeleteAsync(5), "DELETE /sms/campaigns", """{"id":5}""" },
        {
            c => c.Sms.ListAsync(new(2026, 3, 1), new(2026, 3, 2)),
            "GET /sms/campaigns/list?dateFrom=2026-03-01%2000%3A00%3A00&dateTo=2026-03-02%2023%3A59%3A59", null
        },
        { c => c.Sms.GetAsync(5), "GET /sms/campaigns/info/5", null },
        { c => c.Sms.CancelAsync(5), "PUT /sms/campaigns/cancel/5", null },
        {
            c => c.Sms.CostAsync(new SmsMessage
            {
                Sender = "Shop", Body = "B", Phones = ["7912", "7913"], Route = new Dictionary<string, string> { ["RU"] = "national" },
            }),
            "GET /sms/campaigns/cost?body=B&sender=Shop&route%5BRU%5D=national&phones%5B0%5D=7912&phones%5B1%5D=7913", null
        },
        {
            c => c.Sms.CostAsync(new SmsBookCampaign { Sender = "Shop", Body = "B", AddressBookId = 7 }),
            "GET /sms/campaigns/cost?body=B&sender=Shop&addressBookId=7", null
        },
        { c => c.Sms.SendersAsync(), "GET /sms/senders", null },
        { c => c.Sms.BlacklistAsync(), "GET /sms/black_list", null },
        { c => c.Sms.BlacklistAsync(["7912"]), "GET /sms/black_list/by_numbers?phones%5B0%5D=7912", null },
        { c => c.Sms.AddToBlacklistAsync(["+7912"], "asked"), "POST /sms/black_list", """{"phones":["7912"],"description":"asked"}""" },
        { c => c.Sms.RemoveFromBlacklistAsync(["+7912"]), "DELETE /sms/black_list", """{"phones":["7912"]}""" },
        { c => c.Sms.Numbers.AddAsync(7, ["+7912"]), "POST /sms/numbers", """{"addressBookId":7,"phones":["7912"]}""" },
        {
            c => c.Sms.Numbers.AddAsync(7, new Dictionary<string, IReadOnlyList<NewVariable>> { ["+7912"] = [new("n", "v", "string")] }),
            "POST /sms/numbers/variables", """{"addressBookId":7,"phones":{"7912":[[{"name":"n","type":"string","value":"v"}]]}}"""
        },
        {
            c => c.Sms.Numbers.UpdateAsync(7, ["7912"], [new("n", "v")]), "PUT /sms/numbers",
            """{"addressBookId":7,"phones":["7912"],"variables":[{"name":"n","value":"v"}]}"""
        },
        { c => c.Sms.Numbers.RemoveAsync(7, ["7912"]), "DELETE /sms/numbers", """{"addressBookId":7,"phones":["7912"]}""" },
        { c => c.Sms.Numbers.GetAsync(7, "+7912"), "GET /sms/numbers/info/7/7912", null },
        { c => c.Balance.GetAsync(), "GET /balance", null },
        { c => c.Balance.GetAsync("RUB"), "GET /balance/RUB", null },
        { c => c.Balance.DetailAsync(), "GET /user/balance/detail", null },
        { c => c.Templates.CreateAsync("<b>Я</b>", "T", "ru"), "POST /template", """{"body":"PGI+0K88L2I+","name":"T","lang":"ru"}""" },
        { c => c.Templates.UpdateAsync("5f", "<b>Я</b>"), "POST /template/edit/5f", """{"body":"PGI+0K88L2I+"}""" },
        { c => c.Templates.GetAsync("5f"), "GET /template/5f", null },
        { c => c.Templates.GetBySlugAsync("spring"), "GET /template/slug/spring", null },
        { c => c.Templates.ListAsync("me"), "GET /templates?owner=me&limit=100&offset=0", null },
        { c => c.Senders.ListAsync(), "GET /senders", null },
        { c => c.Senders.AddAsync("a@example.com", "A"), "POST /senders", """{"email":"a@example.com","name":"A"}""" },
        { c => c.Senders.DeleteAsync("a@example.com"), "DELETE /senders", """{"email":"a@example.com"}""" },
        { c => c.Senders.RequestCodeAsync("a@example.com"), "GET /senders/a%40example.com/code", null },
        { c => c.Senders.ConfirmAsync("a@example.com", "123"), "POST /senders/a%40example.com/code", """{"code":"123"}""" },
        { c => c.Blacklist.ListAsync(), "GET /blacklist", null },
        { c => c.Blacklist.AddAsync(["a@b.ru", "c@d.ru"], "asked"), "POST /blacklist", """{"emails":"YUBiLnJ1LGNAZC5ydQ==","comment":"asked"}""" },
        { c => c.Blacklist.RemoveAsync(["a@b.ru"]), "DELETE /blacklist", """{"emails":"YUBiLnJ1"}""" },
        { c => c.Webhooks.ListAsync(), "GET /v2/email-service/webhook", null },
        { c => c.Webhooks.GetAsync(5), "GET /v2/email-service/webhook/5", null },
        {
            c => c.Webhooks.CreateAsync(new("https://example.com/hook"), ["open", "spam"]), "POST /v2/email-service/webhook",
            """{"url":"https://example.com/hook","actions":["open","spam"]}"""
        },
        { c => c.Webhooks.UpdateAsync(5, new("https://example.com/hook")), "PUT /v2/email-service/webhook/5", """{"url":"https://example.com/hook"}""" },
        { c => c.Webhooks.DeleteAsync(5), "DELETE /v2/email-service/webhook/5", null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Call_Made_HasTheDocumentedShape(Func<SendPulseClient, Task> call, string line, string? body)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("{}"));

        await bench.RunAsync(call(bench.Client));

        var seen = bench.Gateway.Calls.ShouldHaveSingleItem();
        $"{seen.Method} {seen.Path}".ShouldBe(line);
        seen.Bearer.ShouldBe(Bench.Secret);
        if (body is null)
        {
            seen.Body.ShouldBeNull();
        }
        else
        {
            JsonNode.DeepEquals(JsonNode.Parse(seen.Body!), JsonNode.Parse(body)).ShouldBeTrue(seen.Body);
        }
    }

    [Fact]
    public async Task TokenCall_Made_CarriesTheClient()
    {
        var bench = new Bench();
        SeenRequest? seen = null;
        bench.Gateway.Token = request =>
        {
            seen = request;
            return Task.FromResult(FakeGateway.Json("""{"access_token":"t","expires_in":3600}"""));
        };

        await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()));

        seen!.Bearer.ShouldBeNull();
        seen.Body.ShouldBe($$"""{"grant_type":"client_credentials","client_id":"client-17","client_secret":"{{Bench.Secret}}"}""");
    }

    [Fact]
    public async Task Remove_ManyContacts_SendsAHundredACall()
    {
        var bench = Bench.WithKey();

        await bench.RunAsync(bench.Client.AddressBooks.RemoveAsync(7, Enumerable.Range(0, 250).Select(i => $"c{i}@example.com")));

        bench.Gateway.Calls.Select(call => JsonNode.Parse(call.Body!)!["emails"]!.AsArray().Count).ShouldBe([100, 100, 50]);
    }
}
