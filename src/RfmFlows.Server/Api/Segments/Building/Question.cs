using System.Text.Json.Nodes;

namespace RfmFlows.Server.Api;

/// <summary>A condition of a rule that a node of its own answers.</summary>
/// <param name="Kind">Which node that is.</param>
/// <param name="Path">Where it stands in the rule.</param>
/// <param name="Entry">What is asked, as an entry of the node's list.</param>
/// <param name="Column">The column of the answer.</param>
internal sealed record Question(QuestionKind Kind, string Path, JsonObject Entry, string Column)
{
    /// <summary>The part of the rule that it is.</summary>
    public string Leaf => Path.Length > Kind.Name.Length ? Path[..^(Kind.Name.Length + 1)] : "";
}
