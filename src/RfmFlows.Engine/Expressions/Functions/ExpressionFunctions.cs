using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The functions that expressions may call: this list is all there is. docs/expressions.md shows it; a test holds the two together.</summary>
public static class ExpressionFunctions
{
    internal static IReadOnlyList<ExpressionFunction> All { get; } =
        [.. LogicFunctions.All, .. NumberFunctions.All, .. TextFunctions.All, .. DateFunctions.All];

    private static readonly ILookup<string, ExpressionFunction> ByName = All.ToLookup(f => f.Name, StringComparer.OrdinalIgnoreCase);

    internal static IReadOnlyCollection<string> Names { get; } = [.. ByName.Select(g => g.Key)];

    /// <summary>The functions of that name: one for each way to call it.</summary>
    internal static IReadOnlyList<ExpressionFunction> Find(string name) => [.. ByName[name]];

    /// <summary>The list for the designer's completion and help: name, signature, arguments, result, help in both languages, example.</summary>
    public static JsonArray Describe() => [.. All.Select(f => f.Describe())];
}
