using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class PresenceTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly ManualClock _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Look_TwoPages_SeeEachOtherAndTheNewestRevision()
    {
        await fixture.Server.PostAsync("/api/scenarios", Scenarios.Numbers("shared"), HttpStatusCode.Created);

        var first = await LookAsync("one");
        var second = await LookAsync("two");
        await fixture.Server.SendAsync(HttpMethod.Put, "/api/scenarios/shared", Scenarios.Numbers("shared", rows: 5), HttpStatusCode.OK, "\"1\"");
        var saved = await LookAsync("one");
        await fixture.Server.SendAsync(HttpMethod.Delete, "/api/scenarios/shared/presence/two", null, HttpStatusCode.NoContent);

        first["others"]!.AsArray().ShouldBeEmpty();
        second["others"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>().ShouldBe("owner");
        (saved["revision"]!.GetValue<long>(), saved["savedBy"]!.GetValue<string>()).ShouldBe((2, "owner"));
        (await LookAsync("one"))["others"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Look_NoScenarioOrPage_IsRefused()
    {
        await fixture.Server.FailAsync(HttpMethod.Post, "/api/scenarios/none/presence", new JsonObject { ["page"] = "x" }, HttpStatusCode.NotFound, "RF6011");
        await fixture.Server.FailAsync(HttpMethod.Post, "/api/scenarios/none/presence", new JsonObject { ["page"] = "" }, HttpStatusCode.BadRequest, "RF6201");
    }

    [Fact]
    public void Look_PageThatFellSilent_IsForgotten()
    {
        var book = new PresenceBook(_clock);
        book.Look("a", "one", "anna");
        _clock.Move(PresenceBook.Patience);
        book.Look("a", "two", "boris").ShouldHaveSingleItem().Name.ShouldBe("anna");

        _clock.Move(TimeSpan.FromSeconds(1));

        book.Look("a", "two", "boris").ShouldBeEmpty();
    }

    [Fact]
    public void Look_MorePagesThanAreRemembered_ForgetsTheOldest()
    {
        var book = new PresenceBook(_clock);
        for (var n = 0; n <= PresenceBook.MostPages; n++)
        {
            book.Look("a", $"page{n}", $"{n}");
            _clock.Move(TimeSpan.FromMilliseconds(1));
        }

        book.Look("a", "page1", "1").Select(p => p.Name).ShouldNotContain("0");
    }

    private Task<JsonNode> LookAsync(string page) => fixture.Server.PostAsync("/api/scenarios/shared/presence", new JsonObject { ["page"] = page });
}
