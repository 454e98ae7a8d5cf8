using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A recipe in the gallery.</summary>
/// <param name="NodeTypes">The ids of the node types that it uses.</param>
internal sealed record RecipeView(string Id, LocalText Title, LocalText Story, IReadOnlyList<ParameterView> Parameters, IReadOnlyList<string> NodeTypes)
{
    public static RecipeView Of(Scenario recipe) => new(
        recipe.Id, recipe.Title, recipe.Story, [.. recipe.Parameters.Select(ParameterView.Of)],
        [.. recipe.Nodes.Select(n => n.Type).Distinct().Order(StringComparer.Ordinal)]);
}

/// <summary>A value that is asked for before the recipe is run.</summary>
/// <param name="Default">The value when none is given; null means that one must be given.</param>
/// <param name="Choices">The allowed values; empty means any.</param>
internal sealed record ParameterView(string Name, ParameterType Type, LocalText Title, LocalText Help, JsonNode? Default, IReadOnlyList<string> Choices)
{
    public static ParameterView Of(Parameter p) => new(p.Name, p.Type, p.Title, p.Help, p.Default?.DeepClone(), p.Choices);
}

/// <summary>How a recipe is copied.</summary>
/// <param name="Id">The new scenario's id.</param>
/// <param name="Title">Its title; null keeps the recipe's.</param>
/// <param name="Parameters">Values that become the parameters' defaults.</param>
internal sealed record CopyBody(string Id, LocalText? Title = null, string Folder = "", IReadOnlyDictionary<string, JsonNode>? Parameters = null);
