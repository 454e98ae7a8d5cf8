using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Rows;

/// <summary>What nodes give never depends on the order in which rows came in.</summary>
public sealed class RowOrderProperties
{
    private const string Columns = "id integer, key text, sum decimal(2), score real, day date";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_RowsInAnotherOrder_GivesTheSame(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 60).Select(_ => Row(random)).ToArray();
        var before = await RunAsync(rows);
        random.Shuffle(rows);

        (await RunAsync(rows)).ShouldBe(before);
    }

    // Few different values, so that ties and repeats are common.
    private static object?[] Row(Random random)
    {
        T Any<T>(params T[] values) => values[random.Next(values.Length)];
        return
        [
            random.Next(8), Any("a", "b", "B", "", null), Any<decimal?>(0.1m, 0.2m, 10.05m, -3m, null), Any<double?>(0.1, 0.2, 0.3, 1e10, 1e-10, null),
            Any<DateOnly?>(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2), null),
        ];
    }

    private static async Task<IReadOnlyDictionary<string, string>> RunAsync(object?[][] rows)
    {
        await using var flow = new FlowTester();
        flow.Table("t", Columns, rows).Table("r", "key text, name text", ["a", "A"], ["a", "A again"], ["b", "B"])
            .Node("dedupe", "rows.deduplicate", new { keys = new[] { "key" }, by = new[] { new { column = "day" } }, keep = "last" })
            .Node("number", "rows.sample", new { by = "number", number = 7 })
            .Node("share", "rows.sample", new { share = 40, column = "key" })
            .Node("limit", "rows.limit", new { rows = 5 })
            .Node("join", "rows.join", new { keys = new[] { new { left = "key", right = "key" } } })
            .Node("group", "rows.group", new
            {
                by = new[] { "key" },
                figures = new object[]
                {
                    new { function = "sum", column = "score" }, new { function = "mean", column = "score" }, new { function = "median", column = "sum" },
                    new { function = "first", column = "id", orderedBy = "day" }, new { function = "last", column = "sum", orderedBy = "day" },
                    new { function = "share", column = "score" },
                },
            })
            .Node("save", "segments.combine", new { customer = "id", operation = "intersect" })
            .Link("t.output -> dedupe.input", "t.output -> number.input", "t.output -> share.input", "t.output -> limit.input", "t.output -> join.left",
                "r.output -> join.right", "t.output -> group.input", "t.output -> save.first", "t.output -> save.others");
        var run = (await flow.RunAsync()).Succeeded();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var port in new[] { "dedupe.unique", "dedupe.duplicates", "number.sample", "number.rest", "share.sample", "limit.output", "join.output", "group.output", "save.output" })
        {
            found[port] = string.Join('\n', await run.RowsAsync(port));
        }
        return found;
    }
}
