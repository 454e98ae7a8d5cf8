using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Both engines give the same rows of every analysis of purchases and lines.</summary>
public sealed class EngineParityTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);
    private static readonly string[] Ports =
        ["i.customers", "i.totals", "s.customers", "s.stages", "a.customers", "a.segments", "x.objects", "x.matrix", "p.output", "p.rest"];

    [PostgresFact]
    public async Task Run_RandomPurchasesOnBothEngines_GivesTheSameRows()
    {
        await using var database = (await PostgresDatabase.CreateAsync())!;
        var byDuckDb = await RunAsync(new FlowTester { AsOf = AsOf });
        var byPostgres = await RunAsync(new FlowTester(await database.OpenAsync()) { AsOf = AsOf });

        foreach (var port in Ports)
        {
            byPostgres[port].ShouldBe(byDuckDb[port], port);
        }
    }

    private static async Task<Dictionary<string, IReadOnlyList<string>>> RunAsync(FlowTester flow)
    {
        await using var opened = flow;
        var random = new Random(11);
        var days = Enumerable.Range(0, 300).Select(_ => AsOf.AddDays(-random.Next(-20, 800))).ToArray();
        flow.Table("t", "customer text, order integer, date date, sum decimal(2)",
                [.. days.Select((day, i) => new object?[] { $"c{random.Next(30)}", i / 2, day, random.Next(-300, 3000) / 7m })])
            .Table("l", "order integer, product text, category text, quantity integer, price decimal(2), sum decimal(2)",
                [.. days.Select((_, i) => new object?[] { i / 3, $"p{random.Next(9)}", $"к{random.Next(4)}", random.Next(1, 4), random.Next(1, 900) / 9m, random.Next(-100, 900) / 9m })])
            .Node("i", "analysis.indicators", new { compare = "all" }).Link("t.output -> i.transactions", "l.output -> i.lines")
            .Node("s", "analysis.stages").Link("t.output -> s.transactions")
            .Node("a", "analysis.activity").Link("t.output -> a.transactions")
            .Node("x", "analysis.abc-xyz", new { period = "week", x = 100, y = 200 }).Link("t.output -> x.input")
            .Node("p", "segments.purchased", """{"conditions":[{"of":"category","values":["к1","к2"],"amount":2,"measure":"units","days":300},{"of":"sku","values":["p1"],"bound":"none","measure":"sum"}]}""")
            .Link("t.output -> p.transactions", "l.output -> p.lines");
        var run = (await flow.RunAsync()).Succeeded();
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var port in Ports)
        {
            rows[port] = await run.RowsAsync(port);
            rows[port].ShouldNotBeEmpty(port);
        }
        return rows;
    }
}
