using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>What the indicators of order lines and stores come to, whatever was bought, against <see cref="PlainBasket"/>.</summary>
public sealed class BasketProperties
{
    private const int Window = 120;
    private static readonly int MostSamples = Thorough.Of(5, all: 100);
    private const int Stores = 90;
    private static readonly DateOnly AsOf = new(2026, 3, 17);

    // Orders are numbered, each with some lines. Texts that differ in the case of letters and in alphabet are told apart; few days and sums make ties.
    private static Arbitrary<(StoreSale[] Sales, StoreLine[] Lines)> Baskets { get; } = (
        from orders in (
            from customer in Gen.Choose(1, 4)
            from hours in Gen.Choose(-300 * 24, 10 * 24)
            from sum in Gen.Choose(1, 9)
            from store in Gen.Frequency((5, Gen.Choose(0, 3)), (3, Gen.Choose(4, Stores)), (1, Gen.Constant(-1)))
            from lines in (
                from sku in Gen.Elements("A", "a", "Б", "б", "10", "9", null)
                from category in Gen.Elements("Tea", "tea", "Чай", "Кофе", null)
                from price in Gen.Choose(0, 500)
                from value in Gen.Frequency((5, Gen.Choose(0, 30)), (1, Gen.Choose(-30, -1)))
                select new StoreLine(0, sku, category, price / 100m, value)).ListOf()
            select (Sale: new StoreSale(customer, 0, AsOf.ToDateTime(TimeOnly.MinValue).AddHours(hours), sum, store < 0 ? null : $"Store {store}"), Lines: lines)).NonEmptyListOf()
        select (
            orders.Select((o, i) => o.Sale with { Order = i }).ToArray(),
            orders.SelectMany((o, i) => o.Lines.Select(l => l with { Order = i })).ToArray())).ToArbitrary();

    [Fact]
    public async Task Run_AnyBaskets_GivesWhatPlainCodeComputes()
    {
        await using var flow = new FlowTester { AsOf = AsOf };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(MostSamples).WithStartSize(20).WithEndSize(120), Prop.ForAll(Baskets, b => HoldAsync(flow, b.Sales, b.Lines).GetAwaiter().GetResult()));
    }

    private static async Task HoldAsync(FlowTester flow, StoreSale[] sales, StoreLine[] lines)
    {
        var plain = PlainBasket.Of(sales, lines, AsOf, Window);
        var indicators = plain.Values.SelectMany(v => v.Keys).Distinct().ToList();
        flow.Clear()
            .Table("t", "customer integer, order integer, date datetime, sum decimal(2), store text", [.. sales.Select(s => new object?[] { s.Customer, s.Order, s.Moment, s.Sum, s.Store })])
            .Table("l", "order integer, product text, category text, price decimal(2), sum decimal(2)", [.. lines.Select(l => new object?[] { l.Order, l.Sku, l.Category, l.Price, l.Sum })])
            .Node("i", "analysis.indicators", new { groups = new[] { "basket" }, window = Window }).Link("t.output -> i.transactions", "l.output -> i.lines");
        var run = (await flow.RunAsync()).Succeeded();
        if (plain.Count == 0)
        {
            run.CountOf("i.customers").ShouldBe(0);
            return;
        }

        foreach (var values in (await run.RowsAsync("i.customers", $"customer, {string.Join(", ", indicators)}")).Select(r => r.Split('|')))
        {
            for (var i = 0; i < indicators.Count; i++)
            {
                ShouldBe(values[i + 1], plain[int.Parse(values[0], CultureInfo.InvariantCulture)][indicators[i]], $"customer {values[0]}, {indicators[i]}");
            }
        }
    }

    private static void ShouldBe(string found, object? expected, string what)
    {
        if (expected is string text)
        {
            found.ShouldBe(text, what);
            return;
        }
        ShownNumber.ShouldBe(found, (double?)expected, what);
    }
}
