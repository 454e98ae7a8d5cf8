using RfmFlows.Sandbox;
using RfmFlows.Store;

namespace RfmFlows.Server.Tests.Cli.BadInput;

/// <summary>A data folder with secrets, and a sandbox that takes only one of them.</summary>
public sealed class BadInputFixture : IAsyncLifetime
{
    private readonly WorkFolder _folder = new();
    private SandboxHost? _sandbox;

    public string Data => _folder.Data;

    public string Sandbox => _sandbox!.Address.ToString();

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxHost.StartAsync(new SandboxOptions { DataFolder = _folder.At("sandbox"), ClientId = "right-id", ClientSecret = "right-secret" });
        Directory.CreateDirectory(Data);
        await using var database = await ControlDatabase.StartAsync(new ControlDatabaseOptions { DataFolder = Data }, TimeProvider.System, CancellationToken.None);
        var secrets = new SecretStore(database, Data);
        foreach (var (name, value) in new[] { ("id", "right-id"), ("secret", "right-secret"), ("wrong", "wrong-secret") })
        {
            await secrets.SaveAsync(name, value, "test", CancellationToken.None);
        }
    }

    /// <summary>Messages that reached the sandbox.</summary>
    public async Task<int> ArrivedAsync()
    {
        using var http = new HttpClient();
        var page = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync(new Uri(new Uri(Sandbox), "/sandbox/messages?limit=1")))!;
        return (int)page["total"]!;
    }

    public async Task DisposeAsync()
    {
        await _sandbox!.DisposeAsync();
        _folder.Dispose();
    }
}
