using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class CheckTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Check_GoodScenario_GivesColumnsAtEveryPort()
    {
        var check = await _server.PostAsync("/api/check", new JsonObject { ["scenario"] = Scenarios.Numbers("a") });

        check["hasErrors"]!.GetValue<bool>().ShouldBeFalse();
        check["nodes"]!.AsArray().Select(n => n!["node"]!.GetValue<string>()).ShouldBe(["numbers", "first"]);
        check["nodes"]![1]!["outputs"]!["output"]!.AsArray().Select(c => $"{c!["name"]} {c["type"]}").ShouldBe(["n integer", "name text", "money decimal(2)", "day date"]);
    }

    [Fact]
    public async Task Check_StoredScenario_ChecksItsDraft()
    {
        await _server.PostAsync("/api/scenarios", Scenarios.Numbers("a", first: -1), HttpStatusCode.Created);

        var check = await _server.PostAsync("/api/check", new JsonObject { ["scenarioId"] = "a" });

        check["remarks"]![0]!["code"]!.GetValue<string>().ShouldBe("RF1103");
        check["remarks"]![0]!["node"]!.GetValue<string>().ShouldBe("first");
        check["remarks"]![0]!["setting"]!.GetValue<string>().ShouldBe("rows");
    }

    [Theory]
    [InlineData("en", null, "out of range")]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", null, "вне допустимых пределов")]
    [InlineData("de,en;q=0.4,ru;q=0.6", null, "вне допустимых пределов")]
    [InlineData("ru", "en", "out of range")]
    public async Task Check_Remarks_ComeInTheAskedLanguage(string accepted, string? asked, string expected)
    {
        _server.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        var check = await _server.PostAsync($"/api/check{(asked is null ? "" : $"?lang={asked}")}", new JsonObject { ["scenario"] = Scenarios.Numbers("a", first: -1) });

        check["remarks"]![0]!["message"]!.GetValue<string>().ShouldContain(expected);
    }

    [Fact]
    public async Task Check_UnreadableScenario_IsAnAnswerWithRemarks()
    {
        var check = await _server.PostAsync("/api/check", new JsonObject { ["scenario"] = new JsonObject { ["format"] = 7 } });

        check["hasErrors"]!.GetValue<bool>().ShouldBeTrue();
        check["remarks"]![0]!["code"]!.GetValue<string>().ShouldBe("RF1003");
    }

    [Fact]
    public async Task Check_UnknownScenario_IsNotFound() =>
        await _server.FailAsync(HttpMethod.Post, "/api/check", new JsonObject { ["scenarioId"] = "none" }, HttpStatusCode.NotFound, "RF6011");

    [Fact]
    public async Task Check_FileOutsideTheFolders_IsARemark()
    {
        var scenario = Scenarios.Of("a", ["numbers.output -> touch.input"], ("numbers", NumbersNode.Id, []), ("touch", TouchNode.Id, new JsonObject { ["path"] = "../store.db" }));

        var check = await _server.PostAsync("/api/check", new JsonObject { ["scenario"] = scenario });

        check["remarks"]![0]!["code"]!.GetValue<string>().ShouldBe("RF2021");
    }
}
