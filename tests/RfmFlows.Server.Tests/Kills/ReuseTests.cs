using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Cli;
using RfmFlows.Server.Tests.House;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>A run that is killed before it sends goes on from the nodes that were finished.</summary>
[Collection(ProcessTests.Name)]
public sealed class ReuseTests
{
    private static readonly string Recipe = Path.Combine(Repository.Root, "workflows", "win-back-cant-lose-them.json");

    [Fact]
    public async Task Resume_KilledInTheImport_DoesAllOfIt()
    {
        using var folder = await BaseAsync();
        using var first = CliProcess.Start(RunArguments(folder));
        await RecordedAsync(folder, () => first.HasExited);
        await first.KillAsync();

        var resumed = await ResumeAsync(folder);

        resumed.ExitCode.ShouldBe(0, resumed.Error);
        resumed.Json["nodes"]!.AsArray().ShouldAllBe(n => (string?)n!["status"] == "succeeded");
    }

    [Fact]
    public async Task Resume_KilledBehindTheAnalysis_TakesTheAnalysisAsItIs()
    {
        using var folder = await BaseAsync();
        await using var sandbox = await SandboxProcess.StartAsync(folder.At("sandbox"));
        await sandbox.SetAsync(new JsonObject { ["latency"] = new JsonObject { ["fixedMilliseconds"] = 2_000 } });
        string[] toSandbox = ["--set", "service=sendpulse", "--set", $"address={sandbox.Address}", "--keep-all"];
        var environment = new Dictionary<string, string>
        {
            ["RFMFLOWS_SECRET_SENDPULSE_CLIENT_ID"] = "somebody", ["RFMFLOWS_SECRET_SENDPULSE_CLIENT_SECRET"] = "something",
        };
        using var first = CliProcess.Start([.. RunArguments(folder), .. toSandbox], environment: environment);
        while (await first.ReadLineAsync() is { } line && !line.StartsWith("rfm ", StringComparison.Ordinal))
        {
        }
        await first.KillAsync();
        await sandbox.SetAsync(new JsonObject { ["latency"] = new JsonObject { ["fixedMilliseconds"] = 0 } });

        var resumed = await ResumeAsync(folder, environment);

        resumed.ExitCode.ShouldBe(0, resumed.Error);
        ((bool)resumed.Node("rfm")["cached"]!).ShouldBeTrue();
        ((bool)resumed.Node("transactions")["cached"]!).ShouldBeTrue();
        ((int)(await sandbox.SummaryAsync())["recipientsWithSeveral"]!).ShouldBe(0);
    }

    private static async Task<WorkFolder> BaseAsync()
    {
        var folder = new WorkFolder();
        (await CommandLine.RunAsync("sample", folder.At("base"), "--customers", "3000", "--formats", "csv", "--no-lines", "--json")).ExitCode.ShouldBe(0);
        return folder;
    }

    private static string[] RunArguments(WorkFolder folder) =>
        ["run", Recipe, "--data", folder.Data, "--set", $"base={folder.At("base")}", "--set", "service=null", "--as-of", "2026-06-30"];

    private static async Task<CliResult> ResumeAsync(WorkFolder folder, IReadOnlyDictionary<string, string>? environment = null) =>
        await CliProcess.RunAsync(["run", "--resume", await RunAsync(folder) ?? "", "--data", folder.Data, "--json"], environment: environment);

    private static async Task<string?> RunAsync(WorkFolder folder) =>
        (string?)(await CommandLine.RunAsync("runs", "--json", "--data", folder.Data)).Json.AsArray().FirstOrDefault()?["run"];

    private static async Task RecordedAsync(WorkFolder folder, Func<bool> hasEnded)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!hasEnded() && await RunAsync(folder) is null)
        {
            await pace.WaitForNextTickAsync();
        }
    }
}
