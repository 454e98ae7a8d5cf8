namespace RfmFlows.Engine.Tests.Expressions;

/// <summary>docs/expressions.md holds a row for every function and comparison, word for word as the program describes them.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Document_ListsEveryFunction() => Rows("| `").Where(r => r.Contains('(')).ShouldBe(ExpressionFunctions.Describe().Select(f =>
        $"| `{f!["signature"]}` | {f["result"]} | {f["help"]!["en"]} | `{f["example"]}` |"));

    [Fact]
    public void Document_ListsEveryComparison() => Rows("| `").Where(r => !r.Contains('(')).ShouldBe(ConditionOperator.All.Select(o => o.Describe()).Select(o =>
        $"| `{o["name"]}` | {o["label"]!["en"]} | {string.Join(", ", o["kinds"]!.AsArray().Select(k => k!.ToString()))} | {o["values"]} |"));

    [Fact]
    public void Describe_OfEveryFunction_HelpsInBothLanguages() => ExpressionFunctions.Describe().ShouldAllBe(f =>
        f!["help"]!["en"]!.ToString().Length > 0 && f["help"]!["ru"]!.ToString().Length > 0);

    private static List<string> Rows(string beginning)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RfmFlows.sln")))
        {
            folder = folder.Parent;
        }
        return [.. File.ReadLines(Path.Combine(folder!.FullName, "docs", "expressions.md")).Where(l => l.StartsWith(beginning, StringComparison.Ordinal))];
    }
}
