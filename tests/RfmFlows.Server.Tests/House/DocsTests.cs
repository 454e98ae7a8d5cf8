using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Tests.House;

/// <summary>What the documents say is so.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Files => [.. MarkdownFile.All.Select(f => f.Path)];

    public static TheoryData<string> Commands => [.. ProgramFacts.Commands.Where(c => !c.Hidden).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Markdown_Links_Resolve(string path)
    {
        var file = MarkdownFile.Read(path);

        file.Links.Where(l => !l.Contains("://", StringComparison.Ordinal)).Where(l => !Resolves(file, l)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Markdown_Text_NamesNoMachineAndNoRegistry(string path) =>
        Machine().Matches(MarkdownFile.Read(path).Text).Select(m => m.Value).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Readme_Commands_AreAllThereInBothLanguages(string command)
    {
        foreach (var readme in new[] { "README.md", "README.ru.md" })
        {
            MarkdownFile.Read(readme).Text.ShouldContain($"| `{command}", customMessage: $"{readme} does not explain {command}");
        }
    }

    [Fact]
    public void Readme_Recipes_AreAllThereInBothLanguages()
    {
        var recipes = Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.json").Select(r => $"workflows/{Path.GetFileName(r)}");

        foreach (var readme in new[] { "README.md", "README.ru.md" })
        {
            MarkdownFile.Read(readme).Links.Where(l => l.StartsWith("workflows/", StringComparison.Ordinal)).ShouldBe(recipes, ignoreOrder: true);
        }
    }

    [Fact]
    public void Readme_ExitCodes_AreThoseOfTheProgram()
    {
        var codes = ProgramFacts.ExitCodes.Select(c => $"| {c} |");

        foreach (var readme in new[] { "README.md", "README.ru.md" })
        {
            ExitCodeRow().Matches(MarkdownFile.Read(readme).Text).Select(m => m.Value).ShouldBe(codes, ignoreOrder: true);
        }
    }

    [Fact]
    public void Readme_BeginsWithPictureAndTheTwoCommands()
    {
        foreach (var readme in new[] { "README.md", "README.ru.md" })
        {
            var text = MarkdownFile.Read(readme).Text;
            var order = new[] { "docs/images/", "./rfmflows demo", "./test", "\n## " }.Select(t => text.IndexOf(t, StringComparison.Ordinal)).ToList();
            order.ShouldBeInOrder();
            order.ShouldAllBe(at => at > 0);
        }
    }

    [Fact]
    public void Readme_Russian_HasTheSameHeadingsCodeAndLinks()
    {
        var (english, russian) = (MarkdownFile.Read("README.md"), MarkdownFile.Read("README.ru.md"));

        russian.Anchors.Count().ShouldBe(english.Anchors.Count());
        russian.Blocks("json").ShouldBe(english.Blocks("json"));
        russian.Blocks("sh").Select(b => Comment().Replace(b, "")).ShouldBe(english.Blocks("sh").Select(b => Comment().Replace(b, "")));
    }

    [Theory]
    [InlineData("en", "docs/nodes.md")]
    [InlineData("ru", "docs/nodes.ru.md")]
    public void NodesPage_SaysWhatTheCatalogueSays(string language, string file) => new NodeReference(FlowHost.Catalog, language).Write().ShouldBeIn(file);

    [Theory]
    [InlineData("en", "docs/indicators.md")]
    [InlineData("ru", "docs/indicators.ru.md")]
    public void IndicatorsPage_SaysWhatTheCatalogueSays(string language, string file) => new IndicatorReference(language).Write().ShouldBeIn(file);

    [Fact]
    public void NodeTypes_Help_IsThereInBothLanguages() =>
        FlowHost.Catalog.Types.Select(t => t.Description).Where(d => d.Help.En.Length == 0 || d.Help.Ru.Length == 0).Select(d => d.Id).ShouldBeEmpty();

    [Fact]
    public void RemarksPage_SaysWhatTheSourceSays() => RemarkReference.Write().ShouldBeIn("docs/remarks.md");

    [Fact]
    public void Remarks_EveryCodeOfTheSource_IsFound() => RemarkSource.All.Select(r => r.Code).Distinct().ShouldBe(RemarkSource.Codes);

    // The same remark may be made in two places of one file, in other words about the details.
    [Fact]
    public void Remarks_Code_HasOneMeaning() => RemarkSource.All.GroupBy(r => r.Code)
        .Where(g => g.Select(r => (r.File, r.Severity, string.Join(' ', r.Message.Split(' ').Take(3)))).Distinct().Count() > 1)
        .Select(g => $"{g.Key} in {string.Join(", ", g.Select(r => r.File))}").ShouldBeEmpty();

    [Fact]
    public void ScenarioFormatPage_Example_ReadsAndWritesItself()
    {
        var example = MarkdownFile.Read("docs/scenario-format.md").Blocks("json")[0];

        var scenario = ScenarioJson.Read(example);

        Compact(ScenarioJson.Write(scenario)).ShouldBe(Compact(example));
        scenario.AllNodes.Where(n => n.Submodel is null).ShouldAllBe(n => FlowHost.Catalog.Find(n.Type)!.Description.Version == n.Version);
    }

    [Fact]
    public void ScenarioFormatPage_Fields_AreAllExplained()
    {
        var page = MarkdownFile.Read("docs/scenario-format.md").Text;
        string[] fields = [.. ScenarioReaderFields(), .. Enum.GetNames<ParameterType>().Select(t => t.ToLowerInvariant()), .. SettingKinds()];

        fields.Where(f => !page.Contains($"`{f}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // The remark about an unknown field lists the fields there are.
    private static IEnumerable<string> ScenarioReaderFields()
    {
        var remarks = new List<Remark>();
        ScenarioJson.Read("""{"format":1,"id":"a","?????????":0,"parameters":[{"name":"p","type":"text","?????????":0}],"nodes":[{"id":"n","type":"t","?????????":0,"retry":{"times":1,"?????????":0}},{"id":"s","type":"submodel","?????????":0,"inputs":[{"name":"p","kind":"table","?????????":0}]}]}""", remarks);
        return remarks.Where(r => r.Code == "RF1004").SelectMany(r => r.Remedy.En.Replace("Available: ", "", StringComparison.Ordinal).TrimEnd('.').Split(", "));
    }

    private static IEnumerable<string> SettingKinds() =>
        FlowHost.Catalog.Types.SelectMany(t => t.Description.Settings).SelectMany(s => s is ListSetting list ? list.Fields.Prepend(s) : [s]).Select(s => s.Kind).Distinct();

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static bool Resolves(MarkdownFile file, string link)
    {
        var (path, anchor) = link.Split('#') is [var left, var right] ? (left, right) : (link, null);
        var target = path.Length == 0 ? file.Path : Path.Combine(Path.GetDirectoryName(file.Path)!, path);
        var full = Path.GetFullPath(target, Repository.Root);
        return (File.Exists(full) || Directory.Exists(full)) && (anchor is null || MarkdownFile.Read(Path.GetRelativePath(Repository.Root, full)).Anchors.Contains(anchor));
    }

    [GeneratedRegex(@"(?<![\w.])/(work|root|home|Users|tmp/bash)/\S*|https?://[\w.-]*(nuget|npmjs|artifactory|nexus|proxy)[\w./-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    [GeneratedRegex(@"^\| \d+ \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex(@" +#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
