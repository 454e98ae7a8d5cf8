using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class SwitchTests
{
    [Fact]
    public async Task PerSecond_Beyond_Is429UntilTheSecondPasses()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock, SettingsJson = """{"limits":{"requestsPerSecond":3}}""" });
        await ShouldAdmitAsync(sandbox, 3);
        (await sandbox.Api.GetAsync("/balance")).Refused(429, 2020202020);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        (await sandbox.Api.GetAsync("/balance")).Refused(429, 2020202020);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await ShouldAdmitAsync(sandbox, 3);
    }

    [Fact]
    public async Task PerMinute_Beyond_AnswersAsConfigured()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock });
        await sandbox.SetAsync("""{"limits":{"requestsPerMinute":2},"answers":{"perMinute":{"status":403,"body":{"error_code":5,"x":1}}}}""");
        await ShouldAdmitAsync(sandbox, 2);
        var answer = await sandbox.Api.GetAsync("/balance");
        answer.Status.ShouldBe(403);
        answer.Text.ShouldBe("""{"error_code":5,"x":1}""");
        clock.Advance(TimeSpan.FromMinutes(1));
        await ShouldAdmitAsync(sandbox, 2);
    }

    [Fact]
    public async Task CampaignsPerHour_Beyond_Is791EvenAfterRestart()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock });
        await sandbox.SetAsync("""{"limits":{"campaignsPerHour":2},"tokenLifeSeconds":86400}""");
        await sandbox.Api.SignInAsync();
        var book = await sandbox.CreateBookAsync("a@x.test");
        (await sandbox.SendCampaignAsync(book)).Accepted();
        (await sandbox.SendCampaignAsync(book)).Accepted();
        await sandbox.RestartAsync();
        (await sandbox.SendCampaignAsync(book)).Refused(422, 791);
        clock.Advance(TimeSpan.FromHours(1));
        (await sandbox.SendCampaignAsync(book)).Accepted();
    }

    [Theory]
    [InlineData("htmlErrorRate", "text/html")]
    [InlineData("jsonErrorRate", "application/json")]
    public async Task ErrorRate_Always_Is500AndStoresNothing(string rate, string type)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync($$$"""{"faults":{"{{{rate}}}":1}}""");
        var answer = await sandbox.SendMailAsync("a@x.test");
        answer.Status.ShouldBe(500);
        answer.ContentType.ShouldBe(type);
        (await sandbox.MessagesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"faults":{"resetRate":1}}""", 0)]
    [InlineData("""{"faults":{"lostAnswerRate":1}}""", 1)]
    [InlineData("""{"faults":{"lostAnswerRate":1,"lostAnswerMode":"hang","hangSeconds":0}}""", 1)]
    public async Task Cut_Always_BreaksTheConnection(string settings, int arrived)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync(settings);
        await Should.ThrowAsync<HttpRequestException>(() => sandbox.SendMailAsync("a@x.test"));
        (await sandbox.MessagesAsync()).Count.ShouldBe(arrived);
        if (arrived > 0)
        {
            (await sandbox.Api.GetAsync("/smtp/emails")).Accepted().Json!.AsArray().Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Hang_UntilTheHostStops_IsEndedThen()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"faults":{"lostAnswerRate":1,"lostAnswerMode":"hang"}}""");
        using var client = new ApiClient(sandbox.Host.Address) { Bearer = sandbox.Api.Bearer };
        var hanging = client.PostAsync("/sms/send", new { sender = "Shop", phones = new[] { "79001234567" }, body = "x" });
        while ((await sandbox.MessagesAsync()).Count == 0)
        {
            await Task.Yield();
        }

        hanging.IsCompleted.ShouldBeFalse();
        await sandbox.RestartAsync();
        await Should.ThrowAsync<HttpRequestException>(() => hanging);
    }

    [Fact]
    public async Task ErrorRate_SameSeed_FailsTheSameCalls()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await sandbox.SetAsync("""{"seed":7,"faults":{"jsonErrorRate":0.5}}""");
            var statuses = new List<int>();
            for (var call = 0; call < 20; call++)
            {
                statuses.Add((await sandbox.Api.GetAsync("/balance")).Status);
            }

            runs.Add(string.Join(' ', statuses));
        }

        runs[1].ShouldBe(runs[0]);
        runs[0].ShouldContain("200");
        runs[0].ShouldContain("500");
    }

    [Fact]
    public async Task Latency_FixedAndRandom_DelaysTheAnswer()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(options => options with { Clock = clock });
        await sandbox.SetAsync("""{"latency":{"fixedMilliseconds":100,"randomFromMilliseconds":50,"randomToMilliseconds":50}}""");
        var call = sandbox.Api.GetAsync("/balance");
        clock.Advance(TimeSpan.FromMilliseconds(149));
        call.IsCompleted.ShouldBeFalse();
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        (await call).Accepted();
    }

    [Fact]
    public async Task Balance_Exhausted_RefusesEverySendOnly()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"balance":{"exhausted":true}}""");
        var book = await sandbox.CreateBookAsync("a@x.test");
        (await sandbox.SendMailAsync("a@x.test")).Refused(422, 707);
        (await sandbox.SendCampaignAsync(book)).Refused(422, 707);
        foreach (var path in new[] { "/sms/send", "/sms/campaigns", "/viber", "/push/tasks" })
        {
            (await sandbox.Api.PostAsync(path, "{}")).Refused(422, 707);
        }

        (await sandbox.Api.GetAsync("/balance/eur")).Text.ShouldBe("""{"currency":"EUR","balance_currency":0}""");
        (await sandbox.Api.GetAsync("/user/balance/detail"))["balance"]!["main"]!.GetValue<string>().ShouldBe("0.00");
    }

    [Fact]
    public async Task Recipients_RefusedPattern_IsRefusedByTheApi()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"recipients":{"refused":["*@refuse.test"]}}""");
        (await sandbox.SendMailAsync("a@REFUSE.test")).Refused(422, 422);
        (await sandbox.SendMailAsync("a@fine.test")).Accepted();
    }

    [Fact]
    public async Task BodyOfGet_NotHonoured_IsIgnored()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateBookAsync();
        await sandbox.CreateBookAsync();
        await sandbox.SetAsync("""{"honourBodyOfGet":false}""");
        (await sandbox.Api.GetAsync("/addressbooks", new { limit = 1 })).Json!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task SmtpIdPerRecipient_Off_SharesTheAnsweredId()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"smtpIdPerRecipient":false}""");
        const string Mail = """{"email":{"subject":"s","text":"t","from":{"email":"a@b.test"},"to":[{"email":"c@d.test"},{"email":"e@f.test"}]}}""";
        var id = (await sandbox.Api.PostAsync("/smtp/emails", Mail)).Accepted()["id"]!.GetValue<string>();
        (await sandbox.MessagesAsync()).Select(message => message["id"]!.GetValue<string>()).ShouldBe([id, id]);
    }

    [Theory]
    [InlineData("""{"webhooks":{"smtpUrls":["ftp://127.0.0.1/"]}}""", "smtpUrls")]
    [InlineData("""{"limits":{"requestsPerSecond":-1}}""", "limits.requestsPerSecond")]
    [InlineData("""{"faults":{"resetRate":1.5}}""", "faults.resetRate")]
    [InlineData("""{"limits":{"requestsPerYear":1}}""", "requestsPerYear")]
    [InlineData("""{"timeZone":"Mars/Phobos"}""", "Mars/Phobos")]
    [InlineData("""{"latency":{"randomFromMilliseconds":5}}""", "randomToMilliseconds")]
    [InlineData("""{"limits":null}""", "imits")]
    [InlineData("[]", "object")]
    [InlineData("{", "")]
    public async Task Settings_Senseless_AreRefusedAndChangeNothing(string changes, string named)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var before = (await sandbox.Api.GetAsync("/sandbox/settings")).Accepted().Text;
        var answer = await sandbox.Api.PutAsync("/sandbox/settings", changes);
        answer.Status.ShouldBe(400);
        answer["remarks"]!.AsArray().ShouldNotBeEmpty();
        answer.Text.ShouldContain(named);
        (await sandbox.Api.GetAsync("/sandbox/settings")).Text.ShouldBe(before);
        await Should.ThrowAsync<SettingsFormatException>(() => sandbox.Host.ChangeSettingsAsync(changes));
    }

    [Fact]
    public async Task Settings_Partial_ChangeOnlyWhatTheyNameAndStayAfterRestart()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.Api.PutAsync("/sandbox/settings", """{"limits":{"campaignsPerHour":4}}""");
        await sandbox.Api.PutAsync("/sandbox/settings", """{"limits":{"smsPhones":7},"recipients":{"bounced":["a@*"]}}""");
        await sandbox.RestartAsync();
        sandbox.Host.Settings.Limits.CampaignsPerHour.ShouldBe(4);
        sandbox.Host.Settings.Limits.SmsPhones.ShouldBe(7);
        sandbox.Host.Settings.Recipients.Bounced.ShouldBe(["a@*"]);
        sandbox.Host.Settings.Limits.SmtpPage.ShouldBe(1000);
    }

    private static async Task ShouldAdmitAsync(RunningSandbox sandbox, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            (await sandbox.Api.GetAsync("/balance")).Accepted();
        }
    }
}
