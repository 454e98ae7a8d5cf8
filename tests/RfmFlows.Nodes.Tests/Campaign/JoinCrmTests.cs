using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Campaign;

public sealed class JoinCrmTests
{
    [Fact]
    public async Task Run_DuplicatesAndUnknown_GivesOneContactEachAndSaysHowMany()
    {
        await using var flow = new FlowTester();
        flow.Table("people", "customer integer, sum decimal(2)", [1, 10m], [2, 20m], [3, 30m], [null, 40m])
            .Table("crm", "customer_id integer, email text, phone text",
                [1, "b@example.com", "+2"], [1, "a@example.com", "+9"], [1, "a@example.com", "+1"], [2, "c@example.com", null], [4, "d@example.com", null]);

        var run = (await RunAsync(flow)).Succeeded();

        (await run.RowsAsync("contacts.output")).ShouldBe(["1|10.00|a@example.com|+1", "2|20.00|c@example.com|"]);
        (await run.RowsAsync("contacts.unknown")).ShouldBe(["3|30.00", "|40.00"], ignoreOrder: true);
        run.Remark("RF5003").Message.En.ShouldStartWith("1 customers");
        await ProducedColumns.ShouldBePromisedAsync(run, "contacts.output", "contacts.unknown");
    }

    [Theory]
    [InlineData("integer", 7, "text", "7", true)]
    [InlineData("text", "7", "integer", 7, true)]
    [InlineData("integer", 7, "decimal(2)", 7, false)]
    [InlineData("integer", 7, "integer", 7, false)]
    public async Task Run_KeysOfOtherTypes_MeetAndTextsAreTold(string left, object customer, string right, object contact, bool told)
    {
        await using var flow = new FlowTester();
        flow.Table("people", $"customer {left}", [customer]).Table("crm", $"id {right}, email text", [contact, "a@example.com"]);

        var run = (await RunAsync(flow)).Succeeded();

        (await run.RowsAsync("contacts.output")).ShouldBe(["7|a@example.com"]);
        run.Codes.Contains("RF5004").ShouldBe(told);
    }

    [Fact]
    public async Task Run_NamesThatClash_GetAPrefix()
    {
        await using var flow = new FlowTester();
        flow.Table("people", "customer integer, city text", [1, "Minsk"]).Table("crm", "customer integer, city text, email text", [1, "Brest", "a@example.com"]);

        var run = (await RunAsync(flow)).Succeeded();

        run.ColumnsOf("contacts.output").ShouldBe("customer integer, city text, crm_city text, email text");
        (await run.RowsAsync("contacts.output")).ShouldBe(["1|Minsk|Brest|a@example.com"]);
        await ProducedColumns.ShouldBePromisedAsync(run, "contacts.output");
    }

    [Fact]
    public async Task Run_ChosenColumns_TakesOnlyThose()
    {
        await using var flow = new FlowTester();
        flow.Table("people", "buyer integer", [1]).Table("crm", "number integer, email text, phone text", [1, "a@example.com", "+1"]);

        var run = (await RunAsync(flow, new { customerKey = "buyer", contactKey = "number", columns = new[] { "phone" } })).Succeeded();

        (await run.RowsAsync("contacts.output")).ShouldBe(["1|+1"]);
    }

    [Fact]
    public async Task Check_NoKeys_AsksForBoth()
    {
        await using var flow = new FlowTester();
        flow.Table("people", "buyer integer").Table("crm", "number integer");

        (await RunAsync(flow)).Remarks.Where(r => r.Severity == Severity.Error).Select(r => r.Setting).ShouldBe(["customerKey", "contactKey"]);
    }

    private static Task<FlowRun> RunAsync(FlowTester flow, object? settings = null) =>
        flow.Node("contacts", "campaign.join-crm", settings).Link("people.output -> contacts.customers", "crm.output -> contacts.contacts").RunAsync();
}
