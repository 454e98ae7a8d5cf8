using RfmFlows.Campaigns;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>Who may be written to, and what happens while test recipients are linked.</summary>
public sealed class SendPolicyTests
{
    [Theory]
    [InlineData("email_consent boolean", true, true)]
    [InlineData("consent text", "да", true)]
    [InlineData("consent text", "YES", true)]
    [InlineData("consent integer", 1, true)]
    [InlineData("email_consent text", "нет", false)]
    [InlineData("email_consent text", "maybe", false)]
    [InlineData("email_consent integer", 2, false)]
    [InlineData("email_consent text", null, false)]
    public async Task Send_ConsentColumn_OnlyAClearYesCounts(string column, object? value, bool sent)
    {
        await using var lab = await SendLab.StartAsync();
        lab.People($"customer integer, email text, {column}", [1, "ann@example.com", value]).Email();

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "state, reason")).ShouldBe([sent ? "accepted|" : "skipped|no-consent"]);
        (await lab.InboxAsync()).Count.ShouldBe(sent ? 1 : 0);
    }

    [Fact]
    public async Task Send_NamedConsentColumn_CountsInsteadOfTheUsualOne()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People("customer integer, email text, email_consent boolean, asked boolean", [1, "ann@example.com", true, false], [2, "bob@example.com", false, true])
            .Email(new { consent = "asked" });

        (await lab.Flow.RunAsync()).Succeeded();

        (await lab.RecipientsAsync()).ShouldBe(["bob@example.com"]);
    }

    [Theory]
    [InlineData("refuse", 0)]
    [InlineData("allow", 1)]
    public async Task Send_NoConsentColumn_IsRefusedWithAWarningUnlessAllAgreed(string missingConsent, int sent)
    {
        await using var lab = await SendLab.StartAsync();
        lab.People("customer integer, email text", [1, "ann@example.com"]).Email(new { missingConsent });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await lab.InboxAsync()).Count.ShouldBe(sent);
        run.Codes.Contains("RF5002").ShouldBe(sent == 0);
    }

    [Fact]
    public async Task Send_SuppressedInvalidMissingAndDuplicateAddresses_AreSkippedWithTheReason()
    {
        await using var lab = await SendLab.StartAsync();
        await lab.Suppressions.AddAsync([new Suppression("email", "ann@example.com", "unsubscribed", TimeProvider.System.GetUtcNow(), "test")], CancellationToken.None);
        lab.Agreed("Ann@example.com", "bob@", "", "dan@example.com", "DAN@example.com").Email();

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, state, reason")).ShouldBe(
        [
            "1|skipped|suppressed", "2|skipped|invalid-address", "3|skipped|no-address", "4|accepted|", "5|skipped|duplicate-address",
        ]);
        (await lab.RecipientsAsync()).ShouldBe(["dan@example.com"]);
    }

    [Fact]
    public async Task Send_FrequencyCap_CountsAllCampaignsOfTheChannel()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { capMessages = 2, capDays = 7 });

        for (var start = 1; start <= 3; start++)
        {
            (await lab.Flow.RunAsync()).Succeeded();
        }
        lab.Flow.AsOf = SendLab.Today.AddDays(8);
        (await lab.Flow.RunAsync()).Succeeded();

        (await lab.InboxAsync()).Count.ShouldBe(3);
        (await lab.LedgerAsync()).Select(r => r.Reason).ShouldBe([null, null, "frequency-cap", null]);
    }

    [Fact]
    public async Task Send_TestRecipients_OnlyTheyGetItAndTheRealOneStillGoesOut()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com", "bob@example.com").Email();
        lab.Flow.Node("colleagues", "campaign.test-recipients", new { people = new[] { new { name = "Eve", email = "eve@shop.example", phone = "" } } })
            .Link("colleagues.output -> email.test");

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, address, state, reason")).ShouldBe(["1|eve@shop.example|accepted|", "2||skipped|test-run"]);
        (await lab.RecipientsAsync()).ShouldBe(["eve@shop.example"]);
        run.ColumnsOf("colleagues.output").ShouldBe("name text, email text, phone text");
        (await run.RowsAsync("colleagues.output")).ShouldBe(["Eve|eve@shop.example|"]);
    }

    [Fact]
    public async Task Send_EmptyTestTable_FailsInsteadOfSendingToAll()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email();
        lab.Flow.Table("colleagues", "email text", [" "]).Link("colleagues.output -> email.test");

        var run = await lab.Flow.RunAsync();

        run.Remark("RF5010");
        (await lab.InboxAsync()).ShouldBeEmpty();
        (await lab.LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_TestTableWithoutAddresses_IsFoundByTheCheck()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email();
        lab.Flow.Table("colleagues", "name text", ["Eve"]).Link("colleagues.output -> email.test");

        (await lab.Flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldContain("RF5010");
    }

    [Fact]
    public async Task TestRecipients_BadAddresses_AreToldWithTheirPlaces()
    {
        await using var flow = new FlowTester();
        flow.Node("colleagues", "campaign.test-recipients", new { people = new[] { new { email = "eve", phone = "89001234567" } } });

        (await flow.CheckAsync()).Remarks.Where(r => r.Code == "RF5011").Select(r => r.Setting).ShouldBe(["people[0].email", "people[0].phone"]);
    }
}
