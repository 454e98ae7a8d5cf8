using System.Text.Json.Nodes;
using RfmFlows.Engine.Tests.Lab;
using RfmFlows.Engine.Tests.Lab.Nodes;

namespace RfmFlows.Engine.Tests.Checking;

/// <summary>A source that has not changed is looked into once, however often it is run.</summary>
public sealed class SourceMemoryTests : IAsyncLifetime
{
    private readonly FileNode _file = new();
    private FlowLab _lab = null!;

    public Task InitializeAsync()
    {
        _lab = new FlowLab(types: [_file]);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    [Fact]
    public async Task Run_UnchangedSource_IsToldFromMemoryWithItsWarnings()
    {
        _file.Findings.Add(Remark.Warning("RF1299", ("Dates are mixed.", "Даты вперемешку."), ("Choose one.", "Выберите одну.")).At("dates"));
        var checker = new ScenarioChecker(_lab.Environment) { Sources = new SourceMemory(_lab.Kept) };
        var first = await CheckAsync("src file");

        var again = await CheckAsync("other file");

        _file.Looks.ShouldBe(1);
        again.Node("other")!.Outputs["out"].ShouldBe(first.Node("src")!.Outputs["out"]);
        again.Remarks.Select(r => $"{r.Code} {r.Severity} {r.Node} {r.Setting} {r.Message.Ru} {r.Remedy.En}").ShouldBe(["RF1299 Warning other dates Даты вперемешку. Choose one."]);

        Task<ScenarioCheck> CheckAsync(string node) =>
            checker.CheckAsync(FlowLab.Draw(node), new Dictionary<string, JsonNode>(), FlowLab.Day, _lab.Folder, CancellationToken.None);
    }

    [Fact]
    public async Task Run_ChangedSource_IsLookedIntoAnew()
    {
        await _lab.RunAsync(FlowLab.Draw("src file"));
        _lab.Control.Fingerprints["src"] = "2";
        _file.Column = "amount";

        var again = await _lab.RunAsync(FlowLab.Draw("src file"));

        again.Node("src")!.Ports.ShouldHaveSingleItem().Columns.ShouldHaveSingleItem().Name.ShouldBe("amount");
    }

    [Theory]
    [InlineData("""src file {"settings":{"name":"another"}}""", "1")]
    [InlineData("src file", null)]
    public async Task Run_OtherSettingsOrNoFingerprint_IsLookedIntoEachTime(string node, string? fingerprint)
    {
        _lab.Control.Fingerprints["src"] = fingerprint;
        await _lab.RunAsync(FlowLab.Draw("src file"));

        await _lab.RunAsync(FlowLab.Draw(node));

        _file.Looks.ShouldBe(2);
    }

    [Fact]
    public async Task Run_FaultOfTheMoment_IsNotRemembered()
    {
        _file.Findings.Add(Remark.Error("RF1299", ("The file is being written.", "Файл ещё записывается.")));
        await Should.ThrowAsync<FlowException>(() => _lab.RunAsync(FlowLab.Draw("src file")));
        _file.Findings.Clear();

        var again = await _lab.RunAsync(FlowLab.Draw("src file"));

        again.Status.ShouldBe(RunStatus.Succeeded);
    }
}
