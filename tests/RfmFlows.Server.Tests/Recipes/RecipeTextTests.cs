using System.Text.RegularExpressions;
using RfmFlows.Engine;

namespace RfmFlows.Server.Tests.Recipes;

/// <summary>What every recipe owes its users, read from its file alone.</summary>
public sealed partial class RecipeTextTests
{
    private const int CardWidth = 220;
    private const int CardHeight = 110;

    public static TheoryData<string> Names => [.. RecipeLab.Names];

    [Fact]
    public void Recipes_AreThoseThatTheDocumentsName() =>
        RecipeLab.Names.ShouldBe(["base-import", "mailing-to-segment", "pre-churn", "thirty-days-since-purchase", "win-back-cant-lose-them"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_Texts_StandInBothLanguages(string name)
    {
        var scenario = RecipeLab.Read(name);
        var texts = scenario.Parameters.SelectMany(p => new[] { p.Title, p.Help }).Append(scenario.Title).Append(scenario.Story)
            .Concat(scenario.Nodes.Select(n => n.Title).Where(t => t != LocalText.Empty));

        scenario.Id.ShouldBe(name);
        texts.ShouldAllBe(t => t.En.Any(char.IsAsciiLetter) && !t.En.Any(IsCyrillic) && t.Ru.Any(IsCyrillic));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_Parameters_AreAllUsed(string name)
    {
        var file = File.ReadAllText(RecipeLab.FileOf(name));
        var used = Reference().Matches(file).Select(m => m.Groups[1].Value).ToHashSet();

        RecipeLab.Read(name).Parameters.Select(p => p.Name).ShouldBe(used, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_OwnTexts_ComeInBothLanguages(string name)
    {
        foreach (var node in RecipeLab.Read(name).Nodes.Where(n => n.Settings["texts"] is not null))
        {
            var texts = node.Settings["texts"]!.AsArray().ToDictionary(t => (string)t!["value"]!, t => (string)t!["emailText"]!);

            texts.Keys.ShouldBe(["ru", "en"]);
            texts["ru"].ShouldContain("Здравствуйте");
            texts["en"].ShouldContain("Hello");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Recipe_Cards_RunFromLeftToRightWithoutOverlaps(string name)
    {
        var scenario = RecipeLab.Read(name);
        var at = scenario.Nodes.ToDictionary(n => n.Id, n => n.At.ShouldNotBeNull());

        scenario.Links.ShouldAllBe(l => at[l.From.Node].X + CardWidth <= at[l.To.Node].X);
        foreach (var (one, other) in at.Values.SelectMany((one, i) => at.Values.Skip(i + 1).Select(other => (one, other))))
        {
            (Math.Abs(one.X - other.X) >= CardWidth || Math.Abs(one.Y - other.Y) >= CardHeight).ShouldBeTrue($"{one} {other}");
        }
    }

    private static bool IsCyrillic(char c) => c is >= 'А' and <= 'я' or 'ё' or 'Ё';

    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Reference();
}
