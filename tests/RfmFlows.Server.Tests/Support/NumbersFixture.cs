using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Support;

/// <summary>A server on which 5,000 numbers were counted, for tests that only look.</summary>
public sealed class NumbersFixture : IAsyncLifetime
{
    internal TestServer Server { get; private set; } = null!;

    /// <summary>The address of the port with the numbers.</summary>
    public string Port { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Server = await TestServer.StartAsync();
        var run = await Server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a", rows: 5000) });
        Port = $"/api/runs/{run["run"]!["id"]}/nodes/numbers/ports/output";
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
