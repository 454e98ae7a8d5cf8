namespace RfmFlows.Campaigns.Tests;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData("no braces")]
    [InlineData("Hello, {{name}}!")]
    [InlineData("{{name}}")]
    [InlineData("{{name}}{{count}} and {{plural count \"point\" \"points\"}}")]
    [InlineData("a  {{~name~}}  b")]
    [InlineData("{{!-- a }} comment --}}{{name}}{{! another}} end")]
    [InlineData("<p>\n{{#if vip}}\n  VIP {{name}}\n{{else}}\n  {{#unless count}}none{{/unless}}\n{{/if}}\n</p>")]
    [InlineData("x {{#if (gt sum 10000)}}big{{else if (gt sum 10)}}mid{{else}}small{{/if}} y")]
    [InlineData("{{#if vip}}\nA\n{{/if}}\nB")]
    [InlineData("B\n{{#if vip}}\nA\n{{/if}}")]
    [InlineData("  {{#if vip}}\nA\n{{/if}}  ")]
    [InlineData("A\n{{! a comment }}\n{{#if vip}}\nB\n{{/if}}\nC")]
    [InlineData("A {{name}} {{count}} B")]
    [InlineData("")]
    [InlineData("{{#if name}}Dear <b>{{name}}</b>{{/if}}\n{{#if vip}}\n{{count}}\n{{/if}}\n")]
    public void Render_InParts_ReadsAsTheWholeTextForEveryone(string template)
    {
        Recipient[] people = [Rows.Of(), Rows.Of(name: null, sum: 5, count: 0, vip: false), Rows.Of(name: "<Ann> & {{name}}", vip: null)];
        var (whole, parts) = (Renderer(template, inParts: false), Renderer(template, inParts: true));

        var split = people.Select(p => parts.Render(p).Parts!).ToList();

        split.Select(s => s.ToString()).ShouldBe(people.Select(p => whole.Render(p).Body));
        split.ShouldAllBe(s => s.Common.Count == s.Values.Count + 1 && ReferenceEquals(s.Common, split[0].Common));
    }

    [Fact]
    public void Render_ABlock_IsOneHoleWithAllThatItHolds()
    {
        var parts = Renderer("<p>{{#if vip}}Dear {{name}}{{else}}Hi{{/if}}, you have {{count}}.</p>", inParts: true).Render(Rows.Of()).Parts!;

        parts.Common.ShouldBe(["<p>", ", you have ", ".</p>"]);
        parts.Values.ShouldBe(["Dear Anna", "3"]);
    }

    [Fact]
    public void Render_MarksInTheData_AreRefusedInsteadOfMixingParts()
    {
        var renderer = Renderer("Hello, {{name}}!", inParts: true);

        Should.Throw<TemplateException>(() => renderer.Render(Rows.Of(name: "A\uFDD1\uFDD0B"))).Remark.Code.ShouldBe("RF5112");
    }

    [Fact]
    public void Render_BadTemplate_IsToldWithThePlaceInTheTextAsWritten()
    {
        var renderer = Renderer("{{name}} {{nmae}}", inParts: true);

        var remark = Should.Throw<TemplateException>(() => renderer.Render(Rows.Of())).Remark;

        remark.Code.ShouldBe("RF5103");
        remark.Message.En.ShouldContain("character 12");
    }

    private static MessageRenderer Renderer(string template, bool inParts) =>
        new(new MessageSpec { Body = new TextSource.Fixed(template) }, Channel.Email, Rows.Shape, inParts);
}
