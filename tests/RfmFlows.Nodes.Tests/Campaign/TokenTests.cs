using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>The account's node: secrets, addresses, refusals.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task Run_SecretsMissing_ListsAllOfThemAtOnce()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Secrets.Clear();
        lab.Agreed("ann@example.com").Email();

        var run = await lab.Flow.RunAsync();

        run.Result!.Status.ShouldBe(RunStatus.Failed);
        run.Remarks.Where(r => r.Code == "RF3011").Select(r => r.Setting).ShouldBe(["clientId", "clientSecret"]);
        run.Remark("RF3011").Remedy.En.ShouldContain("RFMFLOWS_SECRET_ID");
    }

    [Fact]
    public async Task Run_WrongCredentials_FailsBeforeAnybodyIsWrittenToAndTellsNoSecret()
    {
        const string Wrong = "wrong-5e77aa01";
        await using var lab = await SendLab.StartAsync();
        lab.Secrets["secret"] = Wrong;
        lab.Agreed("ann@example.com").Email();

        var run = await lab.Flow.RunAsync();

        var remark = run.Remark("RF3010");
        remark.Node.ShouldBe("token");
        remark.Remedy.En.ShouldContain("client id and secret");
        remark.Remedy.Ru.ShouldContain("ID и секрет");
        remark.Message.Ru.ShouldNotContain("Check the client id");
        remark.Message.Ru.ShouldBe("SendPulse недоступен. GET /balance: HTTP 401. \"Client authentication failed\".");
        var told = string.Join('\n', run.Remarks.Select(r => $"{r.Message.En}{r.Message.Ru}{r.Remedy.En}{r.Remedy.Ru}"));
        told.ShouldNotContain(Wrong);
        told.ShouldNotContain(SendLab.ClientId);
        (await lab.LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_UnknownKey_IsRefusedBeforeAnybodyIsWrittenTo()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Secrets["key"] = "key-77b0c2";
        lab.Token(new { credentials = "key", apiKey = "key" }).Agreed("ann@example.com").Email();

        var run = await lab.Flow.RunAsync();

        run.Remark("RF3010").Message.En.ShouldNotContain("key-77b0c2");
        (await lab.InboxAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("https://api.sendpulse.com/", true)]
    [InlineData("http://api.sendpulse.com/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("https://user:password@api.sendpulse.com/", false)]
    [InlineData("api.sendpulse.com", false)]
    public async Task Check_Address_IsHttpsOrThisMachine(string address, bool fits)
    {
        await using var lab = await SendLab.StartAsync();
        lab.Token(new { address }).Agreed("ann@example.com").Email();

        (await lab.Flow.CheckAsync()).Remarks.Any(r => r.Code == "RF3012" && r.Setting == "address").ShouldBe(!fits);
    }

    [Fact]
    public async Task Run_ServiceNull_NeedsNoSecretAndCountsAsAccepted()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Secrets.Clear();
        lab.Token(new { service = "null" }).Agreed("ann@example.com").Email();

        (await lab.Flow.RunAsync()).Succeeded().Tally("accepted").ShouldBe(1);
        (await lab.InboxAsync()).ShouldBeEmpty();
    }
}
