using System.Text.Json;

namespace RfmFlows.Sample.Tests;

public class WritingTests
{
    private static readonly SampleOptions Small = new() { Customers = 300, Formats = SampleFormats.Csv };

    [Theory]
    [InlineData(SamplePhase.Receipts)]
    [InlineData(SamplePhase.Customers)]
    public async Task WriteAsync_Cancelled_LeavesTheOlderBaseAndNothingElse(SamplePhase phase)
    {
        using var folder = new TemporaryFolder();
        await new SampleBase(Small).WriteAsync(folder.Path);
        var names = folder.Names.ToList();
        var before = File.ReadAllBytes(folder["transactions.csv"]);
        using var stop = new CancellationTokenSource();
        var progress = new ProgressProbe(step => Cancel(step.Phase));

        var write = new SampleBase(Small with { Customers = 20_000 }).WriteAsync(folder.Path, progress, stop.Token);

        await write.ShouldThrowAsync<OperationCanceledException>();
        folder.Names.ShouldBe(names);
        File.ReadAllBytes(folder["transactions.csv"]).ShouldBe(before);

        void Cancel(SamplePhase reached)
        {
            if (reached == phase)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public async Task WriteAsync_ListenerThatThrows_LeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();
        var progress = new ProgressProbe(_ => throw new InvalidOperationException("enough"));
        await new SampleBase(Small).WriteAsync(folder.Path, progress).ShouldThrowAsync<InvalidOperationException>();
        folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_OverAnOlderBase_LeavesNoTableOfIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["lines.csv"], "old");
        File.WriteAllText(folder["transactions.parquet"], "old");
        File.WriteAllText(folder["mine.parquet"], "not ours");
        await new SampleBase(Small with { Lines = false }).WriteAsync(folder.Path);
        folder.Names.ShouldBe(["README.txt", "customers.csv", "messages.csv", "mine.parquet", "sample.json", "transactions.csv"]);
    }

    [Fact]
    public async Task WriteAsync_WithAndWithoutLines_GivesTheSameReceipts()
    {
        using var with = new TemporaryFolder();
        using var without = new TemporaryFolder();
        await new SampleBase(Small).WriteAsync(with.Path);
        await new SampleBase(Small with { Lines = false }).WriteAsync(without.Path);
        File.ReadAllBytes(without["transactions.csv"]).ShouldBe(File.ReadAllBytes(with["transactions.csv"]));
    }

    [Fact]
    public async Task WriteAsync_WithProgress_ReportsRisingFractionsUpToOne()
    {
        using var folder = new TemporaryFolder();
        var steps = new List<SampleProgress>();
        await new SampleBase(Small with { Customers = 5000 }).WriteAsync(folder.Path, new ProgressProbe(steps.Add));
        foreach (var phase in steps.GroupBy(step => step.Phase))
        {
            phase.Select(step => step.Fraction).ShouldBeInOrder();
            phase.Last().Fraction.ShouldBe(1);
        }

        steps.Select(step => step.Phase).Distinct().ShouldBe([SamplePhase.Receipts, SamplePhase.Customers]);
    }

    [Fact]
    public async Task Json_OfABase_StatesSeedDaysRowsAndTypes()
    {
        using var folder = new TemporaryFolder();
        var summary = await new SampleBase(Small with { Seed = 7 }).WriteAsync(folder.Path);
        using var json = JsonDocument.Parse(File.ReadAllText(folder["sample.json"]));
        var root = json.RootElement;
        root.GetProperty("seed").GetUInt64().ShouldBe(7UL);
        root.GetProperty("customers").GetInt32().ShouldBe(300);
        root.GetProperty("first_day").GetString().ShouldBe("2023-11-01");
        root.GetProperty("last_day").GetString().ShouldBe("2026-10-31");
        foreach (var (table, told) in root.GetProperty("tables").EnumerateArray().Zip(summary.Tables))
        {
            var csv = new CsvTable(folder[table.GetProperty("files")[0].GetString()!]);
            table.GetProperty("rows").GetInt64().ShouldBe(csv.Rows.Length);
            told.Rows.ShouldBe(csv.Rows.Length);
            table.GetProperty("columns").EnumerateArray().Select(column => csv.IndexOf(column.GetProperty("name").GetString()!))
                .ShouldBe(Enumerable.Range(0, csv.Rows[0].Length));
        }
    }

    [Fact]
    public async Task Readme_OfABase_LeavesNoPlaceholder()
    {
        using var folder = new TemporaryFolder();
        await new SampleBase(Small).WriteAsync(folder.Path);
        var readme = File.ReadAllText(folder["README.txt"]);
        readme.ShouldNotContain("{");
        readme.ShouldContain("1.5 % of receipts belong to guests");
    }

    [Fact]
    public async Task WriteAsync_OneCustomer_GivesABase()
    {
        using var folder = new TemporaryFolder();
        var summary = await new SampleBase(Small with { Customers = 1, LastDay = new DateOnly(2024, 2, 29) }).WriteAsync(folder.Path);
        summary.FirstDay.ShouldBe(new DateOnly(2021, 3, 1));
        summary.Tables[0].Rows.ShouldBeGreaterThan(0);
    }
}
