using RfmFlows.Campaigns;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>What became of messages as answers about customers.</summary>
public sealed class ReactionsTests
{
    [Fact]
    public async Task SentMessages_AfterSending_AreThoseOfTheLedgerAndTheirCustomersAnswerYes()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com", "bob@example.com").Email();
        (await lab.Flow.RunAsync()).Succeeded();
        lab.Flow.Clear().With<ISendLedger>(lab.Ledger).Node("sent", "campaign.sent-messages").Node("skipped", "campaign.sent-messages", new { states = new[] { "skipped" } })
            .Node("react", "campaign.reactions", """
                {"questions": [{"what": "sent", "days": 1, "name": "today"}, {"what": "sent", "campaigns": ["test"], "channel": "email"}, {"what": "sent", "channel": "sms"}, {"atLeast": 2}]}
                """).Link("sent.messages -> react.messages");

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await run.RowsAsync("sent.messages", "customer, channel, campaign, state")).ShouldBe(["1|email|test|accepted", "2|email|test|accepted"], ignoreOrder: true);
        run.CountOf("skipped.messages").ShouldBe(0);
        (await run.RowsAsync("react.customers")).ShouldBe(["1|true|true|false|false", "2|true|true|false|false"]);
    }

    [Fact]
    public async Task SentMessages_ForAnEarlierDay_HaveNotHappenedYet()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email();
        (await lab.Flow.RunAsync()).Succeeded();
        lab.Flow.Clear().With<ISendLedger>(lab.Ledger).Node("sent", "campaign.sent-messages");
        lab.Flow.AsOf = SendLab.Today.AddDays(-1);

        (await lab.Flow.RunAsync()).Succeeded().CountOf("sent.messages").ShouldBe(0);
    }

    [Fact]
    public async Task Reactions_TableWithMarks_CountWhatHappenedUpToTheDay()
    {
        await using var flow = new FlowTester { AsOf = new DateOnly(2026, 10, 31) };
        flow.Table("m", "customer integer, sent_at date, campaign text, delivered boolean, opened_at date, clicked integer",
                [1, new DateOnly(2026, 10, 30), "spring", true, new DateOnly(2026, 10, 31), 1], [1, new DateOnly(2026, 9, 1), "winter", true, new DateOnly(2026, 11, 2), 0],
                [2, new DateOnly(2026, 10, 1), "spring", false, null, null], [3, new DateOnly(2026, 11, 1), "spring", true, null, 1])
            .Node("r", "campaign.reactions", """
                {"questions": [{"what": "delivered", "name": "got"}, {"what": "opened", "name": "opened"}, {"what": "opened", "campaigns": ["winter"], "name": "later"},
                  {"what": "clicked", "campaigns": ["spring"], "days": 30, "name": "clicked"}, {"what": "delivered", "atLeast": 2, "name": "twice"}]}
                """).Link("m.output -> r.messages");

        (await (await flow.RunAsync()).Succeeded().RowsAsync("r.customers")).ShouldBe(["1|true|true|false|true|true", "2|false|false|false|false|false"]);
    }

    [Fact]
    public async Task Reactions_WhatTheTableCannotTell_IsSaidWithItsPlace()
    {
        await using var flow = new FlowTester();
        flow.Table("m", "customer integer, sent_at date", [1, new DateOnly(2026, 10, 30)])
            .Node("r", "campaign.reactions", """
                {"questions": [{"what": "clicked"}, {"campaigns": ["spring"]}, {"channel": "sms"}, {"name": "twice"}, {"name": "twice"}]}
                """).Link("m.output -> r.messages");

        (await flow.RunAsync()).Remarks.Select(r => $"{r.Code} {r.Setting}").ShouldBe(
            ["RF4366 questions[0].what", "RF4367 questions[1].campaigns", "RF4366 questions[2].channel", "RF4364 questions"]);
    }
}
