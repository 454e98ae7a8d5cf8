using RfmFlows.Nodes.Tests.Campaign;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>ABC and XYZ against classes found by hand; the as-of date is 31 October 2026.</summary>
public sealed class AbcXyzTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public async Task Run_ValuesAtTheBorders_CrossingBelongsToTheHigherClass()
    {
        // Of 100: 70; 80 exactly; 90; 95 exactly; 100; and one that is bought no more.
        await using var flow = Flow(new { @object = "product" }, ["a", AsOf, 70m], ["b", AsOf, 10m], ["c", AsOf, 10m], ["d", AsOf, 5m], ["e", AsOf, 5m], ["f", AsOf.AddDays(-365), 50m], ["g", AsOf.AddDays(1), 500m], [null, AsOf, 9m]);

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("x.objects", "object, value, share, running_share, abc")).ShouldBe(
        [
            "a|70.0000|70.000000|70.000000|A", "b|10.0000|10.000000|80.000000|A", "c|10.0000|10.000000|90.000000|B", "d|5.0000|5.000000|95.000000|B",
            "e|5.0000|5.000000|100.000000|C", "f|0.0000|0.000000|100.000000|C",
        ]);
        await ProducedColumns.ShouldBePromisedAsync(run, "x.objects", "x.matrix");
    }

    [Theory]
    [InlineData("sample", "11.55|Y")]
    [InlineData("population", "10.00|X")]
    public async Task Run_TwoMonthlyLevels_VaryByTheChosenDeviation(string deviation, string expected)
    {
        // Four full months of 90 and 110: mean 100, deviation 10 of all, 11.547 of a sample; and days of a month that is not whole.
        await using var flow = Flow(new { @object = "product", window = 140, deviation },
            ["a", new DateOnly(2026, 7, 5), 90m], ["a", new DateOnly(2026, 8, 5), 110m], ["a", new DateOnly(2026, 9, 5), 90m], ["a", new DateOnly(2026, 10, 31), 110m], ["a", new DateOnly(2026, 6, 20), 1000m]);

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("x.objects", "period_mean, variation, xyz")).ShouldBe([$"100.0000|{expected}"]);
    }

    [Fact]
    public async Task Run_Matrix_HasAllNineClassesAndEveryObjectOnce()
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 300).Select(_ => new object?[] { $"p{random.Next(40)}", AsOf.AddDays(-random.Next(360)), (decimal)random.Next(1, 1000) }).ToArray();
        await using var flow = Flow(new { @object = "product", x = 60, y = 150 }, rows);

        var run = (await flow.RunAsync()).Succeeded();

        var matrix = (await run.RowsAsync("x.matrix", "class, objects")).Select(r => r.Split('|')).ToList();
        matrix.Select(r => r[0]).ShouldBe(["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"]);
        matrix.Sum(r => int.Parse(r[1])).ShouldBe(rows.Select(r => r[0]).Distinct().Count());
        random.Shuffle(rows);
        await using var other = Flow(new { @object = "product", x = 60, y = 150 }, rows);
        (await (await other.RunAsync()).RowsAsync("x.objects")).ShouldBe(await run.RowsAsync("x.objects"));
    }

    [Fact]
    public async Task Run_NothingSold_HasNoClassesAndSaysSo()
    {
        await using var flow = Flow(new { @object = "product" }, ["a", AsOf, -5m]);

        var run = (await flow.RunAsync()).Succeeded();

        run.Remark("RF4091").Message.En.ShouldContain("-5.00");
        (await run.RowsAsync("x.objects", "object, abc, class")).ShouldBe(["a||"]);
    }

    [Fact]
    public async Task Check_BordersThatDoNotGrow_AreRefusedTogether()
    {
        await using var flow = Flow(new { @object = "product", a = 95, b = 80, x = 30, y = 20 });

        (await flow.RunAsync()).Codes.ShouldBe(["RF4083", "RF4084"], ignoreOrder: true);
    }

    private static FlowTester Flow(object settings, params object?[][] rows) => new FlowTester { AsOf = AsOf }
        .Table("t", "product text, date date, sum decimal(2)", rows).Node("x", "analysis.abc-xyz", settings).Link("t.output -> x.input");
}
