using static RfmFlows.Nodes.Tests.Base.BaseLab;

namespace RfmFlows.Nodes.Tests.Base;

/// <summary>However a file is cut into loads, whatever their order and however often each comes, the base is the same.</summary>
public sealed class LoadProperties
{
    private const int Receipts = 24;
    private const int Loads = 4;
    private const string Columns = ReceiptColumns + ", product text, quantity integer";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Load_AnySplitOrderAndRepetition_GivesTheSameBase(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, Receipts).SelectMany(i => Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Line(i, random))).ToArray();
        var whole = await LoadAsync([rows]);
        var parts = rows.GroupBy(r => (string)r[1]!).GroupBy(_ => random.Next(Loads)).Select(g => g.SelectMany(r => r).ToArray()).ToArray();
        var loads = parts.Concat(parts.Where(_ => random.Next(2) == 0)).Append(rows.Take(rows.Length / 2).GroupBy(r => (string)r[1]!).SkipLast(1).SelectMany(r => r).ToArray()).ToArray();
        random.Shuffle(loads);

        var split = await LoadAsync(loads);

        split.Receipts.ShouldBe(whole.Receipts);
        split.Lines.ShouldBe(whole.Lines);
    }

    private static object?[] Line(int receipt, Random random) =>
        [.. Receipt($"c{receipt % 7}", $"{receipt}", 1 + (receipt % 28), random.Next(1, 500) / 10m), $"p{random.Next(4)}", random.Next(1, 4)];

    private static async Task<(IReadOnlyList<string> Receipts, IReadOnlyList<string> Lines)> LoadAsync(object?[][][] loads)
    {
        await using var lab = await OpenAsync("duckdb");
        foreach (var rows in loads)
        {
            (await lab.KeepReceiptsAsync(rows, new { rows = "line" }, Columns)).Succeeded();
        }
        return (await lab.ReadAsync(), (await lab.ReadAsync("lines", "\"order\", product, customer, quantity, sum, date")).Order(StringComparer.Ordinal).ToList());
    }
}
