using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class WebhookTests
{
    private const string Root = "/v2/email-service/webhook";

    [Theory]
    [InlineData("""{"url":"http://127.0.0.1:9/h","actions":["open","spam"]}""")]
    [InlineData("url=http%3A%2F%2F127.0.0.1%3A9%2Fh&actions[]=open&actions[]=spam")]
    public async Task Manage_JsonOrForm_MakesARowForEachAction(string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var rows = (await sandbox.Api.PostAsync(Root + "/", body)).Accepted()["data"]!.AsArray();
        rows.Select(row => row!["action"]!.GetValue<string>()).ShouldBe(["open", "spam"]);
        var id = rows[0]!["id"];
        (await sandbox.Api.PutAsync($"{Root}/{id}", new { url = "http://127.0.0.1:9/other" })).Text.ShouldBe("""{"success":true,"data":[true]}""");
        (await sandbox.Api.GetAsync($"{Root}/{id}"))["data"]!["url"]!.GetValue<string>().ShouldEndWith("/other");
        (await sandbox.Api.DeleteAsync($"{Root}/{id}")).Accepted();
        (await sandbox.Api.GetAsync(Root + "/"))["data"]!.AsArray().ShouldHaveSingleItem();
        (await sandbox.Api.GetAsync($"{Root}/{id}")).Refused(404, 404);
        (await sandbox.Api.PostAsync(Root, new { url = "ftp://x", actions = new[] { "open" } })).Refused(422, 422);
        (await sandbox.Api.PostAsync(Root, new { url = "http://x.test", actions = new[] { "explode" } })).Refused(422, 422);
    }

    [Fact]
    public async Task EmailService_RegisteredActions_AreDeliveredAsArrays()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"recipients":{"bounced":["gone@*"]}}""");
        (await sandbox.Api.PostAsync(Root, new
        {
            url = receiver.Url,
            actions = new[] { "delivered", "open", "redirect", "unsubscribe", "hard_bounces", "new_emails", "delete", "task_status_update" },
        })).Accepted();
        var book = await sandbox.CreateBookAsync("a@x.test", "gone@x.test");
        var campaign = (await sandbox.SendCampaignAsync(book)).Accepted()["id"];
        foreach (var kind in new[] { "open", "click", "unsubscribe", "spam" })
        {
            await sandbox.Api.PostAsync($"/sandbox/messages/{campaign}-1/reactions", new { kind, url = "https://shop.test" });
        }

        await sandbox.Api.DeleteAsync($"/addressbooks/{book}/emails", new { emails = new[] { "gone@x.test" } });
        (await sandbox.Api.PostAsync("/sandbox/flush")).Text.ShouldBe("""{"events":9}""");
        receiver.Events.ShouldBe(
            ["new_emails", "new_emails", "delivered", "hard_bounces", "task_status_update", "open", "redirect", "unsubscribe", "delete"]);
        var events = receiver.Deliveries.ShouldHaveSingleItem();
        Shape.Of(events[2]).ShouldBe("{timestamp:int,event:string,task_id:int,email:string}");
        Shape.Of(events[3]).ShouldBe(
            "{timestamp:int,event:string,task_id:int,email:string,smtp_server_response_code:int,smtp_server_response_subcode:string,smtp_server_response:string}");
        Shape.Of(events[6]).ShouldBe(
            "{timestamp:int,event:string,task_id:int,email:string,open_device:string,open_platform:string,browser_name:string,browser_ver:string,link_url:string,link_id:int}");
        Shape.Of(events[7]).ShouldBe("{timestamp:int,event:string,task_id:int,email:string,from_all:string,reason:null,book_id:string,categories:string}");
        events[0]!["variables"]!.ToJsonString().ShouldBe("[]");
        (await sandbox.Api.PostAsync("/sandbox/flush")).Text.ShouldBe("""{"events":0}""");
    }

    [Theory]
    [InlineData(false, "string")]
    [InlineData(true, "int")]
    public async Task Smtp_SettingsUrl_GetsItsOwnNames(bool numeric, string type)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync($$$"""
            {"webhooks":{"smtpUrls":["{{{receiver.Url}}}"],"numericMessageId":{{{(numeric ? "true" : "false")}}}},"recipients":{"bounced":["gone@*"]}}
            """);
        var id = (await sandbox.SendMailAsync("a@x.test")).Accepted()["id"]!.GetValue<string>();
        await sandbox.SendMailAsync("gone@x.test");
        foreach (var kind in new[] { "open", "click", "unsubscribe", "spam" })
        {
            (await sandbox.Api.PostAsync($"/sandbox/messages/{id}/reactions", new { kind })).Accepted();
        }

        (await sandbox.Api.PostAsync("/sandbox/flush")).Accepted();
        receiver.Events.ShouldBe(["delivered", "undelivered", "opened", "clicked", "unsubscribed", "spam_by_user"]);
        Shape.Of(receiver.Deliveries.Single()[0]).ShouldBe(
            $"{{event:string,timestamp:int,message_id:{type},recipient:string,sender:string,subject:string,"
            + "smtp_server_response_code:string,smtp_server_response_subcode:string,smtp_server_response:string}");
        (await sandbox.Api.GetAsync("/smtp/unsubscribe/search?email=a@x.test")).Text.ShouldBe("""{"result":true}""");
    }

    [Fact]
    public async Task Delivery_ReceiverFails_IsTriedAgainLaterUntilAttemptsEnd()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock });
        await sandbox.SetAsync($$$"""{"webhooks":{"smtpUrls":["{{{receiver.Url}}}"],"attempts":3,"smtpIntervalSeconds":0}}""");
        receiver.Status = 500;
        await sandbox.SendMailAsync("a@x.test");
        foreach (var (wait, deliveries) in new[] { (0, 1), (0, 1), (5, 2), (5, 2), (5, 3), (60, 3) })
        {
            clock.Advance(TimeSpan.FromSeconds(wait));
            (await sandbox.Api.PostAsync("/sandbox/flush")).Text.ShouldBe("""{"events":0}""");
            receiver.Deliveries.Count.ShouldBe(deliveries);
        }
    }

    [Fact]
    public async Task Delivery_NotLoopback_IsNeverCalled()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"webhooks":{"smtpUrls":["http://192.0.2.1/hook","http://127.0.0.1.example.test/"]}}""");
        await sandbox.SendMailAsync("a@x.test");
        (await sandbox.Api.PostAsync("/sandbox/flush")).Text.ShouldBe("""{"events":0}""");
        (await sandbox.Api.PostAsync("/sandbox/flush")).Text.ShouldBe("""{"events":0}""");
    }

    [Fact]
    public async Task Delivery_MoreThanABatch_ComesInSeveral()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await RunningSandbox.StartAsync();
        (await sandbox.Api.PostAsync(Root, new { url = receiver.Url, actions = new[] { "new_emails" } })).Accepted();
        await sandbox.CreateBookAsync([.. Enumerable.Range(0, 250).Select(number => $"u{number}@x.test")]);
        await sandbox.Api.PostAsync("/sandbox/flush");
        receiver.Deliveries.Sum(delivery => delivery.Count).ShouldBe(250);
        receiver.Deliveries.Max(delivery => delivery.Count).ShouldBe(100);
    }

    [Fact]
    public async Task Delivery_IntervalPasses_ComesByItself()
    {
        var clock = new ManualClock();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock });
        await sandbox.SetAsync($$$"""{"webhooks":{"smtpUrls":["{{{receiver.Url}}}"]}}""");
        await sandbox.SendMailAsync("a@x.test");

        // Whether the sandbox has begun to wait for its clock cannot be seen, so the time passes in several steps.
        for (var step = 0; step < 100 && !receiver.First.IsCompleted; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await receiver.First.WaitAsync(TimeSpan.FromMilliseconds(200)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        receiver.Events.ShouldBe(["delivered"]);
    }
}
