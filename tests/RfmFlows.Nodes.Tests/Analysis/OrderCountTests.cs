using FsCheck;
using FsCheck.Fluent;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>However order numbers lie, as many are counted as there are different ones: the quick way for rows that are orders of their own is never taken wrongly.</summary>
public sealed class OrderCountTests
{
    private static readonly int MostSamples = Thorough.Of(40, all: 200);
    private static readonly DateOnly Day = new(2026, 10, 1);

    // Numbers side by side, repeated, far apart, at both ends of their type, and missing ones; as different for a small number of rows as rows can be.
    private static Gen<long?> Order { get; } = Gen.Frequency(
        (6, Gen.Choose(1, 6).Select(n => (long?)n)),
        (6, Gen.Choose(1, 500).Select(n => (long?)n)),
        (2, Gen.Choose(-1_000_000_000, 1_000_000_000).Select(n => (long?)n)),
        (1, Gen.Elements<long?>(long.MinValue, long.MaxValue, 0, -1)),
        (1, Gen.Constant<long?>(null)));

    private static Arbitrary<Purchase[]> Purchases { get; } = (
        from customer in Gen.Choose(1, 3)
        from order in Order
        from sum in Gen.Frequency((8, Gen.Choose(0, 9).Select(n => (decimal?)n)), (1, Gen.Constant<decimal?>(-1)), (1, Gen.Constant<decimal?>(null)))
        select new Purchase(customer, order, sum)).ArrayOf().ToArbitrary();

    // Rows that are orders of their own, which chance alone seldom makes.
    private static Arbitrary<Purchase[]> Singles { get; } = (
        from first in Gen.Choose(-100, 100)
        from count in Gen.Choose(1, 60)
        from twin in Gen.Choose(0, 3 * count)
        select Enumerable.Range(0, count).Select(i => new Purchase(i % 3, first + (i == twin ? 0 : i), 1m)).ToArray()).ToArbitrary();

    [Fact]
    public Task Frequency_AnyOrderNumbers_IsTheNumberOfDifferentOnes() => HoldAsync(Purchases);

    [Fact]
    public Task Frequency_RowsThatAreOrdersOfTheirOwnButPerhapsOne_IsTheNumberOfDifferentOnes() => HoldAsync(Singles);

    private static async Task HoldAsync(Arbitrary<Purchase[]> arbitrary)
    {
        await using var flow = new FlowTester { AsOf = Day };
        flow.Table("sales", Columns, [[1, 1, Day, 1m]])
            .Node("rfm", "analysis.rfm", new { customer = "customer", order = "order_id", date = "day", sum = "paid" })
            .Link("sales.output -> rfm.transactions");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(MostSamples), Prop.ForAll(arbitrary, purchases =>
        {
            flow.Table("sales", Columns, [.. purchases.Select(p => new object?[] { p.Customer, p.Order, Day, p.Sum })]);
            var run = flow.RunAsync().GetAwaiter().GetResult().Succeeded();
            run.RowsAsync("rfm.customers", "customer, frequency").GetAwaiter().GetResult().Order(StringComparer.Ordinal).ShouldBe(Expected(purchases));
        }));
    }

    private const string Columns = "customer integer, order_id integer, day date, paid decimal(2)";

    private static IEnumerable<string> Expected(IEnumerable<Purchase> purchases) => purchases.Where(p => p.Sum is not null)
        .GroupBy(p => p.Customer)
        .Select(g => $"{g.Key}|{g.Where(p => p.Sum >= 0).Select(p => p.Order).OfType<long>().Distinct().Count()}")
        .Order(StringComparer.Ordinal);

    private sealed record Purchase(int Customer, long? Order, decimal? Sum);
}
