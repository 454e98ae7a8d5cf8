using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Running;

public class ExportTests
{
    private static readonly Scenario Chain = FlowLab.Draw(
        """src source {"settings":{"rows":200000,"step":0.37}}""", "mid pass", "end pass", "src.out -> mid.in", "mid.out -> end.in");

    [Theory]
    [InlineData("rows.csv")]
    [InlineData("rows.json")]
    [InlineData("rows.parquet")]
    public async Task Export_AnyNumberOfThreads_SameBytes(string file)
    {
        var contents = new List<byte[]>();
        foreach (var threads in new[] { 1, 8 })
        {
            await using var lab = new FlowLab(threads);
            var request = lab.Request(Chain, RunMode.Production) with { Exports = [new PortExport(new PortRef("end", "out"), file)] };

            var result = await lab.RunAsync(request);

            result.Node("end")!.Ports.ShouldHaveSingleItem().Rows.ShouldBe(200_000);
            contents.Add(await File.ReadAllBytesAsync(Path.Combine(lab.Folder, file)));
        }
        contents[0].ShouldNotBeEmpty();
        contents[0].AsSpan().SequenceEqual(contents[1]).ShouldBeTrue();
    }

    [Fact]
    public async Task Export_ThatFails_FailsItsNodeAndEndsOrderly()
    {
        await using var lab = new FlowLab();
        Directory.CreateDirectory(Path.Combine(lab.Folder, "taken.csv"));
        var journal = new Journal();
        var request = lab.Request(Chain, RunMode.Production) with { Exports = [new PortExport(new PortRef("end", "out"), "taken.csv")] };

        var result = await lab.RunAsync(request, default, journal);

        result.Status.ShouldBe(RunStatus.Failed);
        result.Node("end")!.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF2003");
        journal.Events[^1].ShouldBeOfType<RunFinished>();
        lab.Defects.ShouldBeEmpty();
        (await lab.RunSchemasAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_ToAForbiddenPlace_IsRefusedBeforeAnythingRuns()
    {
        await using var lab = new FlowLab();
        var request = lab.Request(Chain) with { Exports = [new PortExport(new PortRef("end", "out"), "../rows.csv")] };

        var fault = await Should.ThrowAsync<FlowException>(() => lab.RunAsync(request));

        fault.Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF2999");
        lab.Control.AllBuilds.ShouldBe(0);
    }
}
