using System.Net;
using System.Text.Json.Nodes;
using RfmFlows.Sandbox;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>Connections that scenarios open: listing them, and trying them for real.</summary>
public sealed class ConnectionsTests : IAsyncLifetime
{
    private readonly string _folder = TestServer.NewFolder();
    private SandboxHost _sandbox = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxOptions { DataFolder = _folder, ClientId = "right-id", ClientSecret = "right-secret" });
        _server = await TestServer.StartAsync();
        await StoreAsync("id", "right-id");
        await StoreAsync("secret", "right-secret");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Account_ThatLetsIn_AnswersWithItsBalance()
    {
        var trial = await TryAsync(Account("secret"));

        trial["ok"]!.GetValue<bool>().ShouldBeTrue();
        trial["answer"]!.GetValue<string>().ShouldContain("balance");
    }

    [Fact]
    public async Task Account_WithAWrongSecret_SaysSoWithARemedy()
    {
        await StoreAsync("secret", "wrong");

        var remark = (await TryAsync(Account("secret")))["remarks"]!.AsArray().ShouldHaveSingleItem()!;

        remark["code"]!.GetValue<string>().ShouldBe("RF3010");
        remark["remedy"]!.GetValue<string>().ShouldNotBeEmpty();
        remark.ToJsonString().ShouldNotContain("wrong");
    }

    [Fact]
    public async Task Account_WithoutItsSecret_NamesTheSetting()
    {
        var remark = (await TryAsync(Account("nowhere")))["remarks"]![0]!;

        (remark["code"]!.GetValue<string>(), remark["setting"]!.GetValue<string>()).ShouldBe(("RF3011", "clientSecret"));
    }

    [Fact]
    public async Task Database_ThatIsThere_AnswersThoughNoQueryIsGivenYet()
    {
        await File.WriteAllBytesAsync(Path.Combine(_server.Folder, "files", "shop.db"), []);

        var trial = await TryAsync(new JsonObject { ["kind"] = "sqlite", ["file"] = "shop.db" }, "sources.database");

        trial["ok"]!.GetValue<bool>().ShouldBeTrue(trial.ToJsonString());
        trial["answer"]!.GetValue<string>().ShouldContain("SQLite 3");
    }

    [Theory]
    [InlineData("sources.database", """{"kind": "sqlite", "file": "none.db"}""", "RF2101", "file")]
    [InlineData("export.database", """{"kind": "postgresql", "host": "127.0.0.1", "port": 9, "database": "shop"}""", "RF3020", "host")]
    [InlineData("sources.database", """{"kind": "postgresql", "host": "127.0.0.1"}""", "RF1101", "database")]
    [InlineData("rows.limit", "{}", "RF1070", null)]
    public async Task Way_ThatIsNotOpen_SaysWhyAndWhere(string type, string settings, string code, string? setting)
    {
        var trial = await TryAsync(JsonNode.Parse(settings)!, type);

        trial["ok"]!.GetValue<bool>().ShouldBeFalse();
        (trial["remarks"]![0]!["code"]!.GetValue<string>(), trial["remarks"]![0]!["setting"]?.GetValue<string>()).ShouldBe((code, setting));
    }

    [Fact]
    public async Task List_NamesWhereTheyLeadAndWhatTheyNeed_AndSecretsWhoUsesThem()
    {
        var scenario = Scenario(Account("${key}"), "campaign.sendpulse-token");
        scenario["parameters"] = new JsonArray(new JsonObject { ["name"] = "key", ["type"] = "secret", ["default"] = "secret" });
        await _server.PostAsync("/api/scenarios", scenario, HttpStatusCode.Created);

        var connection = (await _server.GetAsync("/api/connections")).AsArray().ShouldHaveSingleItem()!;
        connection["target"]!.GetValue<string>().ShouldBe(_sandbox.Address.ToString());
        connection["secrets"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldBe(["id", "secret"]);
        (await _server.PostAsync("/api/connections/try", new JsonObject { ["node"] = connection["node"]!.DeepClone(), ["scenarioId"] = "way" }))["ok"]!.GetValue<bool>().ShouldBeTrue();
        (await _server.GetAsync("/api/secrets")).AsArray().ShouldAllBe(s => s!["usedBy"]![0]!["id"]!.GetValue<string>() == "way");
    }

    [Fact]
    public async Task NodeTypes_ThatConnect_NameTheSettingsThatMatter()
    {
        (await _server.GetAsync("/api/node-types/sources.database"))["connects"]!.AsArray().Select(s => s!.GetValue<string>()).ShouldContain("host");
        (await _server.GetAsync("/api/node-types/rows.limit"))["connects"].ShouldBeNull();
    }

    private Task<JsonNode> StoreAsync(string name, string value) =>
        _server.SendAsync(HttpMethod.Put, $"/api/secrets/{name}", new JsonObject { ["value"] = value }, HttpStatusCode.NoContent);

    private JsonObject Account(string secret) => new() { ["address"] = _sandbox.Address.ToString(), ["clientId"] = "id", ["clientSecret"] = secret };

    private Task<JsonNode> TryAsync(JsonNode settings, string type = "campaign.sendpulse-token") =>
        _server.PostAsync("/api/connections/try", new JsonObject { ["node"] = "way", ["scenario"] = Scenario(settings, type) });

    private static JsonObject Scenario(JsonNode settings, string type) => new()
    {
        ["format"] = 1,
        ["id"] = "way",
        ["title"] = "Way",
        ["timeZone"] = "UTC",
        ["parameters"] = new JsonArray(),
        ["nodes"] = new JsonArray(new JsonObject { ["id"] = "way", ["type"] = type, ["version"] = type == "export.database" ? 2 : 1, ["settings"] = settings.DeepClone() }),
        ["links"] = new JsonArray(),
    };
}
