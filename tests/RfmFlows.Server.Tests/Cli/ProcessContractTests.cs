using System.Net;
using System.Net.Sockets;
using RfmFlows.Server.Tests.Kills;

namespace RfmFlows.Server.Tests.Cli;

/// <summary>What only a process of its own can show: its environment, its working folder, its streams.</summary>
[Collection(ProcessTests.Name)]
public sealed class ProcessContractTests
{
    [Fact]
    public async Task Run_TwoAtATimeOnOneDataFolder_BothSucceed()
    {
        using var folder = new WorkFolder();
        string[] args = ["run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json"];
        var both = await Task.WhenAll(CliProcess.RunAsync(args), CliProcess.RunAsync(args));

        foreach (var one in both)
        {
            one.ExitCode.ShouldBe(0, one.Output + one.Error);
            ((int)one.Node("buyers")["rows"]!["matched"]!).ShouldBe(2);
        }
        (await CommandLine.RunAsync("runs", "--data", folder.Data, "--json")).Json.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_RelativePaths_TypedOnesFromTheWorkingFolderOthersFromTheScenarios()
    {
        using var folder = new WorkFolder();
        SmallFlow.WriteTo(folder);
        var elsewhere = Directory.CreateDirectory(folder.At("elsewhere")).FullName;
        File.Copy(folder.At("people.csv"), Path.Combine(elsewhere, "mine.csv"));

        var usual = await CliProcess.RunAsync(["run", "../flow.json", "--data", "data", "--json", "--export", "buyers.matched=out.csv"], elsewhere);
        var typed = await CliProcess.RunAsync(["run", "../flow.json", "--data", "data", "--json", "--set", "people=mine.csv"], elsewhere);

        usual.ExitCode.ShouldBe(0, usual.Output + usual.Error);
        usual.Error.ShouldBeEmpty();
        typed.ExitCode.ShouldBe(0, typed.Output + typed.Error);
        folder.Files.ShouldContain(Path.Combine("elsewhere", "out.csv"));
        Directory.Exists(Path.Combine(elsewhere, "data")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ru_RU.UTF-8", "нет")]
    [InlineData("C", "no-such.json")]
    public async Task Run_LanguageOfTheEnvironment(string locale, string word)
    {
        using var folder = new WorkFolder();
        var done = await CliProcess.RunAsync(
            ["run", "no-such.json"], folder.Path, new Dictionary<string, string> { ["LC_ALL"] = "", ["LC_MESSAGES"] = "", ["LANG"] = locale });

        done.ExitCode.ShouldBe(3);
        done.Output.ShouldBeEmpty();
        done.Error.ShouldStartWith("RF6101");
        done.Error.ShouldContain(word);
        done.Error.Contains("Файла сценария", StringComparison.Ordinal).ShouldBe(locale.StartsWith("ru", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RFMFLOWS_WAREHOUSE", "RF3001", "Host=127.0.0.1;Port=PORT;Username=u;Password=hidden-word;Database=d;Timeout=3")]
    [InlineData("RFMFLOWS_STORE", "RF6002", "Host=127.0.0.1;Port=PORT;Username=u;Password=hidden-word;Database=d;Timeout=3")]
    [InlineData("RFMFLOWS_WAREHOUSE", "RF3001", "no connection string, hidden-word")]
    [InlineData("RFMFLOWS_STORE", "RF6002", "no connection string, hidden-word")]
    public async Task Run_PostgreSqlOutOfReach_4WithANumber(string variable, string code, string connection)
    {
        using var folder = new WorkFolder();
        var done = await CliProcess.RunAsync(
            ["run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--json"],
            environment: new Dictionary<string, string> { [variable] = connection.Replace("PORT", $"{ClosedPort()}", StringComparison.Ordinal) });

        done.ExitCode.ShouldBe(4, done.Output + done.Error);
        done.ErrorCodes.ShouldBe([code]);
        done.Error.ShouldBeEmpty();
        done.Output.ShouldNotContain("hidden-word");
        ((string?)done.Json["errors"]![0]!["remedy"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Run_NotATerminal_PlainLinesAndASummary()
    {
        using var folder = new WorkFolder();
        var done = await CliProcess.RunAsync(["run", SmallFlow.WriteTo(folder), "--data", folder.Data, "--lang", "ru"]);

        done.ExitCode.ShouldBe(0, done.Error);
        done.Error.ShouldBeEmpty();
        done.Output.ShouldNotContain("\u001b");
        done.Output.ShouldContain("готово");
        done.Output.ShouldContain("выполнен");
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
