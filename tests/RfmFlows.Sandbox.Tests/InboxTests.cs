using System.Text.RegularExpressions;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed partial class InboxTests
{
    [Fact]
    public async Task Messages_Filters_FindTheRight()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SendMailAsync("a@x.test", "First");
        await sandbox.SendMailAsync("b@x.test", "Second");
        await sandbox.Api.PostAsync("/sms/send", new { sender = "Shop", phones = new[] { "79001234567" }, body = "x" });
        foreach (var (query, total) in new[]
        {
            ("", 3), ("channel=email", 2), ("channel=sms", 1), ("recipient=A@x.test", 1), ("from=shop@example.test", 2), ("from=Shop", 3),
            ("search=second", 1), ("search=9001234", 1), ("key=none", 0),
        })
        {
            (await sandbox.Api.GetAsync($"/sandbox/messages?{query}&limit=1"))["total"]!.GetValue<int>().ShouldBe(total, query);
        }

        (await sandbox.Api.GetAsync("/sandbox/messages?limit=1&offset=2"))["messages"]!.AsArray()
            .ShouldHaveSingleItem()!["subject"]!.GetValue<string>().ShouldBe("First");
        (await sandbox.Api.GetAsync("/sandbox/messages?limit=x")).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Messages_RequestWithAnId_KeepIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.Api.SendAsync(
            "POST",
            "/sms/send",
            """{"sender":"Shop","phones":["79001234567"],"body":"x"}""",
            "application/json",
            request => request.Headers.Add("X-Request-Id", "run-7/row-3"));
        (await sandbox.MessagesAsync("key=run-7/row-3")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Summary_SameMessageTwice_TellsIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        foreach (var (to, subject) in new[] { ("a@x.test", "One"), ("A@x.test", "One"), ("b@x.test", "One"), ("b@x.test", "Two"), ("c@x.test", "One") })
        {
            await sandbox.SendMailAsync(to, subject);
        }

        var sms = new { sender = "Shop", phones = new[] { "79001234567" }, body = "x" };
        await sandbox.Api.PostAsync("/sms/send", sms);
        await sandbox.Api.PostAsync("/sms/send", sms);
        var summary = (await sandbox.Api.GetAsync("/sandbox/messages/summary")).Accepted();
        summary["total"]!.GetValue<int>().ShouldBe(7);
        summary["recipients"]!.GetValue<int>().ShouldBe(4);
        summary["byChannel"]!.ToJsonString().ShouldBe("""{"email":5,"sms":2}""");
        summary["recipientsWithSeveral"]!.GetValue<int>().ShouldBe(3);
        summary["recipientsWithSameSubject"]!.GetValue<int>().ShouldBe(2);
        summary["recipientsWithSameCampaign"]!.GetValue<int>().ShouldBe(0);
        summary["repeated"]!.AsArray().Select(row => row!["count"]!.GetValue<int>()).ShouldBe([2, 2]);
    }

    [Fact]
    public async Task Reset_MessagesOrAll_KeepsTokenAndSettings()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"limits":{"smsPhones":7}}""");
        var book = await sandbox.CreateBookAsync("a@x.test");
        await sandbox.SendCampaignAsync(book);
        (await sandbox.Api.DeleteAsync("/sandbox/messages")).Accepted();
        (await sandbox.MessagesAsync()).ShouldBeEmpty();
        (await sandbox.Api.GetAsync($"/addressbooks/{book}")).Accepted();
        (await sandbox.Api.DeleteAsync("/sandbox/messages?all=true")).Accepted();
        (await sandbox.Api.GetAsync($"/addressbooks/{book}")).Refused(404, 213);
        sandbox.Host.Settings.Limits.SmsPhones.ShouldBe(7);
    }

    [Fact]
    public async Task Reactions_ByRate_HappenByThemselves()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.SetAsync("""{"reactions":{"openRate":1,"clickRate":1,"unsubscribeRate":1}}""");
        await sandbox.SendMailAsync("a@x.test", html: "<a href=\"https://shop.test/?a=1&amp;b=2\">x</a>");
        var message = (await sandbox.MessagesAsync()).ShouldHaveSingleItem();
        message["state"]!.GetValue<string>().ShouldBe("unsubscribed");
        var tracking = (await sandbox.Api.GetAsync("/smtp/emails"))[0]!["tracking"]!;
        tracking["link"]![0]!["url"]!.GetValue<string>().ShouldBe("https://shop.test/?a=1&b=2");
        await sandbox.SendMailAsync("a@x.test");
        (await sandbox.MessagesAsync()).Count.ShouldBe(1);
        (await sandbox.Api.PostAsync("/sandbox/messages/none/reactions", new { kind = "open" })).Status.ShouldBe(404);
        (await sandbox.Api.PostAsync("/sandbox/messages/none/reactions", new { kind = "explode" })).Status.ShouldBe(422);
    }

    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "ru")]
    [InlineData("en-GB,ru;q=0.5", "en")]
    [InlineData("fr,ru;q=0.4,en;q=0.2", "ru")]
    [InlineData("fr", "en")]
    public async Task Page_Language_FollowsTheBrowser(string accepted, string language)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        foreach (var path in new[] { "/", "/sandbox" })
        {
            var page = await sandbox.Api.SendAsync("GET", path, null, "", request => request.Headers.Add("Accept-Language", accepted));
            page.Status.ShouldBe(200);
            page.Text.ShouldContain($"<html lang=\"{language}\">");
        }
    }

    [Fact]
    public async Task Page_Everything_ComesFromHere()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        foreach (var path in new[] { "/", "/sandbox/inbox.css", "/sandbox/inbox.js", "/sandbox/texts.js", "/sandbox/dom.js", "/sandbox/message.js", "/sandbox/switches.js" })
        {
            var file = await sandbox.Api.GetAsync(path);
            file.Status.ShouldBe(200, path);
            file.Text.Replace("http://www.w3.org/", "").ShouldNotContain("http://");
            file.Text.ShouldNotContain("https://");
        }
    }

    [Fact]
    public async Task Page_EveryText_IsInBothLanguages()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var texts = (await sandbox.Api.GetAsync("/sandbox/texts.js")).Text;
        var entries = BothLanguages().Matches(texts);
        entries.Count.ShouldBeGreaterThan(80);
        entries.Count.ShouldBe(texts.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(": [")));
        string[] names = ["SMS", "Viber", "Push"];
        entries.Select(entry => entry.Groups["ru"].Value).Where(russian => !russian.Any(letter => letter is >= 'А' and <= 'я'))
            .Except(names).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("evil.example.test", null)]
    [InlineData(null, "http://evil.example.test")]
    [InlineData(null, "null")]
    public async Task Pages_FromElsewhere_AreRefused(string? host, string? origin)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        foreach (var path in new[] { "/", "/sandbox/messages", "/sandbox/settings" })
        {
            var answer = await sandbox.Api.SendAsync("GET", path, null, "", request =>
            {
                request.Headers.Host = host;
                if (origin is not null)
                {
                    request.Headers.Add("Origin", origin);
                }
            });
            answer.Status.ShouldBe(403);
        }
    }

    [GeneratedRegex(@"^  \S+: \['[^']+', '(?<ru>[^']+)'\],$", RegexOptions.Multiline)]
    private static partial Regex BothLanguages();
}
