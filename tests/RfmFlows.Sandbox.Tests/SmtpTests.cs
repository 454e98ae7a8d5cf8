using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class SmtpTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private const string Good = """{"subject":"s","text":"t","from":{"email":"a@b.test"},"to":[{"email":"c@d.test"}]}""";

    private RunningSandbox Sandbox => fixture.Sandbox;

    public static TheoryData<string, string?, long> Refusals() => new()
    {
        { "from", null, 10 },
        { "from", """{"email":"nobody"}""", 10 },
        { "to", "[]", 11 },
        { "to", """[{"email":"nobody"}]""", 11 },
        { "subject", null, 12 },
        { "text", null, 13 },
        { "template", """{"variables":{}}""", 10 },
        { "template", """{"id":"77","variables":{}}""", 31 },
        { "template", """{"id":"77","variables":"x"}""", 731 },
        { "cc", """[{"email":"nobody"}]""", 422 },
        { "html", "\"not base64!\"", 422 },
        { "attachments_binary", """{"a.txt":"%%"}""", 422 },
        { "from", "5", 422 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Send_BadField_IsRefusedWithItsCode(string field, string? value, long code)
    {
        var mail = JsonNode.Parse(Good)!.AsObject();
        mail[field] = value is null ? null : JsonNode.Parse(value);
        (await Sandbox.Api.PostAsync("/smtp/emails", new JsonObject { ["email"] = mail }.ToJsonString())).Refused(422, code);
    }

    [Fact]
    public async Task Send_EmailMissing_IsRefused() => (await Sandbox.Api.PostAsync("/smtp/emails", "{}")).Refused(422, 422);

    [Fact]
    public async Task Send_SeveralRecipients_ArriveOneByOneUnderOneAnswer()
    {
        var answer = await Sandbox.Api.PostAsync("/smtp/emails", new
        {
            email = new
            {
                subject = "Several",
                text = "t",
                from = new { name = "S", email = "s@b.test" },
                to = new[] { new { email = "one@several.test" }, new { email = "two@several.test" } },
                bcc = new[] { new { email = "three@several.test" } },
            },
        });
        var id = answer.Accepted()["id"]!.GetValue<string>();
        var messages = await Sandbox.MessagesAsync("search=several.test");
        messages.Select(message => message["id"]!.GetValue<string>()).ShouldBe([$"{id}-2", $"{id}-1", id]);
        messages.Select(message => message["requestKey"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
        (await Sandbox.Api.GetAsync($"/smtp/emails/{id}")).Accepted()["recipient"]!.GetValue<string>().ShouldBe("one@several.test");
    }

    [Fact]
    public async Task Send_Template_IsFilled()
    {
        var template = await Sandbox.Api.PostAsync("/template", new { body = RunningSandbox.Base64("<p>{{ name }}, {{what}}{{none}}</p>"), name = Guid.NewGuid() });
        var real = template.Accepted()["real_id"]!.GetValue<long>();
        var hex = (await Sandbox.Api.GetAsync($"/template/{real}"))["id"]!.GetValue<string>();
        foreach (object id in new object[] { real, real.ToString(), hex })
        {
            (await Sandbox.Api.PostAsync("/smtp/emails", new
            {
                email = new
                {
                    subject = "T",
                    template = new { id, variables = new { name = "Анна", what = 5 } },
                    from = new { email = "s@b.test" },
                    to = new[] { new { email = "template@x.test" } },
                },
            })).Accepted();
        }

        var messages = await Sandbox.MessagesAsync("recipient=template@x.test");
        messages.Select(message => message["html"]!.GetValue<string>()).ShouldBe(Enumerable.Repeat("<p>Анна, 5</p>", 3));
    }

    [Fact]
    public async Task Send_AutoPlainText_IsMadeFromHtml()
    {
        const string Html = "<style>p{}</style><p>One &amp; two</p><p>three</p>";
        (await Sandbox.Api.PostAsync("/smtp/emails", new
        {
            email = new
            {
                subject = "P",
                html = RunningSandbox.Base64(Html),
                auto_plain_text = true,
                from = new { email = "s@b.test" },
                to = new[] { new { email = "plain@x.test" } },
            },
        })).Accepted();
        (await Sandbox.MessagesAsync("recipient=plain@x.test"))[0]["text"]!.GetValue<string>().ShouldBe("One & two\nthree");
    }

    [Fact]
    public async Task Send_Unsubscribed_IsAcceptedAndDropped()
    {
        (await Sandbox.Api.PostAsync("/smtp/unsubscribe", """["Dropped@x.test"]""")).Accepted();
        (await Sandbox.SendMailAsync("dropped@X.test")).Accepted()["result"]!.GetValue<bool>().ShouldBeTrue();
        (await Sandbox.MessagesAsync("recipient=dropped@x.test")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_FiltersAndInfo_FindTheRight()
    {
        var first = (await Sandbox.SendMailAsync("filter@x.test")).Accepted()["id"]!.GetValue<string>();
        var second = (await Sandbox.SendMailAsync("filter@x.test")).Accepted()["id"]!.GetValue<string>();
        var byRecipient = (await Sandbox.Api.GetAsync("/smtp/emails?recipient=filter@x.test&limit=1&country=off")).Accepted().Json!.AsArray();
        byRecipient.ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(second);
        (await Sandbox.Api.GetAsync("/smtp/emails?recipient=filter@x.test&to=2001-01-01")).Accepted().Text.ShouldBe("[]");
        (await Sandbox.Api.GetAsync("/smtp/emails?recipient=filter@x.test&sender=other@x.test")).Accepted().Text.ShouldBe("[]");
        var info = (await Sandbox.Api.PostAsync("/smtp/emails/info", new { emails = new[] { first, second, "none" } })).Accepted().Json!.AsArray();
        info.Select(record => record!["id"]!.GetValue<string>()).ShouldBe([first, second]);
        (await Sandbox.Api.PostAsync("/smtp/emails/info", new { emails = Array.Empty<string>() })).Refused(400, 832);
        (await Sandbox.Api.PostAsync("/smtp/emails/info", new { emails = new[] { "none" } })).Refused(400, 14);
        (await Sandbox.Api.GetAsync("/smtp/emails/none")).Refused(400, 14);
    }

    [Fact]
    public async Task Resubscribe_Stopped_SendsLetterAtMostFiveADay()
    {
        (await Sandbox.Api.PostAsync("/smtp/resubscribe", new { email = "free@x.test", sender = "s@b.test" })).Refused(422, 422);
        for (var number = 0; number < 6; number++)
        {
            var email = $"again{number}@x.test";
            (await Sandbox.Api.PostAsync("/smtp/unsubscribe", new[] { new { email } })).Accepted();
            var answer = await Sandbox.Api.PostAsync("/smtp/resubscribe", new { email, sender = "s@b.test", lang = "ru" });
            answer.Status.ShouldBe(number < 5 ? 200 : 422);
        }

        (await Sandbox.MessagesAsync("search=again")).Count.ShouldBe(5);
        (await Sandbox.Api.PostAsync("/smtp/resubscribe", new { email = "x@x.test", sender = "s@b.test", lang = "xx" })).Refused(422, 422);
    }
}
