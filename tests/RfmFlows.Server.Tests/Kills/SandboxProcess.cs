using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RfmFlows.Sandbox;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>The sandbox as a process of its own, on a free port.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private const int LargestPage = 1000;
    private readonly Process _process;
    private readonly HttpClient _http;

    private SandboxProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    public static async Task<SandboxProcess> StartAsync(string dataFolder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SandboxHost).Assembly.Location, "--data", dataFolder, "--port", "0"])
        {
            RedirectStandardOutput = true,
        })!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sandbox ended before it was ready.");
        return new SandboxProcess(process, (string)JsonNode.Parse(ready)!["address"]!);
    }

    /// <summary>Sets switches; what is not named stays.</summary>
    public async Task SetAsync(JsonNode settings) => (await _http.PutAsJsonAsync("/sandbox/settings", settings)).EnsureSuccessStatusCode();

    /// <summary>How many messages have arrived.</summary>
    public async Task<int> CountAsync() => (int)(await GetAsync("/sandbox/messages?limit=1"))["total"]!;

    public Task<JsonNode> SummaryAsync() => GetAsync("/sandbox/messages/summary");

    /// <summary>The address of every message that arrived, as often as it did.</summary>
    public async Task<List<string>> RecipientsAsync()
    {
        var all = new List<string>();
        while (true)
        {
            var page = (await GetAsync($"/sandbox/messages?limit={LargestPage}&offset={all.Count}"))["messages"]!.AsArray();
            if (page.Count == 0)
            {
                return all;
            }
            all.AddRange(page.Select(m => (string)m!["recipient"]!));
        }
    }

    /// <summary>Waits until so many messages have arrived, or the process that sends them has ended.</summary>
    public async Task WaitAsync(int messages, Func<bool> hasEnded)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!hasEnded() && await CountAsync() < messages)
        {
            await pace.WaitForNextTickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;
}
