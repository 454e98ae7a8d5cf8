using System.Diagnostics;

namespace RfmFlows.Campaigns.Tests;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("Hello, {{name}}!", "Hello, Anna!")]
    [InlineData("no braces", "no braces")]
    [InlineData("{{NAME}} {{ name }}", "Anna Anna")]
    [InlineData("{{[last purchase]}}", "2025-12-31")]
    [InlineData("{{date}} {{date date \"d.MM\"}}", "2026-03-08 8.03")]
    [InlineData("{{money sum}} {{money sum \"€\"}} {{money count}}", "12,345.50 12,345.50 € 3")]
    [InlineData("{{number sum 0}} {{number sum}} {{sum}}", "12,346 12,345.5 12345.5")]
    [InlineData("{{upper name}} {{lower name}}", "ANNA anna")]
    [InlineData("{{count}} {{plural count \"point\" \"points\"}}", "3 points")]
    [InlineData("{{#if vip}}yes{{else}}no{{/if}}", "yes")]
    [InlineData("{{#unless vip}}yes{{else}}no{{/unless}}", "no")]
    [InlineData("{{#if (gt sum 10000)}}big{{else if (gt sum 10)}}mid{{else}}small{{/if}}", "big")]
    [InlineData("{{#if (and vip (eq name \"Anna\"))}}both{{/if}}", "both")]
    [InlineData("{{#if (lt date \"2026-04-01\")}}before{{/if}}", "before")]
    [InlineData("{{!-- a }} comment --}}{{name}}", "Anna")]
    [InlineData("{{upper (default name \"x\")}}", "ANNA")]
    public void Render_English_GivesText(string template, string expected) => Rows.Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("{{money sum \"₽\"}}", "12 345,50 ₽")]
    [InlineData("{{date}}", "08.03.2026")]
    [InlineData("{{plural count \"балл\" \"балла\" \"баллов\"}}", "балла")]
    [InlineData("{{vip}}", "да")]
    public void Render_Russian_FollowsItsHabits(string template, string expected) => Rows.Render(template, language: "ru").ShouldBe(expected);

    [Theory]
    [InlineData(0, "баллов")]
    [InlineData(1, "балл")]
    [InlineData(2, "балла")]
    [InlineData(5, "баллов")]
    [InlineData(11, "баллов")]
    [InlineData(14, "баллов")]
    [InlineData(21, "балл")]
    [InlineData(112, "баллов")]
    [InlineData(1_000_000_003, "балла")]
    public void Plural_Russian_FollowsTheNumber(long count, string expected) =>
        Rows.Render("{{plural count \"балл\" \"балла\" \"баллов\"}}", Rows.Of(count: count)).ShouldBe(expected);

    [Fact]
    public void Render_MissingValues_AreEmptyOrDefault() =>
        Rows.Render("[{{name}}][{{money sum}}][{{default name \"friend\"}}]", Rows.Of(name: null, sum: null)).ShouldBe("[][][friend]");

    [Fact]
    public void Render_Html_EscapesValuesAndKeepsMarkup() =>
        Rows.Render("<b>{{name}}</b>{{upper name}}{{default name \"x\"}}", Rows.Of("<i>&\"Ж"), form: TextForm.Html)
            .ShouldBe("<b>&lt;i&gt;&amp;&quot;Ж</b>&lt;I&gt;&amp;&quot;Ж&lt;i&gt;&amp;&quot;Ж");

    [Fact]
    public void Render_Plain_EscapesNothing() => Rows.Render("{{name}}", Rows.Of("O'Neil & <Co>")).ShouldBe("O'Neil & <Co>");

    [Fact]
    public void Render_ValueThatLooksLikeATemplate_StaysText() => Rows.Render("{{name}}", Rows.Of("{{sum}}")).ShouldBe("{{sum}}");

    [Fact]
    public void Render_HugeValue_IsStopped()
    {
        var template = MessageTemplate.Compile("{{name}}{{name}}{{name}}", Rows.Columns, TextForm.Plain, "en");

        Should.Throw<TemplateException>(() => template.Render(Rows.Of(new string('x', 1_000_000)))).Remark.Code.ShouldBe("RF5110");
        template.Render(Rows.Of("y")).ShouldBe("yyy");
    }

    [Theory]
    [InlineData("{{nam}}", "RF5103", "Line 1, character 3")]
    [InlineData("a\n b {{ upper nmae }}", "RF5103", "Line 2, character 13")]
    [InlineData("{{uper name}}", "RF5104", "Line 1, character 3")]
    [InlineData("{{name", "RF5101", "Line 1, character 1")]
    [InlineData("{{}}", "RF5102", "Line 1")]
    [InlineData("{{upper (lower name}}", "RF5102", "Line 1")]
    [InlineData("{{default name}}", "RF5105", "Line 1")]
    [InlineData("{{> partial}}", "RF5106", "Line 1")]
    [InlineData("{{{name}}}", "RF5106", "Line 1")]
    [InlineData("{{&name}}", "RF5106", "Line 1")]
    [InlineData("{{#each name}}{{/each}}", "RF5106", "Line 1")]
    [InlineData("{{#*inline \"x\"}}{{/inline}}", "RF5106", "Line 1")]
    [InlineData("{{{{raw}}}}x{{{{/raw}}}}", "RF5106", "Line 1")]
    [InlineData("{{@root}}", "RF5106", "Line 1")]
    [InlineData("{{name.Length}}", "RF5103", "Line 1")]
    [InlineData("{{this}}", "RF5103", "Line 1")]
    [InlineData("{{#if vip}}", "RF5107", "Line 1, character 3")]
    [InlineData("{{/if}}", "RF5107", "Line 1")]
    [InlineData("{{else}}", "RF5107", "Line 1")]
    [InlineData("{{money name}}", "RF5108", "Line 1")]
    [InlineData("{{date name}}", "RF5108", "Line 1")]
    public void Check_Faulty_NamesCodeAndPlace(string text, string code, string place)
    {
        var remark = MessageTemplate.Check(text, Rows.Columns)[0];

        remark.Code.ShouldBe(code);
        remark.Message.En.ShouldStartWith(place);
        remark.Message.Ru.ShouldStartWith("Строка");
    }

    [Fact]
    public void Check_MistypedColumn_OffersTheNearest() =>
        MessageTemplate.Check("{{nmae}}", Rows.Columns).ShouldHaveSingleItem().Remedy.ShouldBe(("Did you mean 'name'?", "Возможно, имелось в виду «name»?"));

    [Fact]
    public void Check_SeveralFaults_ReportsAll() =>
        MessageTemplate.Check("{{a1}} {{#if vip}} {{money name}}", Rows.Columns).Select(r => r.Code).ShouldBe(["RF5103", "RF5108", "RF5107"]);

    [Fact]
    public void Compile_Faulty_IsRefused() =>
        Should.Throw<TemplateException>(() => MessageTemplate.Compile("{{> x}}", Rows.Columns, TextForm.Html, "en"));

    [Fact]
    public void Render_ManyTimes_IsFastEnoughToFeedTheLedger()
    {
        var template = MessageTemplate.Compile("<p>{{default name \"friend\"}}, {{#if vip}}you have {{money sum \"₽\"}}{{/if}} since {{date}}.</p>", Rows.Columns, TextForm.Html, "ru");
        var recipient = Rows.Of();
        template.Render(recipient);
        var watch = Stopwatch.StartNew();

        var length = Enumerable.Range(0, 20_000).Sum(_ => template.Render(recipient).Length);

        length.ShouldBeGreaterThan(0);
        Console.WriteLine($"{20_000 / watch.Elapsed.TotalSeconds:0} renders/s");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }
}
