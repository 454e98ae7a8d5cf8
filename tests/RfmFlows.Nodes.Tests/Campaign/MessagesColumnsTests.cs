namespace RfmFlows.Nodes.Tests.Campaign;

public sealed class MessagesColumnsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_Messages_HaveThePromisedColumns(bool dryRun)
    {
        await using var lab = await SendLab.StartAsync();
        lab.Flow.DryRun = dryRun;
        lab.People("customer integer, email text, phone text, consent boolean", [1, "ann@example.com", "+79001234567", true]).Email().Sms();

        var run = (await lab.Flow.RunAsync()).Succeeded();

        run.ColumnsOf("email.messages").ShouldBe(
            "customer text, channel text, address text, state text, reason text, detail text, gateway_id text, subject text, text text");
        await ProducedColumns.ShouldBePromisedAsync(run, "email.messages", "sms.messages");
    }
}
