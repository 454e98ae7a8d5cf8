using RfmFlows.Campaigns;
using RfmFlows.Server.Tests.Cli;

namespace RfmFlows.Server.Tests.Reconciling;

/// <summary><c>rfmflows runs reconcile</c> after runs whose answers were lost.</summary>
public sealed class RunsReconcileTests
{
    [Fact]
    public async Task Reconcile_MessagesArrivedButAnswersWereLost_SettlesThemOnceWithoutSending()
    {
        await using var lost = await LostAnswers.StartAsync();
        var run = await lost.RunAsync("ann bob");
        run.ExitCode.ShouldBe(5, run.Output);
        var id = (string)run.Json["run"]!;
        run.Json["warnings"]!.AsArray().Single(w => (string?)w!["code"] == "RF5205")!["remedy"]!.GetValue<string>().ShouldContain($"rfmflows runs reconcile {id}");

        var early = await lost.ReconcileAsync(id, late: false);
        early.ExitCode.ShouldBe(5, early.Output);
        Counts(early).ShouldBe((0, 0, 2, 2));
        early.Json["warnings"]!.AsArray().Select(w => (string?)w!["code"]).ShouldBe(["RF5208"]);

        var done = await lost.ReconcileAsync(id);
        done.ExitCode.ShouldBe(0, done.Output + done.Error);
        Counts(done).ShouldBe((2, 0, 0, 0));
        (await lost.RowsAsync()).ShouldAllBe(r => r.State == SendState.Accepted && r.GatewayId != null);
        (await lost.ArrivedAsync()).ShouldBe(2);

        var again = await lost.ReconcileAsync(id);
        again.ExitCode.ShouldBe(0, again.Output);
        Counts(again).ShouldBe((0, 0, 0, 0));
        (await lost.AuditAsync()).Select(a => (a.Action, a.Subject)).ShouldBe(Enumerable.Repeat(("message.reconcile", id), 3));
    }

    [Fact]
    public async Task Reconcile_CampaignThatEarlierStartsOpened_AsksTheAccountOfTheRunThatCalled()
    {
        await using var lost = await LostAnswers.StartAsync();
        (await lost.RunAsync("ann", service: "null", campaign: "once-ever")).ExitCode.ShouldBe(0);
        var second = await lost.RunAsync("ann bob", campaign: "once-ever");
        second.ExitCode.ShouldBe(5, second.Output);
        ((int)second.Json["messages"]!["unknown"]!).ShouldBe(1);

        var done = await lost.ReconcileAsync((string)second.Json["run"]!);

        done.ExitCode.ShouldBe(0, done.Output + done.Error);
        Counts(done).ShouldBe((1, 0, 0, 0));
        (await lost.RowsAsync()).ShouldAllBe(r => r.State == SendState.Accepted);
    }

    [Fact]
    public async Task Run_OnceEverAndAnEarlierStartLeftUnknownOnes_AnswersForItsOwnCallsOnly()
    {
        await using var lost = await LostAnswers.StartAsync();
        var first = await lost.RunAsync("ann", campaign: "once-ever");
        first.ExitCode.ShouldBe(5, first.Output);

        var second = await lost.RunAsync("ann bob", service: "null", campaign: "once-ever");

        second.ExitCode.ShouldBe(0, second.Output);
        ((int)second.Json["messages"]!["accepted"]!).ShouldBe(1);
        (await lost.ReconcileAsync((string)second.Json["run"]!)).ExitCode.ShouldBe(0);
        (await lost.ReconcileAsync((string)first.Json["run"]!)).ExitCode.ShouldBe(0);
        (await lost.RowsAsync()).ShouldAllBe(r => r.State == SendState.Accepted);
    }

    [Fact]
    public async Task Resume_LaterStartOfASharedCampaignWhoseMessagesNeverArrived_SendsThem()
    {
        await using var lost = await LostAnswers.StartAsync();
        await lost.RunAsync("ann", service: "null", campaign: "once-ever");
        var second = (string)(await lost.RunAsync("ann bob", service: "null", campaign: "once-ever")).Json["run"]!;
        await lost.LoseAllAsync();
        var reconciled = await lost.ReconcileAsync(second);
        Counts(reconciled).ShouldBe((0, 1, 0, 0));

        var resumed = await CommandLine.RunAsync("run", "--resume", second, "--data", lost.Folder.Data, "--json");

        resumed.ExitCode.ShouldBe(0, resumed.Output + resumed.Error);
        ((int)resumed.Json["messages"]!["accepted"]!).ShouldBe(1);
        (await lost.RowsAsync()).Select(r => r.State).ShouldBe([SendState.Unknown, SendState.Accepted]);
    }

    [Fact]
    public async Task Reconcile_NeverArrived_PlansAgainAndResumingTheRunSendsThem()
    {
        await using var lost = await LostAnswers.StartAsync();
        var id = (string)(await lost.RunAsync("ann bob", service: "null")).Json["run"]!;
        await lost.LoseAllAsync();

        var done = await lost.ReconcileAsync(id);

        done.ExitCode.ShouldBe(0, done.Output + done.Error);
        Counts(done).ShouldBe((0, 2, 0, 0));
        (await lost.RowsAsync()).ShouldAllBe(r => r.State == SendState.Planned);
        var resumed = await CommandLine.RunAsync("run", "--resume", id, "--data", lost.Folder.Data, "--json");
        resumed.ExitCode.ShouldBe(0, resumed.Output + resumed.Error);
        ((int)resumed.Json["messages"]!["accepted"]!).ShouldBe(2);
        (await CommandLine.RunAsync("run", "--resume", id, "--data", lost.Folder.Data, "--json")).ErrorCodes.ShouldBe(["RF6031"]);
    }

    [Theory]
    [InlineData("en", "still unknown 0")]
    [InlineData("ru", "по-прежнему неизвестно 0")]
    public async Task Reconcile_ForPeople_TellsTheCountsInTheirLanguage(string language, string counts)
    {
        await using var lost = await LostAnswers.StartAsync();
        var id = (string)(await lost.RunAsync("ann", service: "null")).Json["run"]!;

        var done = await CommandLine.RunAsync("runs", "reconcile", id, "--data", lost.Folder.Data, "--lang", language);

        done.ExitCode.ShouldBe(0, done.Error);
        done.Output.ShouldContain(id);
        done.Output.ShouldContain(counts);
    }

    [Fact]
    public async Task Reconcile_NoSuchRun_IsRefusedByItsNumber()
    {
        using var folder = new WorkFolder();

        var done = await CommandLine.RunAsync("runs", "reconcile", "nobody", "--data", folder.Data, "--json");

        done.ExitCode.ShouldBe(3, done.Output);
        done.ErrorCodes.ShouldBe(["RF6030"]);
    }

    private static (int Accepted, int NotSent, int StillUnknown, int TooYoung) Counts(CliResult done) =>
        ((int)done.Json["accepted"]!, (int)done.Json["notSent"]!, (int)done.Json["stillUnknown"]!, (int)done.Json["tooYoung"]!);
}
