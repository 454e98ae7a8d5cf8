using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>Holds the columns that the check promised against those that the warehouse has.</summary>
internal static class ProducedColumns
{
    public static async Task ShouldBePromisedAsync(FlowRun run, params string[] ports)
    {
        foreach (var port in ports)
        {
            PortRef.TryParse(port, out var end).ShouldBeTrue(port);
            var promised = run.Check.Node(end.Node)!.Outputs[end.Port]!;
            var produced = await run.Flow.QueryAsync($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM {run.From(port)})");
            produced.ShouldBe(promised.Select(c => $"{c.Name} {run.Flow.Warehouse.Dialect.TypeName(c.Type)}"), port);
        }
    }
}
