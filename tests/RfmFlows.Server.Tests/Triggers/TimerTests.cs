using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;
using RfmFlows.Server.Triggers;

namespace RfmFlows.Server.Tests.Triggers;

public sealed class TimerTests : IAsyncLifetime
{
    // 23:30 in Moscow.
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 20, 30, 0, TimeSpan.Zero);

    private readonly string _folder = TestServer.NewFolder();
    private readonly ManualClock _clock = new(Start);
    private readonly ManualAlarm _alarm = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await StartAsync(_alarm);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Publish_TimeComes_RunsAsOfTheLocalDay()
    {
        await using var events = await EventReader.OpenAsync(_server.Client, null, "");
        await PublishAsync(_server, Timed("daily", "0 0 * * *"));

        await MoveToAsync(Start.AddMinutes(30));
        var finished = (await events.UntilAsync("run-finished"))[^1];

        var run = await _server.GetAsync($"/api/runs/{finished.Data["run"]}");
        run["run"]!["asOf"]!.GetValue<string>().ShouldBe("2026-11-23");
        run["run"]!["cause"]!.GetValue<string>().ShouldBe("timer");
        run["run"]!["version"]!.GetValue<int>().ShouldBe(1);
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
        (await StartsAsync()).ShouldBe(["21:00 claimed"]);
        _alarm.Set.Single().Value.ShouldBe(Start.AddMinutes(30).AddDays(1));
    }

    [Fact]
    public async Task List_Timer_TellsItsNextStartWhileItIsArmed()
    {
        await PublishAsync(_server, Timed("daily", "0 0 * * *"));

        var armed = (await _server.GetAsync("/api/scenarios/daily/triggers"))[0]!;
        await _server.PostAsync("/api/scenarios/daily/unpublish", null, HttpStatusCode.NoContent);
        var disarmed = (await _server.GetAsync("/api/scenarios/daily/triggers"))[0]!;

        armed["nextAt"]!.GetValue<DateTimeOffset>().ShouldBe(Start.AddMinutes(30));
        (disarmed["armed"]!.GetValue<bool>(), disarmed["nextAt"]).ShouldBe((false, null));
    }

    [Fact]
    public async Task Start_Variables_ReachTheSettingsBelow()
    {
        await using var events = await EventReader.OpenAsync(_server.Client, null, "");
        var scenario = Timed("daily", "0 0 * * *");
        var touch = new JsonObject { ["id"] = "touch", ["type"] = TouchNode.Id, ["version"] = 1, ["settings"] = new JsonObject { ["path"] = "done-${date}.txt" } };
        scenario["nodes"]!.AsArray().Add(touch);
        scenario["links"]!.AsArray().Add("timer.start -> touch.variables");
        scenario["links"]!.AsArray().Add("first.output -> touch.input");
        await PublishAsync(_server, scenario);

        await MoveToAsync(Start.AddMinutes(30));
        await events.UntilAsync("run-finished");

        File.ReadAllText(Path.Combine(_folder, "files", "done-2026-11-23.txt")).ShouldBe("3");
    }

    [Fact]
    public async Task Check_Timer_TellsTheNextFiveStarts()
    {
        var check = await _server.PostAsync("/api/check", new JsonObject { ["scenario"] = Timed("daily", "0 9 * * MON-FRI") });

        var remark = check["remarks"]!.AsArray().ShouldHaveSingleItem()!;
        remark["code"]!.GetValue<string>().ShouldBe("RF6410");
        remark["severity"]!.GetValue<string>().ShouldBe("info");
        remark["message"]!.GetValue<string>().ShouldContain("2026-11-23 09:00, 2026-11-24 09:00, 2026-11-25 09:00, 2026-11-26 09:00, 2026-11-27 09:00");
    }

    [Theory]
    [InlineData("61 * * * *", "RF6412")]
    [InlineData("0 0 31 2 *", "RF6413")]
    [InlineData("", "RF1101")]
    public async Task Publish_BadExpression_IsRefused(string cron, string code)
    {
        await _server.PostAsync("/api/scenarios", Timed("daily", cron), HttpStatusCode.Created);

        await _server.FailAsync(HttpMethod.Post, "/api/scenarios/daily/publish", null, HttpStatusCode.UnprocessableEntity, code, "\"1\"");
    }

    [Fact]
    public async Task Unpublish_ThenPublishAgain_StopsAndGoesOn()
    {
        await using var events = await EventReader.OpenAsync(_server.Client, null, "");
        await PublishAsync(_server, Timed("hourly", "0 * * * *"));

        await _server.PostAsync("/api/scenarios/hourly/unpublish", null, HttpStatusCode.NoContent);
        _alarm.Set.ShouldBeEmpty();
        await MoveToAsync(Start.AddHours(2));
        (await StartsAsync("hourly")).ShouldBeEmpty();
        await _server.SendAsync(HttpMethod.Post, "/api/scenarios/hourly/publish", null, HttpStatusCode.OK, "\"1\"");
        await MoveToAsync(Start.AddHours(2).AddMinutes(30));
        await events.UntilAsync("run-finished");

        (await StartsAsync("hourly")).ShouldBe(["23:00 claimed"]);
    }

    [Theory]
    [InlineData("skip", new[] { "22:00 skipped overlap", "21:00 claimed" })]
    [InlineData("queue", new[] { "22:00 waiting", "21:00 claimed" })]
    public async Task Overlap_WhileTheRunBeforeWorks_FollowsTheRule(string rule, string[] expected)
    {
        var gate = GateNode.New();
        await PublishAsync(_server, Gated("daily", gate, rule));
        await MoveToAsync(Start.AddMinutes(30));
        await gate.ReachedAsync();

        await MoveToAsync(Start.AddMinutes(90));

        (await StartsAsync()).ShouldBe(expected);
        gate.Open();
        gate.Open();
    }

    [Fact]
    public async Task Overlap_Queue_RunsWhenTheRunBeforeHasEnded()
    {
        var gate = GateNode.New();
        await PublishAsync(_server, Gated("daily", gate, "queue"));
        await MoveToAsync(Start.AddMinutes(30));
        await gate.ReachedAsync();
        await MoveToAsync(Start.AddMinutes(90));

        gate.Open();
        await gate.ReachedAsync();

        (await StartsAsync()).ShouldBe(["22:00 claimed", "21:00 claimed"]);
        gate.Open();
    }

    [Fact]
    public async Task Overlap_Cancel_EndsTheRunBeforeAndStarts()
    {
        var gate = GateNode.New();
        await PublishAsync(_server, Gated("daily", gate, "cancel"));
        await MoveToAsync(Start.AddMinutes(30));
        await gate.ReachedAsync();

        await MoveToAsync(Start.AddMinutes(90));
        await gate.ReachedAsync();

        (await _server.GetAsync("/api/runs?status=cancelled"))["total"]!.GetValue<long>().ShouldBe(1);
        (await _server.GetAsync("/api/runs?status=running"))["total"]!.GetValue<long>().ShouldBe(1);
        gate.Open();
    }

    [Theory]
    [InlineData("once", 1, new[] { "00:00 claimed", "23:00 skipped missed", "22:00 skipped missed", "21:00 skipped missed" })]
    [InlineData("skip", 0, new[] { "00:00 skipped missed", "23:00 skipped missed", "22:00 skipped missed", "21:00 skipped missed" })]
    [InlineData("all", 4, new[] { "00:00 claimed", "23:00 claimed", "22:00 claimed", "21:00 claimed" })]
    public async Task Restart_AfterMissedStarts_FollowsTheRule(string rule, int runs, string[] expected)
    {
        var scenario = Timed("daily", "0 * * * *", new JsonObject { ["missed"] = rule });
        await PublishAsync(_server, scenario);
        await _server.DisposeAsync();
        _clock.MoveTo(Start.AddHours(4));

        _server = await StartAsync(new ManualAlarm());
        await _server.Service<TimerService>().RefreshAsync(CancellationToken.None);
        await using var events = await FromTheBeginningAsync(_server);
        for (var run = 0; run < runs; run++)
        {
            await events.UntilAsync("run-finished");
        }

        (await StartsAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task TwoServers_OverOneStore_StartEachRunOnce()
    {
        await PublishAsync(_server, Timed("daily", "0 * * * *"));
        var secondAlarm = new ManualAlarm();
        await using var second = await StartAsync(secondAlarm);
        await second.Service<TimerService>().RefreshAsync(CancellationToken.None);
        await using var firstEvents = await FromTheBeginningAsync(_server);
        await using var secondEvents = await FromTheBeginningAsync(second);
        var (firstEnd, secondEnd) = (firstEvents.UntilAsync("run-finished"), secondEvents.UntilAsync("run-finished"));

        for (var hour = 0; hour < 4; hour++)
        {
            var now = Start.AddMinutes(30).AddHours(hour);
            _clock.MoveTo(now);
            await Task.WhenAll(_alarm.RingAsync(now), secondAlarm.RingAsync(now));
            if (await Task.WhenAny(firstEnd, secondEnd) == firstEnd)
            {
                firstEnd = firstEvents.UntilAsync("run-finished");
            }
            else
            {
                secondEnd = secondEvents.UntilAsync("run-finished");
            }
        }

        (await _server.GetAsync("/api/runs"))["total"]!.GetValue<long>().ShouldBe(4);
        (await StartsAsync()).ShouldAllBe(s => s.EndsWith("claimed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quartz_OnTheRealClock_WakesTheTimer()
    {
        await using var server = await TestServer.StartAsync();
        await using var events = await EventReader.OpenAsync(server.Client, null, "");

        await PublishAsync(server, Timed("secondly", "* * * * * *"));

        (await events.UntilAsync("run-finished"))[^1].Data["status"]!.GetValue<string>().ShouldBe("succeeded");
    }

    private Task<TestServer> StartAsync(IAlarm alarm) =>
        TestServer.StartAsync(new ServerOptions { RecipeFolder = null, DrainPatience = TimeSpan.Zero }, _clock, _folder, services => services.AddSingleton(alarm));

    private async Task MoveToAsync(DateTimeOffset instant)
    {
        _clock.MoveTo(instant);
        await _alarm.RingAsync(instant);
    }

    private async Task<IReadOnlyList<string>> StartsAsync(string scenario = "daily") =>
        [.. (await _server.GetAsync($"/api/scenarios/{scenario}/starts"))["items"]!.AsArray()
            .Select(s => $"{s!["scheduledAt"]!.GetValue<DateTimeOffset>().UtcDateTime:HH:mm} {s["state"]} {s["reason"]}".TrimEnd())];

    private static Task<EventReader> FromTheBeginningAsync(TestServer server) =>
        EventReader.OpenAsync(server.Client, $"{server.Service<RunEventLog>().Epoch}-0", "");

    private static async Task PublishAsync(TestServer server, JsonObject scenario)
    {
        await server.PostAsync("/api/scenarios", scenario, HttpStatusCode.Created);
        await server.SendAsync(HttpMethod.Post, $"/api/scenarios/{scenario["id"]}/publish", null, HttpStatusCode.OK, "\"1\"");
    }

    private static JsonObject Timed(string id, string cron, JsonObject? more = null)
    {
        var scenario = Scenarios.Numbers(id);
        var settings = more ?? [];
        settings["cron"] = cron;
        scenario["nodes"]!.AsArray().Add(new JsonObject { ["id"] = "timer", ["type"] = "triggers.timer", ["version"] = 1, ["settings"] = settings });
        return scenario;
    }

    private static JsonObject Gated(string id, Gate gate, string overlap)
    {
        var scenario = Scenarios.Waiting(id, gate);
        scenario["nodes"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "timer", ["type"] = "triggers.timer", ["version"] = 1, ["settings"] = new JsonObject { ["cron"] = "0 * * * *", ["overlap"] = overlap },
        });
        return scenario;
    }
}
