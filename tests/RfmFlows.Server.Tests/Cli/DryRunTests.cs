using RfmFlows.Server.Tests.Kills;

namespace RfmFlows.Server.Tests.Cli;

public sealed class DryRunTests
{
    [Fact]
    public async Task DryRun_Sending_PlansButWritesNoLedgerRow()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteSendingTo(folder), "--data", folder.Data, "--json", "--dry-run");

        done.ExitCode.ShouldBe(0, done.Output);
        ((bool)done.Json["dryRun"]!).ShouldBeTrue();
        ((int)done.Json["messages"]!["planned"]!).ShouldBe(2);
        (await LedgerFile.ReadAsync(folder.Data)).ShouldBeEmpty();
    }

    [Fact]
    public async Task DryRun_RealGateway_IsNotCalled()
    {
        using var folder = new WorkFolder();
        await using var sandbox = await Sandbox.SandboxHost.StartAsync(new Sandbox.SandboxOptions { DataFolder = folder.At("sandbox") });
        var mailing = new Mailing(folder, sandbox.Address.ToString(), people: 20);
        var done = await CommandLine.RunAsync("run", mailing.Scenario, "--data", folder.Data, "--json", "--dry-run");

        done.ExitCode.ShouldBe(0, done.Output);
        using var http = new HttpClient { BaseAddress = new Uri(sandbox.Address.ToString()) };
        (await http.GetStringAsync("/sandbox/messages?limit=1")).ShouldContain("\"total\":0");
        (await LedgerFile.ReadAsync(folder.Data)).ShouldBeEmpty();
    }

    [Fact]
    public async Task DryRun_SavingASegment_SavesNothing()
    {
        using var folder = new WorkFolder();
        folder.Write("people.csv", SmallFlow.People);
        var saving = folder.Write("save.json", """
            {
              "format": 1, "id": "saving",
              "nodes": [
                { "id": "people", "type": "sources.file", "version": 1, "settings": { "file": "people.csv" } },
                { "id": "save", "type": "segments.save", "version": 1, "settings": { "segment": "all" } }
              ],
              "links": ["people.table -> save.input"]
            }
            """);
        var loading = folder.Write("load.json", """
            { "format": 1, "id": "loading", "nodes": [{ "id": "load", "type": "segments.load", "version": 1, "settings": { "segment": "all" } }], "links": [] }
            """);
        var done = await CommandLine.RunAsync("run", saving, "--data", folder.Data, "--json", "--dry-run");

        done.ExitCode.ShouldBe(0, done.Output);
        (await CommandLine.RunAsync("run", loading, "--data", folder.Data, "--json")).ErrorCodes.ShouldBe(["RF4312"]);
    }
}
