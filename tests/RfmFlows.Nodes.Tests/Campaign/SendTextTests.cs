using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>What the e-mail and the SMS say.</summary>
public sealed class SendTextTests
{
    private const string Columns = "customer integer, email text, email_consent boolean, first_name text, email_subject text, email_text text";

    [Fact]
    public async Task Send_VariantsFromColumns_EachGetsItsOwnWithItsValues()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns,
                [1, "ann@example.com", true, "Анна", "{{first_name}}, вернитесь", "Здравствуйте{{#if first_name}}, {{first_name}}{{/if}}!"],
                [2, "bob@example.com", true, null, "Спасибо", "Здравствуйте{{#if first_name}}, {{first_name}}{{/if}}!"])
            .Email(new { textsFrom = "columns" });

        (await lab.Flow.RunAsync()).Succeeded();

        (await lab.InboxAsync()).Select(m => $"{m["recipient"]} {m["subject"]}: {m["text"]}").Order(StringComparer.Ordinal)
            .ShouldBe(["ann@example.com Анна, вернитесь: Здравствуйте, Анна!", "bob@example.com Спасибо: Здравствуйте!"]);
    }

    [Theory]
    [InlineData("columns")]
    [InlineData("here")]
    public async Task Send_PlainText_IsHtmlThatShowsTheSame(string textsFrom)
    {
        const string Text = "Цены < 100 & {{first_name}}\n\nСпасибо";
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns, [1, "ann@example.com", true, "<b>Анна</b>", "Тема", Text]).Email(new { textsFrom, text = Text });

        (await lab.Flow.RunAsync()).Succeeded();

        var message = (await lab.InboxAsync()).Single();
        ((string)message["html"]!).ShouldBe("Цены &lt; 100 &amp; &lt;b&gt;Анна&lt;/b&gt;<br>\n<br>\nСпасибо");
        ((string)message["text"]!).ShouldBe("Цены < 100 & <b>Анна</b>\n\nСпасибо");
    }

    [Fact]
    public async Task Send_Html_KeepsTheMarkupAndEscapesTheValues()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns, [1, "ann@example.com", true, "<b>Анна</b>", "Тема", null]).Email(new { format = "html", text = "<p>{{first_name}}</p>" });

        (await lab.Flow.RunAsync()).Succeeded();

        ((string)(await lab.InboxAsync()).Single()["html"]!).ShouldBe("<p>&lt;b&gt;Анна&lt;/b&gt;</p>");
    }

    [Fact]
    public async Task Check_UnknownColumnInAText_IsToldWithTheNearest()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns).Email(new { text = "Hello, {{frist_name}}" });

        var remarks = (await lab.Flow.CheckAsync()).Remarks.Where(r => r.Code == "RF5103").ToList();

        remarks.Count.ShouldBe(1);
        remarks[0].Setting.ShouldBe("text");
        remarks[0].Node.ShouldBe("email");
        remarks[0].Remedy.En.ShouldContain("first_name");
    }

    [Fact]
    public async Task Check_UnknownColumnOfTheText_IsToldWithTheNearest()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns).Email(new { textsFrom = "columns", bodyColumn = "emial_text" });

        (await lab.Flow.CheckAsync()).Remarks.Single(r => r.Setting == "bodyColumn").Remedy.En.ShouldContain("email_text");
    }

    [Fact]
    public async Task Send_UnknownColumnInATextFromAColumn_SkipsAndTellsWithTheNearest()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns, [1, "ann@example.com", true, "Анна", "Тема", "{{frist_name}}"], [2, "bob@example.com", true, "Боб", "Тема", "{{first_name}}"])
            .Email(new { textsFrom = "columns" });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, state, reason, detail")).ShouldBe(["1|skipped|unrenderable|RF5103", "2|accepted||"]);
        var remark = run.Remark("RF5103");
        remark.Severity.ShouldBe(Severity.Warning);
        remark.Remedy.En.ShouldContain("first_name");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Send_KeepTexts_PutsThemIntoTheMessages(bool keepTexts, bool shown)
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { keepTexts });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "subject, text")).ShouldBe([shown ? "News|Hello" : "|"]);
    }

    [Fact]
    public async Task Sms_PhonesInAnySpelling_GoOutOncePerPhone()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People("customer integer, phone text, sms_consent boolean, first_name text",
                [1, "+7 (900) 123-45-67", true, "Анна"], [2, "+79001234567", true, "Боб"], [3, "89001234568", true, "Вера"], [4, "+79001234569", false, "Глеб"])
            .Sms(new { text = "{{first_name}}, ждём вас" });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, address, state, reason", "sms")).ShouldBe(
            ["1|+79001234567|accepted|", "2||skipped|duplicate-address", "3||skipped|invalid-address", "4||skipped|no-consent"]);
        var message = (await lab.InboxAsync()).Single();
        ((string)message["channel"]!).ShouldBe("sms");
        ((string)message["text"]!).ShouldBe("Анна, ждём вас");
    }

    [Fact]
    public async Task Check_SendersThatCannotBe_AreToldAtTheirSettings()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People("customer integer, email text, phone text, consent boolean")
            .Email(new { fromAddress = "shop", replyTo = "no@" }).Sms(new { sender = "A long name" + " of a shop" });

        var remarks = (await lab.Flow.CheckAsync()).Remarks;

        remarks.Select(r => $"{r.Code} {r.Node}.{r.Setting}").ShouldBe(
            ["RF5009 email.fromAddress", "RF5009 email.replyTo", "RF5008 sms.sender"], ignoreOrder: true);
    }
}
