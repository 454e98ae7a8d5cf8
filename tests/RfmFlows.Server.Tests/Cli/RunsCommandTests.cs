namespace RfmFlows.Server.Tests.Cli;

public sealed class RunsCommandTests
{
    [Fact]
    public async Task Runs_NoneYet_EmptyList()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("runs", "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(0);
        done.Json.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Runs_AfterSome_LatestFirstWithMessages()
    {
        using var folder = new WorkFolder();
        var small = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json");
        var sending = await CommandLine.RunAsync("run", SmallFlow.WriteSendingTo(folder), "--data", folder.Data, "--json");
        await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json", "--set", "people=gone.csv");

        var runs = (await CommandLine.RunAsync("runs", "--data", folder.Data, "--json")).Json.AsArray();

        runs.Select(r => (string?)r!["status"]).ShouldBe(["failed", "succeeded", "succeeded"]);
        ((string?)runs[1]!["run"]).ShouldBe((string?)sending.Json["run"]);
        ((string?)runs[1]!["scenario"]).ShouldBe("sending");
        ((int)runs[1]!["messages"]!["accepted"]!).ShouldBe(2);
        ((int)runs[1]!["messages"]!["skipped"]!).ShouldBe(1);
        ((string?)runs[2]!["run"]).ShouldBe((string?)small.Json["run"]);
        runs[2]!["messages"]!.AsObject().ShouldBeEmpty();
        (await CommandLine.RunAsync("runs", "--data", folder.Data, "--json", "--limit", "1")).Json.AsArray().Count.ShouldBe(1);
        (await CommandLine.RunAsync("runs", "--data", folder.Data, "--json", "--status", "failed")).Json.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("en", "done")]
    [InlineData("ru", "выполнен")]
    public async Task Runs_ForPeople_OneLineARun(string language, string status)
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json");
        var listed = await CommandLine.RunAsync("runs", "--data", folder.Data, "--lang", language);

        var lines = listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1);
        lines[0].ShouldStartWith((string)done.Json["run"]!);
        lines[0].ShouldContain(status);
        lines[0].ShouldContain("small");
    }
}
