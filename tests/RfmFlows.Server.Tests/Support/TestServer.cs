using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Engine;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Tests.Support;

/// <summary>The real server on a free port over a folder of its own, and a client that is signed in.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    private TestServer(FlowServer server, string folder, bool ownsFolder)
    {
        Server = server;
        Folder = folder;
        _ownsFolder = ownsFolder;
        Client = new HttpClient { BaseAddress = server.Address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Token);
    }

    public FlowServer Server { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public HttpClient Client { get; }

    public T Service<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    /// <param name="folder">A data folder that outlives this server; by default one of its own.</param>
    /// <param name="connection">A PostgreSQL database for control store and warehouse; by default both are embedded.</param>
    public static async Task<TestServer> StartAsync(
        ServerOptions? options = null, TimeProvider? clock = null, string? folder = null, Action<IServiceCollection>? adjust = null, string? connection = null)
    {
        var data = folder ?? NewFolder();
        var server = await FlowServer.StartAsync(
            (options ?? new ServerOptions { RecipeFolder = null }) with { Listen = "http://127.0.0.1:0" },
            new FlowOptions { DataFolder = data, MemoryMb = 512, Threads = 2, StoreConnection = connection, WarehouseConnection = connection },
            clock ?? TimeProvider.System,
            CancellationToken.None,
            new Catalog([.. FlowHost.Catalog.Types, new NumbersNode(), new PurchasesNode(), new GateNode(), new FailingNode(), new TouchNode()]),
            adjust);
        return new TestServer(server, data, folder is null);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("rfmflows-server-").FullName;

    public async Task<JsonNode> GetAsync(string address, HttpStatusCode expected = HttpStatusCode.OK) => await SendAsync(HttpMethod.Get, address, null, expected);

    public async Task<JsonNode> PostAsync(string address, JsonNode? body, HttpStatusCode expected = HttpStatusCode.OK) => await SendAsync(HttpMethod.Post, address, body, expected);

    public async Task<JsonNode> SendAsync(HttpMethod method, string address, JsonNode? body, HttpStatusCode expected, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>Fails with a problem document of that code, and returns it.</summary>
    public async Task<JsonNode> FailAsync(HttpMethod method, string address, JsonNode? body, HttpStatusCode status, string code, string? ifMatch = null)
    {
        var problem = await SendAsync(method, address, body, status, ifMatch);
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem["remarks"]!.AsArray().ShouldNotBeEmpty();
        return problem;
    }

    /// <summary>Runs a scenario to its end and returns the run's details.</summary>
    public async Task<JsonNode> RunAsync(JsonObject body)
    {
        var id = (await PostAsync("/api/runs", body, HttpStatusCode.Accepted))["id"]!.GetValue<string>();
        await EndOfAsync(id);
        return await GetAsync($"/api/runs/{id}");
    }

    public Task EndOfAsync(string run) => Service<ActiveRuns>().Find(run) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
