using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class EventsTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Stream_OfARun_TellsItInOrder()
    {
        await using var stream = await OpenAsync(null);
        var id = await StartAsync(Scenarios.Numbers("a"));

        var events = await stream.UntilAsync("run-finished");

        events.Where(e => e.Type is not ("heartbeat" or "node-progressed")).Select(e => (e.Type, Node: e.Data["node"]?.GetValue<string>())).ShouldBe(
        [
            ("run-started", null), ("node-started", "numbers"), ("node-finished", "numbers"), ("node-started", "first"), ("node-finished", "first"), ("run-finished", null),
        ]);
        events.Where(e => e.Type != "heartbeat").ShouldAllBe(e => e.Data["run"]!.GetValue<string>() == id && e.Data["scenario"]!.GetValue<string>() == "a");
        events.Single(e => e.Type == "node-finished" && e.Data["node"]!.GetValue<string>() == "first").Data["rows"]!["output"]!.GetValue<long>().ShouldBe(3);
        events[^1].Data["status"]!.GetValue<string>().ShouldBe("succeeded");
    }

    [Fact]
    public async Task Stream_Resumed_GoesOnBehindTheLastSeenEvent()
    {
        IReadOnlyList<Received> first;
        await using (var stream = await OpenAsync(null))
        {
            await StartAsync(Scenarios.Numbers("a"));
            first = await stream.UntilAsync("run-finished");
        }
        await StartAsync(Scenarios.Numbers("b"));
        await using var again = await OpenAsync(first.First(e => e.Type == "run-finished").Id);

        var second = await again.UntilAsync("run-finished");

        var news = second.Where(e => e.Type != "heartbeat").ToList();
        news[0].Type.ShouldBe("run-started");
        news.ShouldAllBe(e => e.Data["scenario"]!.GetValue<string>() == "b");
        news.Select(e => e.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0-5")]
    [InlineData("")]
    public async Task Stream_FromAnotherServersId_BeginsWithReset(string id)
    {
        await using var stream = await OpenAsync(id);

        (await stream.UntilAsync("reset"))[0].Type.ShouldBe("reset");
    }

    [Fact]
    public async Task Stream_OfOneRun_LeavesOthersOut()
    {
        var gate = GateNode.New();
        var wanted = await StartAsync(Scenarios.Waiting("wanted", gate));
        await using var stream = await OpenAsync(null, $"?run={wanted}");
        var other = await StartAsync(Scenarios.Numbers("other"));
        await _server.EndOfAsync(other);
        gate.Open();

        var events = await stream.UntilAsync("run-finished");

        events.Where(e => e.Type != "heartbeat").ShouldAllBe(e => e.Data["run"]!.GetValue<string>() == wanted);
    }

    [Fact]
    public async Task Log_ReaderThatFellBehind_IsGivenTheOldestThatIsLeft()
    {
        var log = new RunEventLog(TimeProvider.System);
        for (var i = 0; i < RunEventLog.Capacity + 10; i++)
        {
            await log.OnAsync(new NodeStarted("run", DateTimeOffset.UnixEpoch, $"n{i}"));
        }

        await using var reader = log.ReadAsync(0, TimeSpan.FromMinutes(1), CancellationToken.None).GetAsyncEnumerator();
        await reader.MoveNextAsync();

        reader.Current!.Number.ShouldBe(11);
        ((NodeStarted)reader.Current.Event).Node.ShouldBe("n10");
    }

    [Fact]
    public async Task Stream_ServerStops_Ends()
    {
        await using var server = await TestServer.StartAsync();
        await using var stream = await EventReader.OpenAsync(server.Client, null, "");
        await stream.UntilAsync("heartbeat");

        await server.Server.StopAsync(CancellationToken.None);

        (await stream.UntilAsync("never")).ShouldNotContain(e => e.Type == "never");
    }

    private Task<EventReader> OpenAsync(string? lastEventId, string query = "") => EventReader.OpenAsync(_server.Client, lastEventId, query);

    private async Task<string> StartAsync(JsonObject scenario) =>
        (await _server.PostAsync("/api/runs", new JsonObject { ["scenario"] = scenario }, HttpStatusCode.Accepted))["id"]!.GetValue<string>();
}
