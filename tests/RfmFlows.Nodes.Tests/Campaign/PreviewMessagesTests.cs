using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Campaign;

public sealed class PreviewMessagesTests
{
    private const string Columns = "customer integer, email text, phone text, first_name text, email_subject text, email_text text, sms_text text";

    [Fact]
    public async Task Run_Email_ShowsFinishedTextsAndProblems()
    {
        await using var flow = Preview(new { });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("preview.output", "customer, address, subject, text, characters, sms_parts, problem IS NOT NULL")).ShouldBe(
            ["1|ann@example.com|Анна & мы|Привет, Анна & Ко!|18||false", "2|bob@example.com|||||true"]);
        await ProducedColumns.ShouldBePromisedAsync(run, "preview.output");
    }

    [Fact]
    public async Task Run_Sms_CountsParts()
    {
        await using var flow = Preview(new { channel = "sms", rows = 1 });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("preview.output", "address, text, sms_parts")).ShouldBe([$"+79001234567|{new string('я', 71)}|2"]);
    }

    [Fact]
    public async Task Run_OwnSubjectAsHtml_EscapesValuesInTheTextOnly()
    {
        await using var flow = Preview(new { rows = 1, subject = "{{first_name}}!", format = "html" });

        var run = (await flow.RunAsync()).Succeeded();

        (await run.RowsAsync("preview.output", "subject, text")).ShouldBe(["Анна & Ко!|Привет, Анна &amp; Ко!"]);
    }

    [Fact]
    public async Task Check_NoTextColumn_AsksForIt()
    {
        await using var flow = new FlowTester();
        flow.Table("people", "customer integer, email text").Node("preview", "campaign.preview").Link("people.output -> preview.recipients");

        (await flow.CheckAsync()).Remarks.ShouldContain(r => r.Setting == "textColumn");
    }

    private static FlowTester Preview(object settings) => new FlowTester().Table("people", Columns,
            [1, "ann@example.com", "+79001234567", "Анна & Ко", "Анна & мы", "Привет, {{first_name}}!", new string('я', 71)],
            [2, "bob@example.com", "+79001234568", "Боб", "Тема", "{{frist_name}}", "Привет"])
        .Node("preview", "campaign.preview", settings).Link("people.output -> preview.recipients");
}
