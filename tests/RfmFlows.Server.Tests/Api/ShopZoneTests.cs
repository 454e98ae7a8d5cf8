using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>One zone says for all of an installation when a day begins.</summary>
public sealed class ShopZoneTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 11, 30, 21, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("UTC", null, "Europe/Moscow")]
    [InlineData("Asia/Omsk", null, "Asia/Omsk")]
    [InlineData("Asia/Omsk", "Europe/Kaliningrad", "Europe/Kaliningrad")]
    public async Task About_Installation_TellsTheZoneThatIsSetOrThatOfTheMachine(string machine, string? set, string expected)
    {
        await using var server = await TestServer.StartAsync(clock: new ManualClock(LateEvening) { Zone = TimeZoneInfo.FindSystemTimeZoneById(machine) });
        await server.SendAsync(HttpMethod.Put, "/api/settings/timeZone", new JsonObject { ["value"] = set }, HttpStatusCode.NoContent);

        (await server.GetAsync("/api/about"))["timeZone"]!.GetValue<string>().ShouldBe(expected);
    }

    [Fact]
    public async Task Recipe_CopiedLateInTheEvening_RunsForTheDayOfTheShop()
    {
        var folder = TestServer.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "count.json"), Scenarios.Of("count", [], ("numbers", "test.numbers", [])).ToJsonString());
        await using var server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = folder }, new ManualClock(LateEvening));
        await server.SendAsync(HttpMethod.Put, "/api/settings/timeZone", new JsonObject { ["value"] = "America/Lima" }, HttpStatusCode.NoContent);

        await server.PostAsync("/api/recipes/count/copy", new JsonObject { ["id"] = "mine" }, HttpStatusCode.Created);
        var run = await server.RunAsync(new JsonObject { ["scenarioId"] = "mine" });

        (await server.GetAsync("/api/scenarios/mine"))["scenario"]!["timeZone"]!.GetValue<string>().ShouldBe("America/Lima");
        run["run"]!["asOf"]!.GetValue<string>().ShouldBe("2026-11-30");
        Directory.Delete(folder, recursive: true);
    }
}
