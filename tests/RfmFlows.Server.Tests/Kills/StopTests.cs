using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Server.Tests.Cli;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>Stops that are asked for: Ctrl+C and SIGTERM.</summary>
[Collection(ProcessTests.Name)]
public sealed class StopTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Run_Signalled_EndsWith130AndGoesOnLater(string signal)
    {
        using var folder = new WorkFolder();
        await using var sandbox = await SandboxProcess.StartAsync(folder.At("sandbox"));
        await sandbox.SetAsync(new JsonObject { ["latency"] = new JsonObject { ["fixedMilliseconds"] = 50 } });
        var mailing = new Mailing(folder, sandbox.Address, people: 1_500);
        using var first = mailing.Start(null);
        await sandbox.WaitAsync(50, () => first.HasExited);

        await first.SignalAsync(signal);
        var stopped = await first.WaitAsync();

        stopped.ExitCode.ShouldBe(130, stopped.Error);
        ((string?)stopped.Json["status"]).ShouldBe("cancelled");
        // What was under way came to its end, so nothing is unknown.
        (await LedgerFile.ReadAsync(folder.Data, SendState.Unknown, SendState.Called, SendState.Claimed)).ShouldBeEmpty();
        await sandbox.SetAsync(new JsonObject { ["latency"] = new JsonObject { ["fixedMilliseconds"] = 0 } });
        using var second = mailing.Start((string)stopped.Json["run"]!);
        var done = await second.WaitAsync();
        done.ExitCode.ShouldBe(0, done.Error);
        var arrived = await sandbox.RecipientsAsync();
        arrived.Order(StringComparer.Ordinal).ShouldBe(mailing.Eligible.Order(StringComparer.Ordinal));
    }
}
