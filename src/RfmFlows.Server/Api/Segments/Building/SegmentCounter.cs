using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.Building;
using RfmFlows.Server.Hosting;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>
/// Tells how large a segment is by running scenarios whose last node is <i>Segment metrics</i>: what does not change between two counts is found among the kept tables, and of each count
/// one row is kept.
/// </summary>
internal sealed class SegmentCounter(FlowHost host, RunRequests requests)
{
    private const string Totals = "totals";
    private const string Metrics = "metrics";
    private const string Id = "segment-count";

    /// <summary>Counts the members of a rule; no figures, but all remarks, where it has errors or the base cannot answer it.</summary>
    public async Task<SegmentCountView> CountAsync(SegmentRule rule, DateOnly? asOf, string timeZone, string language, CancellationToken cancellation)
    {
        var scenario = With(SegmentScenario.Of(rule, Id, timeZone, language), $"{SegmentScenario.Build}.members");
        var request = Request(scenario, asOf);
        var check = await host.Checker.CheckAsync(scenario, request.Parameters, request.AsOf, request.Folder, cancellation);
        var remarks = rule.Remarks.Concat(RulePlaces.Of(rule, check.Remarks)).ToList();
        if (remarks.Any(r => r.Severity == Severity.Error))
        {
            return new SegmentCountView(request.AsOf, null, RemarkView.Of(remarks, language));
        }
        try
        {
            var (metrics, told) = await RunAsync(request, cancellation);
            return new SegmentCountView(request.AsOf, metrics, RemarkView.Of(remarks.Concat(RulePlaces.Of(rule, told)).Distinct(), language));
        }
        catch (FlowException e)
        {
            return new SegmentCountView(request.AsOf, null, RemarkView.Of(remarks.Concat(RulePlaces.Of(rule, e.Remarks)).Distinct(), language));
        }
    }

    /// <summary>What the members saved for a day are to the base as it is known now.</summary>
    public async Task<SegmentMetricsView> OfSavedAsync(string segment, DateOnly asOf, CancellationToken cancellation)
    {
        var members = new ScenarioNode("members", "segments.membership", 1, new JsonObject
        {
            ["asText"] = true, ["questions"] = new JsonArray(new JsonObject { ["of"] = "saved", ["segment"] = segment }),
        });
        var customers = new ScenarioNode(SegmentScenario.Customers, "base.read", 1, new JsonObject { ["table"] = "customers" });
        var scenario = With(new Scenario { Id = Id, Nodes = [members, customers] }, "members.customers");
        return (await RunAsync(Request(scenario, asOf), cancellation)).Metrics;
    }

    // Customers without purchases belong to the base too.
    private static Scenario With(Scenario scenario, string members)
    {
        var receipts = scenario.Nodes.Any(n => n.Id == SegmentScenario.Receipts) ? []
            : new[] { new ScenarioNode(SegmentScenario.Receipts, "base.read", 1, new JsonObject { ["table"] = "receipts" }) };
        return scenario with
        {
            Nodes =
            [
                .. scenario.Nodes, .. receipts,
                new ScenarioNode(Totals, "analysis.indicators", 1, new JsonObject { ["indicators"] = new JsonArray("orders", "revenue") }),
                new ScenarioNode(Metrics, "segments.metrics", 1, []),
            ],
            Links =
            [
                .. scenario.Links, SegmentScenario.Link($"{SegmentScenario.Receipts}.rows", $"{Totals}.transactions"), SegmentScenario.Link($"{SegmentScenario.Customers}.rows", $"{Totals}.customers"),
                SegmentScenario.Link(members, $"{Metrics}.{SegmentMetricsNode.Members}"), SegmentScenario.Link($"{Totals}.customers", $"{Metrics}.{SegmentMetricsNode.Figures}"),
            ],
        };
    }

    private RunRequest Request(Scenario scenario, DateOnly? asOf)
    {
        var request = requests.Of(scenario, 0);
        return request with { AsOf = asOf ?? request.AsOf, DryRun = true, Targets = [new PortRef(Metrics, SegmentMetricsNode.Output)] };
    }

    // No observer: a count is no run that anybody would look for in the journal.
    private async Task<(SegmentMetricsView Metrics, IReadOnlyList<Remark> Remarks)> RunAsync(RunRequest request, CancellationToken cancellation)
    {
        var result = await host.Runner.RunAsync(request, [], cancellation);
        cancellation.ThrowIfCancellationRequested();
        var remarks = result.Remarks.Where(r => r.Node is not (Totals or Metrics)).ToList();
        if (result.Status != RunStatus.Succeeded || result.Node(Metrics)?.Ports is not [{ Table: { } table }])
        {
            throw new FlowException([.. result.Remarks.Where(r => r.Severity == Severity.Error).DefaultIfEmpty(ApiRemarks.RunFailed(request.RunId))]);
        }
        await using var session = await host.Environment.Warehouse.OpenSessionAsync(cancellation);
        await using var row = await session.ReadAsync($"SELECT * FROM {session.Dialect.Quote(table)}", cancellation);
        await row.ReadAsync(cancellation);
        return (Read(row), remarks);
    }

    private static SegmentMetricsView Read(DbDataReader row)
    {
        return new SegmentMetricsView(Count(0), Count(1), Number(2), Count(3), Count(4), Number(5) ?? 0, Number(6) ?? 0, Number(7), Number(8), Number(9));

        long Count(int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

        decimal? Number(int column) => row.IsDBNull(column) ? null : Convert.ToDecimal(row.GetValue(column), CultureInfo.InvariantCulture);
    }
}
