using RfmFlows.Server.Bench;
using RfmFlows.Server.Cli;

namespace RfmFlows.Server.Tests.Bench;

public sealed class BenchReportTests
{
    private static readonly BenchRow Row = new("main-job-csv", 1.25, 1.5, 2.5, 512.4, 258_371, ("hand-written DuckDB script", "скрипт DuckDB"), 2) { PeakLimitMb = 600, CpuRatio = 1.4 };

    [Fact]
    public void Json_Row_HasWhatProgramsRead()
    {
        var row = BenchReport.Json([Row])[0]!;

        row["name"]!.GetValue<string>().ShouldBe("main-job-csv");
        row["ratio"]!.GetValue<double>().ShouldBe(1.25);
        row["seconds"]!.GetValue<double>().ShouldBe(2.5);
        row["peak_mb"]!.GetValue<double>().ShouldBe(512);
        row["rows"]!.GetValue<long>().ShouldBe(258_371);
    }

    [Theory]
    [InlineData(1.5, 600, true)]
    [InlineData(1.51, 600, false)]
    [InlineData(1.5, 601, false)]
    public void Passed_RatioAndMemory_MustBothBeWithinTheirLimits(double ratio, double peak, bool passed) =>
        (Row with { Ratio = ratio, PeakMb = peak }).Passed.ShouldBe(passed);

    [Fact]
    public void Table_FailedCase_SaysWhy() => BenchReport.Table([Row, BenchRow.Failed("ledger", ("no disk", "нет диска"))], new Language("en")).Split('\n')[2].ShouldEndWith("failed: no disk");

    [Fact]
    public void Table_InRussian_HasNoEnglishWords()
    {
        var table = BenchReport.Table([Row, BenchRow.Failed("ledger", ("no disk", "нет диска"))], new Language("ru"));
        table.ShouldContain("ошибка: нет диска");
        table.Replace("main-job-csv", "", StringComparison.Ordinal).Replace("ledger", "", StringComparison.Ordinal).Replace("DuckDB", "", StringComparison.Ordinal)
            .ShouldNotMatch("[A-Za-z]{2}");
    }

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2.0)]
    [InlineData(new[] { 4.0, 1, 2, 3 }, 2.5)]
    public void Median_OddAndEven_IsTheMiddle(double[] values, double median) => BenchLab.Median(values).ShouldBe(median);

    [Fact]
    public void Choose_NoNames_LeavesOutWhatIsHeavy()
    {
        BenchCases.Choose([]).ShouldNotContain(c => c.IsHeavy);
        BenchCases.Choose(["scale"]).Single().Name.ShouldBe("scale");
    }
}
