using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>What becomes of e-mails between the node, the ledger and the gateway.</summary>
public sealed class SendEmailTests
{
    [Fact]
    public async Task Send_TwoWhoAgreed_AreAcceptedOnceEach()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com", " Bob@Example.com ").Email();

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, channel, address, state, reason")).ShouldBe(["1|email|ann@example.com|accepted|", "2|email|bob@example.com|accepted|"]);
        run.Tally("accepted").ShouldBe(2);
        (await lab.RecipientsAsync()).ShouldBe(["ann@example.com", "bob@example.com"]);
        var ledger = await lab.LedgerAsync();
        ledger.ShouldAllBe(r => r.State == SendState.Accepted && r.Gateway == "sendpulse-smtp" && r.Attempts == 1);
        (await lab.InboxAsync()).Select(m => (string)m["id"]!).ShouldBe(ledger.Select(r => r.GatewayId), ignoreOrder: true);
    }

    [Fact]
    public async Task Send_SameRunAgain_SendsNothingTwice()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Flow.RunId = "one";
        lab.Agreed("ann@example.com", "bob@example.com").Email();

        (await lab.Flow.RunAsync()).Succeeded();
        var again = (await lab.Flow.RunAsync()).Succeeded();

        again.Tally("skipped:already-sent").ShouldBe(2);
        (await lab.RecipientsAsync()).ShouldBe(["ann@example.com", "bob@example.com"]);
        (await lab.LedgerAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("each-start", 0, true)]
    [InlineData("once-ever", 400, false)]
    [InlineData("once-per-days", 6, false)]
    [InlineData("once-per-days", 7, true)]
    public async Task Send_AnotherStartLater_FollowsTheIdentity(string campaign, int daysLater, bool again)
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { campaign, days = 7 });

        (await lab.Flow.RunAsync()).Succeeded();
        lab.Flow.AsOf = SendLab.Today.AddDays(daysLater);
        (await lab.Flow.RunAsync()).Succeeded();

        (await lab.RecipientsAsync()).Count.ShouldBe(again ? 2 : 1);
    }

    [Fact]
    public async Task Send_RefusedAddress_IsRejectedWithTheGatewaysWords()
    {
        await using var lab = await SendLab.StartAsync("""{"recipients": {"refused": ["*@refused.example"]}}""");
        lab.Agreed("ann@refused.example", "bob@example.com").Email();

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, state")).ShouldBe(["1|rejected", "2|accepted"]);
        var rejected = (await lab.LedgerAsync()).Single(r => r.State == SendState.Rejected);
        rejected.Reason.ShouldNotBeNullOrEmpty();
        (await lab.RecipientsAsync()).ShouldBe(["bob@example.com"]);
    }

    [Fact]
    public async Task Send_NoMoneyLeft_StopsWithEverythingPlannedAndGoesOnLater()
    {
        await using var lab = await SendLab.StartAsync("""{"balance": {"exhausted": true}}""");
        lab.Flow.RunId = "one";
        lab.Agreed("ann@example.com", "bob@example.com", "cat@example.com").Email();

        var run = await lab.Flow.RunAsync();

        run.Result!.Status.ShouldBe(RunStatus.Failed);
        run.Remark("RF5201").Message.En.ShouldContain("707");
        (await lab.LedgerAsync()).ShouldAllBe(r => r.State == SendState.Planned);
        await lab.Sandbox.ChangeSettingsAsync("""{"balance": {"exhausted": false}}""");
        (await lab.Flow.RunAsync()).Succeeded().Tally("accepted").ShouldBe(3);
        (await lab.RecipientsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_AnswerLost_IsUnknownNeverResentAndFoundByReconciliation()
    {
        await using var lab = await SendLab.StartAsync("""{"faults": {"lostAnswerRate": 1, "lostAnswerMode": "cut"}}""");
        lab.Flow.RunId = "one";
        lab.Agreed("ann@example.com", "bob@example.com").Email();

        var run = (await lab.Flow.RunAsync()).Succeeded();

        run.Tally("unknown").ShouldBe(2);
        run.Remark("RF5205").Severity.ShouldBe(Severity.Warning);
        await lab.Sandbox.ChangeSettingsAsync("""{"faults": {"lostAnswerRate": 0}}""");
        (await lab.Flow.RunAsync()).Succeeded();
        (await lab.RecipientsAsync()).ShouldBe(["ann@example.com", "bob@example.com"]);

        var settled = await lab.ReconcileAsync(new SendPulseEmailGateway(lab.Client, "Shop", "shop@example.com", null));

        settled.ShouldBe(new ReconcileSummary(2, 0, 0));
        (await lab.LedgerAsync()).Select(r => r.GatewayId).ShouldBe((await lab.InboxAsync()).Select(m => (string?)m["id"]), ignoreOrder: true);
    }

    [Theory]
    [InlineData("Other news")]
    [InlineData("News")]
    public async Task Reconcile_OnlyAnotherRunsMessageWentToTheAddress_IsNotTakenForTheLostOne(string subjectOfTheOther)
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { subject = subjectOfTheOther });
        (await lab.Flow.RunAsync()).Succeeded();
        await lab.DieInCallAsync("sendpulse-smtp", "lost", "News");

        var settled = await lab.ReconcileAsync(new SendPulseEmailGateway(lab.Client, "Shop", "shop@example.com", null));

        settled.ShouldBe(new ReconcileSummary(0, 0, 1));
        (await lab.LedgerAsync()).Single(r => r.Run == "lost").State.ShouldBe(SendState.Unknown);
    }

    [Fact]
    public async Task Reconcile_MessageNobodyElseSent_OnlyItsOwnSubjectIsTakenForIt()
    {
        await using var lab = await SendLab.StartAsync();
        var gateway = new SendPulseEmailGateway(lab.Client, "Shop", "shop@example.com", null);
        foreach (var subject in new[] { "Receipt", "News" })
        {
            await gateway.SendAsync([new OutgoingMessage(1, "1", "ann@example.com", new RenderedMessage(subject, "Hello"))], CancellationToken.None);
        }
        await lab.DieInCallAsync("sendpulse-smtp", "lost", "News");

        (await lab.ReconcileAsync(gateway)).ShouldBe(new ReconcileSummary(1, 0, 0));

        (await lab.LedgerAsync()).Single().GatewayId.ShouldBe((string?)(await lab.InboxAsync()).Single(m => (string?)m["subject"] == "News")["id"]);
    }

    [Fact]
    public async Task Send_DryRun_CallsNobodyWritesNothingAndShowsTheTexts()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Secrets.Clear();
        lab.Flow.DryRun = true;
        // Whoever called this port would be refused.
        lab.Token(new { address = "http://127.0.0.1:1/" }).People("customer integer, email text, consent boolean, first_name text",
                [1, "ann@example.com", true, "Анна <3"], [2, "bob@example.com", false, "Боб"])
            .Email(new { subject = "{{first_name}}, привет", text = "Здравствуйте, {{first_name}}!\nЖдём вас." });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, state, reason, subject, text")).ShouldBe(
            ["1|planned||Анна <3, привет|Здравствуйте, Анна <3!\nЖдём вас.", "2|skipped|no-consent||"]);
        (await lab.LedgerAsync()).ShouldBeEmpty();
        (await lab.InboxAsync()).ShouldBeEmpty();
    }
}
