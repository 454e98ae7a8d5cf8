using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

/// <summary>One and the same call in every encoding that an official client uses.</summary>
public sealed class EncodingTests(EncodingTests.Shared shared) : IClassFixture<EncodingTests.Shared>
{
    private const string Html = "PGgxPtCf0YDQuNCy0LXRgjwvaDE+";
    private const string Folded = "PGgxPtCf0YDQuNCy\\n0LXRgjwvaDE+\\n";
    private const string MailJson =
        """{"html":"PGgxPtCf0YDQuNCy0LXRgjwvaDE+","text":"t","subject":"Тема","from":{"name":"A","email":"a@b.test"},"to":[{"name":"P","email":"TO"}]}""";

    private const string MailPhp =
        """a:5:{s:4:"html";s:28:"PGgxPtCf0YDQuNCy0LXRgjwvaDE+";s:4:"text";s:1:"t";s:7:"subject";s:8:"Тема";"""
        + """s:4:"from";a:2:{s:4:"name";s:1:"A";s:5:"email";s:8:"a@b.test";}s:2:"to";a:1:{i:0;a:2:{s:4:"name";s:1:"P";s:5:"email";s:11:"TO";}}}""";

    private RunningSandbox Sandbox => shared.Sandbox;

    public static TheoryData<string, string, string> Mails() => new()
    {
        { "application/json", "{\"email\":" + MailJson + "}", "json object" },
        { "application/json; charset=utf-8", "{\"email\":" + MailJson.Replace(Html, Folded) + "}", "folded base64" },
        { "application/json", new JsonObject { ["email"] = MailPhp }.ToJsonString(), "php in json" },
        { "application/json", new JsonObject { ["email"] = MailJson }.ToJsonString(), "json string in json" },
        { "application/x-www-form-urlencoded", "email=" + Uri.EscapeDataString(MailPhp), "php in form" },
        { "application/x-www-form-urlencoded", "email=" + Uri.EscapeDataString(MailJson), "json in form" },
        { "application/x-www-form-urlencoded", "{\"email\":" + MailJson + "}", "json under a form's type" },
        {
            "application/x-www-form-urlencoded",
            $"email[html]={Uri.EscapeDataString(Html)}&email[text]=t&email[subject]=%D0%A2%D0%B5%D0%BC%D0%B0&email[from][email]=a@b.test&email[to][0][email]=TO",
            "nested form"
        },
        { "application/json", "{\"email\":" + MailJson[..^1] + ",\"attachments\":\"\",\"attachments_binary\":[],\"bcc\":null}}", "empty attachments" },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task SmtpSend_AnyEncoding_Arrives(string type, string body, string name)
    {
        var to = $"{Guid.NewGuid():N}"[..4] + "@x.test";
        var answer = await Sandbox.Api.SendAsync("POST", "/smtp/emails", body.Replace("TO", to), type);
        answer.Accepted()["id"]!.GetValue<string>().Length.ShouldBe(16, name);
        var message = (await Sandbox.MessagesAsync($"recipient={to}")).ShouldHaveSingleItem();
        message["html"]!.GetValue<string>().ShouldBe("<h1>Привет</h1>");
        message["subject"]!.GetValue<string>().ShouldBe("Тема");
        message["sender"]!.GetValue<string>().ShouldBe("a@b.test");
    }

    [Fact]
    public async Task SmtpSend_PhpLengthWrong_IsBadlyFormed()
    {
        var body = new JsonObject { ["email"] = MailPhp.Replace("s:8:\"Тема\"", "s:4:\"Тема\"") }.ToJsonString();
        (await Sandbox.Api.PostAsync("/smtp/emails", body)).Refused(422, 999);
    }

    [Theory]
    [InlineData("/sms/send")]
    [InlineData("//sms/send")]
    [InlineData("/sms/send/")]
    [InlineData("//sms//send/?")]
    public async Task SmsSend_SurplusSlashes_Arrives(string path)
    {
        var answer = await Sandbox.Api.PostAsync(path, new { sender = "Shop", phones = "[\"79001234567\"]", body = "Привет" });
        Shape.Of(answer.Accepted().Json).ShouldBe("{result:bool,campaign_id:int,counters:{exceptions:int,sends:int}}");
    }

    [Theory]
    [InlineData("sender=Shop&phones=%5B%2279001234567%22%5D&body=x&route[RU]=national")]
    [InlineData("sender=Shop&phones[0]=79001234567&body=x&transliterate=0&emulate=")]
    [InlineData("""{"sender":"Shop","phones":[79001234567],"body":"x","route":{"RU":"national"},"stat_link_tracking":false,"transliterate":"0"}""")]
    [InlineData("""{"sender":"Shop","phones":["+7 900 123-45-67"],"body":"x","route":"{\"RU\":\"national\"}"}""")]
    [InlineData("""{"sender":"Shop","phones":"[\"79001234567\"]","body":"x","date":null}""")]
    public async Task SmsSend_AnyEncoding_CountsOneSend(string body)
    {
        var answer = await Sandbox.Api.FormAsync("POST", "/sms/send", body);
        answer.Accepted()["counters"]!["sends"]!.GetValue<int>().ShouldBe(1);
    }

    public static TheoryData<string, string?> ListFilters() => new()
    {
        { "?limit=1&offset=1", null },
        { "", """{"limit":1,"offset":1}""" },
        { "", """{"limit":"1","offset":"1"}""" },
        { "?%7B%22limit%22:%201,%20%22offset%22:1%7D", null },
        { "?", """{"limit":1,"offset":1}""" },
        { "?limit=1", "offset=1" },
    };

    [Theory]
    [MemberData(nameof(ListFilters))]
    public async Task GetBooks_FiltersHowever_AreHeard(string query, string? body)
    {
        var all = (await Sandbox.Api.GetAsync("/addressbooks?%7B%7D")).Accepted().Json!.AsArray();
        var page = (await Sandbox.Api.GetAsync("/addressbooks" + query, body)).Accepted().Json!.AsArray();
        page.ShouldHaveSingleItem()!["id"]!.GetValue<long>().ShouldBe(all[1]!["id"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("""{"emails":["a@b.test"]}""")]
    [InlineData("""{"emails":[{"email":"a@b.test","variables":[]}]}""")]
    [InlineData("""{"emails":"[\"a@b.test\"]"}""")]
    [InlineData("""{"emails":"a:1:{i:0;s:8:\"a@b.test\";}"}""")]
    [InlineData("""{"emails":"a:1:{i:0;a:2:{s:5:\"email\";s:8:\"a@b.test\";s:9:\"variables\";a:0:{}}}"}""")]
    [InlineData("emails=%5B%22a@b.test%22%5D")]
    [InlineData("emails[]=a@b.test")]
    public async Task AddAndRemoveContacts_AnyEncoding_Works(string body)
    {
        var book = await Sandbox.CreateBookAsync();
        (await Sandbox.Api.CallAsync("POST", $"/addressbooks/{book}/emails", body)).Accepted();
        var contacts = (await Sandbox.Api.GetAsync($"/addressbooks/{book}/emails")).Accepted();
        contacts.Text.ShouldContain("\"variables\":{}");
        Shape.Of(contacts.Json).ShouldBe("[{email:string,status:int,status_explain:string,variables:{}}]");
        (await Sandbox.Api.DeleteAsync($"/addressbooks/{book}/emails", new { emails = new[] { "a@b.test" } })).Accepted();
        (await Sandbox.Api.GetAsync($"/addressbooks/{book}/emails")).Accepted().Text.ShouldBe("[]");
    }

    [Theory]
    [InlineData("""[{"email":"bare@b.test"}]""", """["bare@b.test"]""", "bare@b.test")]
    [InlineData("""{"emails":[{"email":"named@b.test","comment":"c"}]}""", """{"emails":["named@b.test"]}""", "named@b.test")]
    [InlineData(
        """{"emails":"a:1:{i:0;a:1:{s:5:\"email\";s:10:\"php@b.test\";}}"}""", """{"emails":"a:1:{i:0;s:10:\"php@b.test\";}"}""", "php@b.test")]
    public async Task SmtpUnsubscribe_AnyEncoding_AddsAndRemoves(string add, string remove, string email)
    {
        (await Sandbox.Api.PostAsync("/smtp/unsubscribe", add)).Accepted();
        (await Sandbox.Api.GetAsync($"/smtp/unsubscribe/search?email={email}")).Text.ShouldBe("""{"result":true}""");
        (await Sandbox.Api.DeleteAsync("/smtp/unsubscribe", remove)).Accepted();
        (await Sandbox.Api.GetAsync($"/smtp/unsubscribe/search?email={email}")).Text.ShouldBe("""{"result":false}""");
    }

    [Theory]
    [InlineData("""{"email":""")]
    [InlineData("""{"email":{},"email":{}}""")]
    [InlineData("""{"email":"{\"subject\":"}""")]
    [InlineData("""[1,2""")]
    public async Task SmtpSend_BrokenJson_IsBadlyFormed(string body) =>
        (await Sandbox.Api.PostAsync("/smtp/emails", body)).Refused(422, 999);

    public sealed class Shared : IAsyncLifetime
    {
        internal RunningSandbox Sandbox { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Sandbox = await RunningSandbox.StartAsync();
            await Sandbox.CreateBookAsync();
            await Sandbox.CreateBookAsync();
            await Sandbox.CreateBookAsync();
        }

        public async Task DisposeAsync() => await Sandbox.DisposeAsync();
    }
}
