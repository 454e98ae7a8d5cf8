using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Tests.House;

/// <summary>What every node type owes its users.</summary>
public sealed class NodeTypesTests
{
    public static TheoryData<string> Ids => [.. FlowHost.Catalog.Ids.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void NodeType_Texts_StandInBothLanguages(string id)
    {
        var node = FlowHost.Catalog.Find(id)!.Description;
        var texts = new[] { node.Title, node.Purpose }
            .Concat(node.AllInputs.Concat(node.AllOutputs).Select(p => p.Label))
            .Concat(AllSettings(node.Settings).Select(s => s.Label))
            .Concat(AllSettings(node.Settings).OfType<ChoiceSetting>().SelectMany(s => s.Choices.Select(c => c.Label)));
        var helps = AllSettings(node.Settings).Select(s => s.Help).Append(node.Help).Concat(node.Outputs.Select(o => o.Help));

        texts.ShouldAllBe(t => t.En.Length > 0 && t.Ru.Length > 0);
        helps.ShouldAllBe(t => t.En.Length > 0 == t.Ru.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void NodeType_Purpose_IsOneRussianSentenceInRussian(string id) =>
        FlowHost.Catalog.Find(id)!.Description.Purpose.Ru.Any(c => c is >= 'а' and <= 'я').ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Ids))]
    public void NodeType_Names_AreUniqueAndCamelCase(string id)
    {
        var node = FlowHost.Catalog.Find(id)!.Description;

        node.Settings.Select(s => s.Name).ShouldBeUnique();
        node.AllInputs.Select(p => p.Name).ShouldBeUnique();
        node.AllOutputs.Select(p => p.Name).ShouldBeUnique();
        AllSettings(node.Settings).ShouldAllBe(s => char.IsAsciiLetterLower(s.Name[0]) && s.Name.All(char.IsAsciiLetterOrDigit));
        id.Split('.')[0].ShouldBe(node.Group.ToString().ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void NodeType_SearchWords_FindItInBothLanguages(string id)
    {
        var words = FlowHost.Catalog.Find(id)!.Description.SearchWords;

        words.Any(w => w.Any(char.IsAsciiLetter)).ShouldBeTrue();
        words.Any(w => w.Any(c => c is >= 'а' and <= 'я')).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void NodeType_File_HoldsTheClassAlone(string id)
    {
        var type = FlowHost.Catalog.Find(id)!.GetType();
        var folder = Path.Combine(Repository.Root, "src", "RfmFlows.Nodes");

        Directory.GetFiles(folder, $"{type.Name}.cs", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    private static IEnumerable<Setting> AllSettings(IEnumerable<Setting> settings) =>
        settings.SelectMany(s => s is ListSetting list ? AllSettings(list.Fields).Prepend(s) : [s]);
}
