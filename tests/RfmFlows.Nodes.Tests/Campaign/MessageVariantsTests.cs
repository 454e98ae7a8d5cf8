using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Campaign;

public sealed class MessageVariantsTests
{
    [Fact]
    public async Task Run_OwnList_GivesEachItsTextAndListsWhoHasNone()
    {
        await using var flow = People(new FlowTester());
        flow.Node("texts", "campaign.variants", new { texts = new[] { new { value = "vip", emailSubject = "Тема", emailText = "Письмо", smsText = "SMS" } } });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("texts.output")).ShouldBe(["1|vip|Тема|Письмо|SMS"]);
        (await run.RowsAsync("texts.without")).ShouldBe(["2|new", "3|"]);
        await ProducedColumns.ShouldBePromisedAsync(run, "texts.output", "texts.without");
    }

    [Fact]
    public async Task Run_LinkedTable_TakesItsColumnsInTheChosenLanguage()
    {
        await using var flow = People(new FlowTester());
        flow.Table("variants", "segment text, language text, sms_text text, discount integer",
                ["vip", "ru", "Скидка", 20], ["vip", "en", "Discount", 20], ["new", "en", "Welcome", 5])
            .Node("texts", "campaign.variants", new { language = "ru" }).Link("variants.output -> texts.variants");

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("texts.output")).ShouldBe(["1|vip|Скидка|20"]);
        (await run.RowsAsync("texts.without")).ShouldBe(["2|new", "3|"]);
        await ProducedColumns.ShouldBePromisedAsync(run, "texts.output", "texts.without");
    }

    [Fact]
    public async Task Run_LinkedTableWithTwoForOneKey_IsAnError()
    {
        await using var flow = People(new FlowTester());
        flow.Table("variants", "segment text, language text, sms_text text", ["vip", "ru", "Скидка"], ["vip", "en", "Discount"])
            .Node("texts", "campaign.variants").Link("variants.output -> texts.variants");

        (await flow.RunAsync()).Remark("RF5005").Message.En.ShouldContain("'vip'");
    }

    [Fact]
    public async Task Run_NameTaken_GetsANumber()
    {
        await using var flow = new FlowTester();
        flow.Table("people", "customer integer, segment text, sms_text text", [1, "vip", "old"])
            .Table("variants", "key text, sms_text text", ["vip", "new"])
            .Node("texts", "campaign.variants", new { variantKey = "key" }).Link("people.output -> texts.recipients", "variants.output -> texts.variants");

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("texts.output")).ShouldBe(["1|vip|old|new"]);
        await ProducedColumns.ShouldBePromisedAsync(run, "texts.output");
    }

    [Fact]
    public async Task Check_OwnListWithTwoForOneKey_IsAnError()
    {
        await using var flow = People(new FlowTester());
        flow.Node("texts", "campaign.variants", new { texts = new[] { new { value = "vip", smsText = "a" }, new { value = "vip", smsText = "b" } } });

        (await flow.CheckAsync()).Remarks.ShouldContain(r => r.Code == "RF5005" && r.Setting == "texts");
    }

    [Fact]
    public async Task Check_NothingGiven_SaysWhatIsMissing()
    {
        await using var flow = People(new FlowTester());
        flow.Node("texts", "campaign.variants", new { key = "segmnt" });

        var remarks = (await flow.CheckAsync()).Remarks;

        remarks.ShouldContain(r => r.Code == "RF5006");
        remarks.Single(r => r.Setting == "key").Remedy.En.ShouldContain("segment");
    }

    private static FlowTester People(FlowTester flow) =>
        flow.Table("people", "customer integer, segment text", [1, "vip"], [2, "new"], [3, null]).Link("people.output -> texts.recipients");
}
