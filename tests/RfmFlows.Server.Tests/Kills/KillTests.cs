using System.Diagnostics;
using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Server.Tests.Cli;
using Xunit.Abstractions;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>Nothing twice, nothing lost, and what nobody can know is listed: held against real processes that are killed.</summary>
[Collection(ProcessTests.Name)]
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public Task Mailing_KilledAFewTimes_NobodyTwiceNobodyLost() => HoldAsync(people: 2_000, kills: 7, atLeast: 5, seed: 1);

    [LongFact]
    public Task Mailing_KilledFiftyTimes_NobodyTwiceNobodyLost() => HoldAsync(people: 20_000, kills: 58, atLeast: 50, seed: 2026);

    private async Task HoldAsync(int people, int kills, int atLeast, int seed)
    {
        using var folder = new WorkFolder();
        await using var sandbox = await SandboxProcess.StartAsync(folder.At("sandbox"));
        var mailing = new Mailing(folder, sandbox.Address, people);
        var campaign = new KillCampaign(folder, sandbox, mailing, kills, seed);
        var began = Stopwatch.GetTimestamp();

        var last = await campaign.RunAsync();

        var ledger = await LedgerFile.ReadAsync(folder.Data);
        var summary = await sandbox.SummaryAsync();
        Tell(campaign, ledger, summary, Stopwatch.GetElapsedTime(began));
        campaign.Kills.ShouldBeInRange(atLeast, kills);
        NobodyTwice(summary);
        NobodyLost(mailing, ledger, await sandbox.RecipientsAsync());
        UnknownIsListedAndLeftAlone(campaign, ledger, last);
    }

    private static void NobodyTwice(JsonNode summary)
    {
        ((int)summary["recipientsWithSeveral"]!).ShouldBe(0);
        summary["repeated"]!.AsArray().Count.ShouldBe(0);
        ((int)summary["total"]!).ShouldBe((int)summary["recipients"]!);
    }

    private static void NobodyLost(Mailing mailing, List<SendRecord> ledger, IReadOnlyCollection<string> arrived)
    {
        var got = arrived.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byState = ledger.Where(r => r.Address is not null).ToLookup(r => r.State, r => r.Address!);
        var told = byState[SendState.Unknown].Concat(byState[SendState.Rejected]);
        mailing.Eligible.Except(got, StringComparer.OrdinalIgnoreCase).Except(told, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        byState[SendState.Accepted].Except(got, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        byState[SendState.Rejected].Intersect(got, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        got.Except(mailing.Eligible, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        ledger.Where(r => r.State is SendState.Planned or SendState.Claimed or SendState.Called).ShouldBeEmpty();
        ledger.Count(r => r.State != SendState.Skipped).ShouldBe(mailing.Eligible.Count);
    }

    private static void UnknownIsListedAndLeftAlone(KillCampaign campaign, List<SendRecord> ledger, CliResult last)
    {
        var unknown = ledger.Where(r => r.State == SendState.Unknown).ToDictionary(r => r.Id, r => r.CalledAt);
        last.ExitCode.ShouldBe(unknown.Count > 0 ? 5 : 0);
        foreach (var (row, calledAt) in campaign.Unknown)
        {
            unknown.ShouldContainKeyAndValue(row, calledAt);
        }
        ((int?)last.Json["messages"]!["unknown"] ?? 0).ShouldBe(unknown.Count);
    }

    private void Tell(KillCampaign campaign, List<SendRecord> ledger, JsonNode summary, TimeSpan time)
    {
        var states = string.Join(", ", ledger.GroupBy(r => r.State).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"));
        output.WriteLine($"kills {campaign.Kills}, starts {campaign.Starts}, {states}; arrived {summary["total"]}, with several {summary["recipientsWithSeveral"]}; {time.TotalSeconds:N0} s");
    }
}
