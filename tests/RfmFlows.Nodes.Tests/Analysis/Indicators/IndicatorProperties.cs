using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>What holds of the indicators whatever was bought.</summary>
public sealed class IndicatorProperties
{
    private const string Columns = "customer integer, order integer, date date, sum decimal(2)";
    private const int Window = 120;
    private static readonly int MostSamples = Thorough.Of(6, all: 50);
    private static readonly DateOnly AsOf = new(2026, 3, 17);
    private static readonly object Settings = new { groups = new[] { "time", "frequency", "money", "segments" }, window = Window, compare = "all" };

    // Few customers, orders and days, so that visits, ties and returns are common.
    private static Arbitrary<Sale[]> Sales { get; } = (
        from customer in Gen.Choose(1, 6)
        from order in Gen.Choose(1, 8)
        from day in Gen.Choose(-400, 40)
        from sum in Gen.Frequency((6, Gen.Choose(0, 20_000)), (1, Gen.Choose(-20_000, -1)))
        select new Sale(customer, (customer * 100) + order, AsOf.AddDays(day), sum / 100m)).NonEmptyListOf().Select(s => s.ToArray()).ToArbitrary();

    [Fact]
    public Task Run_AnyPurchases_GivesWhatPlainCodeComputes() => HoldAsync(async (flow, sales) =>
    {
        var plain = PlainIndicators.Of(sales, AsOf, Window);
        var indicators = PlainIndicators.Of([new Sale(1, 1, AsOf, 1)], AsOf, Window)[1].Keys.ToList();
        var rows = (await (await RunAsync(flow, sales)).RowsAsync("i.customers", $"customer, {string.Join(", ", indicators)}")).Select(r => r.Split('|')).ToList();

        rows.Select(r => int.Parse(r[0])).ShouldBe(plain.Keys, ignoreOrder: true);
        foreach (var values in rows)
        {
            for (var i = 0; i < indicators.Count; i++)
            {
                ShownNumber.ShouldBe(values[i + 1], plain[int.Parse(values[0])][indicators[i]], $"customer {values[0]}, {indicators[i]}");
            }
        }
    });

    [Fact]
    public Task Run_RowsInAnotherOrderAndOnOneThread_GivesTheSame() => HoldAsync(async (flow, sales) =>
    {
        var before = await AllAsync(flow, sales);
        await using var other = new FlowTester(threads: 1) { AsOf = AsOf };

        (await AllAsync(other, [.. sales.Reverse()])).ShouldBe(before);
    });

    [Fact]
    public Task Run_DayInThePast_IsAsIfTheDataEndedThere() => HoldAsync(async (flow, sales) =>
    {
        flow.AsOf = AsOf.AddDays(-90);

        (await AllAsync(flow, [.. sales.Where(s => s.Day <= flow.AsOf)])).ShouldBe(await AllAsync(flow, sales));
    });

    [Fact]
    public Task Run_AnyPurchases_PartsTheBaseByAbcXyzAndStage() => HoldAsync(async (flow, sales) =>
    {
        var rows = (await (await RunAsync(flow, sales)).RowsAsync("i.customers", "revenue_w, abc, xyz, stage, activity")).Select(r => r.Split('|')).ToList();
        var isPositive = rows.Sum(r => decimal.Parse(r[0], CultureInfo.InvariantCulture)) > 0;

        rows.ShouldAllBe(r => (isPositive ? "ABC".Contains(r[1]) && r[1].Length == 1 : r[1] == "") && "XYZ".Contains(r[2]) && r[3].Length > 0 && r[4].Length > 0);
        var byRevenue = rows.Select(r => (Revenue: decimal.Parse(r[0], CultureInfo.InvariantCulture), Class: r[1])).OrderByDescending(r => r.Revenue).ToList();
        byRevenue.Zip(byRevenue.Skip(1)).ShouldAllBe(p => p.First.Revenue == p.Second.Revenue || string.CompareOrdinal(p.First.Class, p.Second.Class) <= 0);
    });

    private static async Task HoldAsync(Func<FlowTester, Sale[], Task> holds)
    {
        await using var flow = new FlowTester { AsOf = AsOf };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(MostSamples).WithEndSize(80), Prop.ForAll(Sales, sales => holds(flow, sales).GetAwaiter().GetResult()));
    }

    private static async Task<FlowRun> RunAsync(FlowTester flow, Sale[] sales)
    {
        flow.Clear().Table("t", Columns, [.. sales.Select(s => new object?[] { s.Customer, s.Order, s.Day, s.Sum })]).Node("i", "analysis.indicators", Settings).Link("t.output -> i.transactions");
        return (await flow.RunAsync()).Succeeded();
    }

    private static async Task<IReadOnlyList<string>> AllAsync(FlowTester flow, Sale[] sales) => await (await RunAsync(flow, sales)).RowsAsync("i.customers");
}
