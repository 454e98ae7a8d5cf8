using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Support;

namespace RfmFlows.Server.Tests.Api;

public sealed class MetricsTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task Metrics_AfterRuns_CountThem()
    {
        await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a") });
        await _server.RunAsync(new JsonObject { ["scenario"] = Scenarios.Numbers("a") });

        var lines = (await _server.Client.GetStringAsync("/metrics")).Split('\n');

        lines.ShouldContain("rfmflows_runs_total{status=\"succeeded\"} 2");
        lines.ShouldContain("rfmflows_runs_active 0");
        lines.ShouldContain("rfmflows_nodes_reused_total{type=\"rows.limit\"} 1");
        lines.ShouldContain("rfmflows_node_seconds_count{status=\"succeeded\",type=\"rows.limit\"} 1");
        lines.ShouldContain(l => l.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal) && l.Contains("http_route=\"/api/runs", StringComparison.Ordinal));
        lines.Where(l => l.Length > 0 && l[0] != '#').ShouldAllBe(l => IsSample(l));
    }

    private static bool IsSample(string line) => double.TryParse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture, out _);
}
