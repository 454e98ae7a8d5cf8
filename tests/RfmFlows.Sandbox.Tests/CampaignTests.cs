using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class CampaignTests
{
    [Fact]
    public async Task Create_List_ArrivesAtEachActiveContactWithItsVariables()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var book = await sandbox.CreateBookAsync(
            new { email = "anna@x.test", variables = new { Name = "Анна", Points = 12.5 } }, new { email = "gone@x.test" }, "bad@x.test");
        await sandbox.Api.PostAsync($"/addressbooks/{book}/emails/unsubscribe", new { emails = new[] { "gone@x.test" } });
        await sandbox.Api.PostAsync("/blacklist", new { emails = RunningSandbox.Base64("bad@x.test") });
        var answer = await sandbox.SendCampaignAsync(book, "{{Name}}!", "<p>{{name}} {{Points}} {{email}}{{None}}</p>");
        Shape.Of(answer.Accepted().Json)
            .ShouldBe("{id:int,status:int,count:int,tariff_email_qty:int,overdraft_price:string,ovedraft_currency:string}");
        var message = (await sandbox.MessagesAsync()).ShouldHaveSingleItem();
        message["recipient"]!.GetValue<string>().ShouldBe("anna@x.test");
        message["subject"]!.GetValue<string>().ShouldBe("Анна!");
        message["html"]!.GetValue<string>().ShouldBe("<p>Анна 12.5 anna@x.test</p>");
        (await sandbox.Api.GetAsync($"/campaigns/{answer["id"]}")).Accepted()["status"]!.GetValue<int>().ShouldBe(3);
        (await sandbox.Api.GetAsync("/smtp/emails/total")).Text.ShouldBe("""{"total":0}""");
    }

    [Fact]
    public async Task Create_SeveralLists_ReachesEachAddressOnce()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var lists = new[] { await sandbox.CreateBookAsync("a@x.test", "b@x.test"), await sandbox.CreateBookAsync("B@x.test", "c@x.test") };
        var body = Draft(("list_id", JsonNode.Parse($"[{lists[0]},\"{lists[1]}\"]")));
        (await sandbox.Api.PostAsync("/campaigns", body)).Accepted()["count"]!.GetValue<int>().ShouldBe(3);
        (await sandbox.MessagesAsync()).Select(message => message["recipient"]!.GetValue<string>()).ShouldBe(["c@x.test", "b@x.test", "a@x.test"]);
    }

    public static TheoryData<string, string?, long> Refusals() => new()
    {
        { "sender_name", null, 901 },
        { "sender_email", "\"nobody\"", 701 },
        { "subject", "\"\"", 720 },
        { "body", null, 721 },
        { "list_id", null, 722 },
        { "list_id", "1", 703 },
        { "list_id", "\"x\"", 422 },
        { "list_id", "[1,2,3,4,5,6,7,8,9,10,11]", 422 },
        { "segment_id", "1", 422 },
        { "send_date", "\"2001-01-01 00:00:00\"", 799 },
        { "send_date", "\"soon\"", 799 },
        { "template_id", "5", 422 },
        { "attachments", """{"1":"","2":"","3":"","4":"","5":"","6":""}""", 422 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Create_BadField_IsRefusedWithItsCode(string field, string? value, long code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var body = Draft(("list_id", await sandbox.CreateBookAsync("a@x.test")), (field, value is null ? null : JsonNode.Parse(value)));
        (await sandbox.Api.PostAsync("/campaigns", body)).Refused(422, code);
        (await sandbox.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_NobodyActive_EndsWithoutAddresses()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var id = (await sandbox.SendCampaignAsync(await sandbox.CreateBookAsync())).Accepted()["id"];
        (await sandbox.Api.GetAsync($"/campaigns/{id}"))["status"]!.GetValue<int>().ShouldBe(12);
    }

    [Fact]
    public async Task Scheduled_WhenDue_ArrivesOnceEvenAcrossRestart()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock, SettingsJson = """{"timeZone":"Europe/Moscow"}""" });
        var book = await sandbox.CreateBookAsync("a@x.test");
        var id = (await sandbox.SendCampaignAsync(book, sendDate: "2026-03-01 15:30:00")).Accepted()["id"];
        (await sandbox.Api.GetAsync($"/campaigns?planed=1"))[0]!["id"]!.ToString().ShouldBe(id!.ToString());
        (await sandbox.Api.DeleteAsync($"/addressbooks/{book}")).Refused(422, 422);
        await sandbox.RestartAsync();
        (await sandbox.MessagesAsync()).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromMinutes(30));
        (await sandbox.Api.PostAsync("/sandbox/flush")).Accepted();
        (await sandbox.Api.PostAsync("/sandbox/flush")).Accepted();
        (await sandbox.MessagesAsync()).ShouldHaveSingleItem()["receivedAt"]!.GetValue<string>().ShouldBe("2026-03-01T12:30:00.000Z");
        (await sandbox.Api.GetAsync($"/campaigns/{id}"))["send_date"]!.GetValue<string>().ShouldBe("2026-03-01 15:30:00");
    }

    [Fact]
    public async Task Scheduled_ChangedAndCancelled_IsNotSent()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var book = await sandbox.CreateBookAsync("a@x.test");
        var id = (await sandbox.SendCampaignAsync(book, sendDate: "2099-01-01 00:00:00")).Accepted()["id"];
        (await sandbox.Api.PatchAsync($"/campaigns/{id}", new { subject = "Other" })).Accepted();
        (await sandbox.Api.GetAsync($"/campaigns/{id}"))["message"]!["subject"]!.GetValue<string>().ShouldBe("Other");
        (await sandbox.Api.DeleteAsync($"/campaigns/{id}")).Accepted();
        (await sandbox.Api.GetAsync($"/campaigns/{id}"))["status"]!.GetValue<int>().ShouldBe(16);
        (await sandbox.Api.DeleteAsync($"/campaigns/{id}")).Refused(422, 602);
        var sent = (await sandbox.SendCampaignAsync(book)).Accepted()["id"];
        (await sandbox.Api.PatchAsync($"/campaigns/{sent}", new { subject = "Late" })).Refused(422, 602);
    }

    [Fact]
    public async Task Statistics_AfterReactions_CountThem()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"recipients":{"bounced":["gone@*"]}}""");
        var book = await sandbox.CreateBookAsync("a@x.test", "b@x.test", "gone@x.test");
        var id = (await sandbox.SendCampaignAsync(book)).Accepted()["id"];
        var first = (await sandbox.MessagesAsync("recipient=a@x.test"))[0]["id"];
        foreach (var body in new[] { """{"kind":"open"}""", """{"kind":"click","url":"https://shop.test/a"}""", """{"kind":"unsubscribe"}""" })
        {
            (await sandbox.Api.PostAsync($"/sandbox/messages/{first}/reactions", body)).Accepted();
        }

        (await sandbox.Api.GetAsync("/campaigns"))[0]!["statistics"]!.ToJsonString()
            .ShouldBe("""{"sent":3,"delivered":2,"opening":1,"link_redirected":1,"unsubscribe":1,"error":1}""");
        var statistics = (await sandbox.Api.GetAsync($"/campaigns/{id}"))["statistics"]!;
        statistics["general"]!.AsArray().Select(row => $"{row!["code"]}:{row["count"]}").ShouldBe(["2:1", "5:1", "6:1"]);
        statistics["clicks"]!.ToJsonString().ShouldBe("""[{"url":"https://shop.test/a","count":1}]""");
        (await sandbox.Api.GetAsync($"/campaigns/{id}/email/gone@x.test"))["detail_status"]!.GetValue<int>().ShouldBe(6);
        (await sandbox.Api.GetAsync($"/addressbooks/{book}/emails/a@x.test"))["status"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task Create_SenderMustBeActive_TakesItAfterItsCode()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"requireActivatedSender":true}""");
        var book = await sandbox.CreateBookAsync("a@x.test");
        (await sandbox.SendCampaignAsync(book)).Refused(422, 704);
        (await sandbox.Api.PostAsync("/senders", new { email = "shop@example.test", name = "Shop" })).Accepted();
        (await sandbox.Api.PostAsync("/senders", new { email = "shop@example.test", name = "Shop" })).Refused(422, 902);
        (await sandbox.Api.GetAsync("/senders/shop@example.test/code")).Refused(422, 1004);
        (await sandbox.Api.PostAsync("/senders/shop@example.test/code", new { code = "wrong" })).Refused(422, 1005);
        var code = (await sandbox.MessagesAsync("recipient=shop@example.test"))[0]["text"]!.GetValue<string>().Split(' ')[^1];
        (await sandbox.Api.PostAsync("/senders/shop@example.test/code", new { code })).Accepted();
        (await sandbox.SendCampaignAsync(book)).Accepted();
    }

    private static string Draft(params (string Name, JsonNode? Value)[] fields)
    {
        var draft = new JsonObject
        {
            ["sender_name"] = "Shop",
            ["sender_email"] = "shop@example.test",
            ["subject"] = "News",
            ["body"] = RunningSandbox.Base64("<p>News</p>"),
            ["name"] = "",
            ["attachments"] = "",
        };
        foreach (var (name, value) in fields)
        {
            draft[name] = value;
        }

        return draft.ToJsonString();
    }
}
