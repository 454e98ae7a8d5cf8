using System.Reflection;

namespace RfmFlows.Server.Tests.House;

/// <summary>Arrows between projects point down only.</summary>
public sealed class ArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["RfmFlows.Rfm"] = [],
        ["RfmFlows.DuckDb"] = [],
        ["RfmFlows.SendPulse"] = [],
        ["RfmFlows.Sandbox"] = [],
        ["RfmFlows.Sample"] = ["RfmFlows.DuckDb"],
        ["RfmFlows.Warehouse"] = ["RfmFlows.DuckDb"],
        ["RfmFlows.Engine"] = ["RfmFlows.Warehouse"],
        ["RfmFlows.Campaigns"] = ["RfmFlows.Engine", "RfmFlows.Warehouse"],
        ["RfmFlows.Store"] = ["RfmFlows.Campaigns", "RfmFlows.Engine", "RfmFlows.Warehouse"],
        ["RfmFlows.Nodes"] = ["RfmFlows.Campaigns", "RfmFlows.Engine", "RfmFlows.Warehouse", "RfmFlows.Rfm", "RfmFlows.SendPulse"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_OnlyWhatLiesBelowIt(string project)
    {
        var references = Assembly.Load(project).GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("RfmFlows.", StringComparison.Ordinal) || name == "rfmflows");

        references.ShouldBeSubsetOf(Allowed[project]);
    }

    [Fact]
    public void EveryProject_IsUnderTheRule()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName);

        folders.ShouldBe([.. Allowed.Keys, "RfmFlows.Server"], ignoreOrder: true);
    }
}
