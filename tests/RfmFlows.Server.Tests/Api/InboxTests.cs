using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RfmFlows.Sandbox;
using RfmFlows.Server.Api;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

/// <summary>The sandbox's inbox, shown by the server beside it.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private readonly string _folder = TestServer.NewFolder();
    private SandboxHost _sandbox = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxOptions { DataFolder = _folder });
        _server = await TestServer.StartAsync(new ServerOptions { RecipeFolder = null, Sandbox = _sandbox.Address.ToString() });
        using var client = new HttpClient { BaseAddress = _sandbox.Address };
        var token = (await (await client.PostAsJsonAsync("oauth/access_token", new { grant_type = "client_credentials", client_id = "a", client_secret = "b" }))
            .Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var letter = new JsonObject
        {
            ["html"] = Convert.ToBase64String("<p style='color:red'>Hello</p><script>alert(1)</script>"u8),
            ["text"] = "Hello",
            ["subject"] = "Come back",
            ["from"] = new JsonObject { ["name"] = "Shop", ["email"] = "shop@example.com" },
            ["to"] = new JsonArray(new JsonObject { ["name"] = "Ann", ["email"] = "ann@example.com" }),
        };
        using var sent = await client.PostAsJsonAsync("smtp/emails", new JsonObject { ["email"] = letter });
        sent.EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?search=ann", 1)]
    [InlineData("?search=nobody", 0)]
    [InlineData("?channel=sms", 0)]
    public async Task List_GivesWhatFits(string query, int expected)
    {
        var list = await _server.GetAsync($"/api/inbox{query}");

        list["total"]!.GetValue<int>().ShouldBe(expected);
        list["items"]!.AsArray().Select(m => m!["subject"]!.GetValue<string>()).ShouldBe(Enumerable.Repeat("Come back", expected));
    }

    [Fact]
    public async Task Content_OfAnEmail_IsAPageThatCanDoNothing()
    {
        var number = (await _server.GetAsync("/api/inbox"))["items"]![0]!["number"]!.GetValue<long>();

        using var answer = await _server.Client.GetAsync($"/api/inbox/{number}/content");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Hello");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldEndWith("sandbox");
        policy.ShouldNotContain("script-src");
    }

    [Fact]
    public async Task Empty_RemovesAll()
    {
        await _server.SendAsync(HttpMethod.Delete, "/api/inbox", null, HttpStatusCode.NoContent);

        (await _server.GetAsync("/api/inbox"))["total"]!.GetValue<int>().ShouldBe(0);
        await _server.FailAsync(HttpMethod.Get, "/api/inbox/77/content", null, HttpStatusCode.NotFound, "RF6251");
    }

    [Fact]
    public async Task Inbox_WithoutASandbox_IsNotFound()
    {
        await using var alone = await TestServer.StartAsync();

        await alone.FailAsync(HttpMethod.Get, "/api/inbox", null, HttpStatusCode.NotFound, "RF6250");
    }
}
