using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A comparison that the condition builder offers.</summary>
public sealed class ConditionOperator
{
    public static IReadOnlyList<ConditionOperator> All { get; } = [];

    public JsonObject Describe() => [];
}
