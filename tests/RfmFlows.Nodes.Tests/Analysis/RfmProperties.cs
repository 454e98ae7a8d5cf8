using System.Globalization;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>What holds for every method, through the whole engine, on purchases thrown at random.</summary>
public sealed class RfmProperties
{
    private static readonly DateOnly AsOf = new(2026, 1, 31);

    public static TheoryData<string, string> Methods()
    {
        var data = new TheoryData<string, string>();
        foreach (var method in ScoringMethods.All)
        {
            data.Add(method.Id, "days");
        }
        data.Add(ScoringMethods.Quantile.Id, "cycles");
        return data;
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Scores_OtherOrderThreadsOrDates_AreTheSameAndBetterValuesNeverLower(string method, string recencyBy)
    {
        await using var flow = new FlowTester { AsOf = AsOf };
        var purchases = RandomPurchases.Of(new Random(method.Length), 120, AsOf);
        var settings = new { method, recencyBy, scale = ScoringMethods.Find(method)!.FixedScale ?? 5, map = "none" };

        var scores = await ScoreAsync(flow, settings, purchases);
        await using var alone = new FlowTester(threads: 1) { AsOf = AsOf };
        var turned = await ScoreAsync(alone, settings, [.. purchases.Reverse()]);
        flow.AsOf = AsOf.AddDays(1000);
        var later = await ScoreAsync(flow, settings, [.. purchases.Select(p => new[] { p[0], ((DateOnly)p[1]!).AddDays(1000), p[2] })]);

        turned.ShouldBe(scores);
        later.ShouldBe(scores);
        var rows = scores.Where(s => !s.EndsWith("|||", StringComparison.Ordinal)).Select(s => s.Split('|').Skip(1).Select(v => decimal.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToList();
        rows.Count.ShouldBeGreaterThan(50);
        foreach (var axis in new[] { 0, 1, 2 })
        {
            // Nested scores mean something else in each group.
            foreach (var group in rows.GroupBy(r => method == ScoringMethods.Nested.Id ? string.Join(' ', r.Skip(3).Take(axis)) : ""))
            {
                var byValue = group.GroupBy(r => axis == 0 ? -r[0] : r[axis]).OrderBy(g => g.Key).ToList();
                byValue.Zip(byValue.Skip(1)).ShouldAllBe(p => p.First.Max(r => r[3 + axis]) <= p.Second.Min(r => r[3 + axis]));
            }
        }
    }

    private static async Task<IReadOnlyList<string>> ScoreAsync(FlowTester flow, object settings, object?[][] purchases)
    {
        var run = (await flow.Clear().Table("buy", "customer integer, date date, sum decimal(2)", purchases).Node("rfm", "analysis.rfm", settings).Link("buy.output -> rfm.transactions").RunAsync()).Succeeded();
        var recency = run.ColumnsOf("rfm.customers").Contains("cycles", StringComparison.Ordinal) ? "cycles" : "recency";
        return await run.RowsAsync("rfm.customers", $"customer, {recency}, frequency, monetary, r, f, m");
    }
}
