namespace RfmFlows.Server.Tests.Cli;

public sealed class ExitCodeTests
{
    [Fact]
    public async Task Run_Done_0()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json");
        done.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Run_Defect_1AndTheStackOnStandardErrorOnly()
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync(new BrokenClock(), "run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(1);
        done.ErrorCodes.ShouldBe(["RF9001"]);
        done.Error.ShouldContain(nameof(BrokenClock));
        done.Output.ShouldNotContain(" at ");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "flow.json", "--unknown")]
    [InlineData("run", "--unknown")]
    [InlineData("check", "--unknown")]
    [InlineData("sample", "--unknown")]
    [InlineData("run", "flow.json", "--lang", "de")]
    [InlineData("run", "flow.json", "--memory", "much")]
    [InlineData("run", "flow.json", "--resume", "x")]
    [InlineData("run", "--resume", "x", "--set", "a=1")]
    [InlineData("run", "--resume", "x", "--as-of", "2026-01-01")]
    [InlineData("run", "--resume", "x", "--dry-run")]
    [InlineData("run", "flow.json", "more.json")]
    [InlineData("check")]
    [InlineData("runs", "--limit", "0")]
    [InlineData("runs", "--status", "odd")]
    [InlineData("sample")]
    [InlineData("sample", "somewhere", "--formats", "xml")]
    [InlineData("sample", "somewhere", "--customers", "0")]
    [InlineData("no-such-command")]
    public async Task AnyCommand_CommandLineUnreadable_2(params string[] args)
    {
        var done = await CommandLine.RunAsync(args);

        done.ExitCode.ShouldBe(2);
        done.Output.ShouldBeEmpty();
        done.Error.ShouldStartWith("RF6");
    }

    [Theory]
    [InlineData("RF6102", "--set", "people")]
    [InlineData("RF6102", "--set", "=x")]
    [InlineData("RF6103", "--export", "people.table")]
    [InlineData("RF6103", "--export", "people=x.csv")]
    [InlineData("RF6109", "--export", "people.table=x.docx")]
    [InlineData("RF6109", "--export", "people.table=x")]
    [InlineData("RF6104", "--as-of", "31.12.2026")]
    [InlineData("RF6104", "--as-of", "2026-02-30")]
    public async Task Run_OptionMalformed_2(string code, string option, string value)
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json", option, value);

        done.ExitCode.ShouldBe(2);
        done.ErrorCodes.ShouldBe([code]);
        Directory.Exists(folder.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("RF1040", "--set", "peple=x.csv")]
    [InlineData("RF1042", "--set", "least=many")]
    [InlineData("RF2101", "--set", "people=no-such-file.csv")]
    [InlineData("RF1050", "--export", "people.nothing=x.csv")]
    [InlineData("RF1050", "--export", "nobody.table=x.csv")]
    public async Task Run_ScenarioOrValueWrong_3(string code, string option, string value)
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json", option, value);

        done.ExitCode.ShouldBe(3);
        done.ErrorCodes.ShouldContain(code);
    }

    [Theory]
    [InlineData("run", "no-such.json")]
    [InlineData("check", "no-such.json")]
    [InlineData("nodes", "rows.filtre")]
    [InlineData("run", "--resume", "no-such-run")]
    public async Task AnyCommand_NoSuchThing_3(params string[] args)
    {
        using var folder = new WorkFolder();
        var done = await CommandLine.RunAsync([.. args, .. args[0] == "nodes" ? [] : new[] { "--data", folder.Data }]);

        done.ExitCode.ShouldBe(3);
        (done.Output + done.Error).ShouldContain("RF");
    }

    [Fact]
    public async Task Run_DataFolderIsAFile_4()
    {
        using var folder = new WorkFolder();
        var file = folder.Write("data", "");
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", file, "--json");

        done.ExitCode.ShouldBe(4);
        done.ErrorCodes.ShouldBe(["RF2003"]);
    }

    [Fact]
    public async Task Run_StoreIsNoDatabase_4()
    {
        using var folder = new WorkFolder();
        Directory.CreateDirectory(folder.Data);
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "store.db"), new string('x', 5000));
        var done = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(4);
        done.ErrorCodes.ShouldBe(["RF6002"]);
    }

    [Fact]
    public async Task Resume_RunThatSucceeded_3()
    {
        using var folder = new WorkFolder();
        var first = await CommandLine.RunAsync("run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json");
        var again = await CommandLine.RunAsync("run", "--resume", (string)first.Json["run"]!, "--data", folder.Data, "--json");

        again.ExitCode.ShouldBe(3);
        again.ErrorCodes.ShouldBe(["RF6031"]);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("made to fail");
    }
}
