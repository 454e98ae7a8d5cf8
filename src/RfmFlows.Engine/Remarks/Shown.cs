using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>How values stand in remarks: whole while they are short.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Json(JsonNode? value) => Text(value?.ToJsonString(ScenarioJson.Readable) ?? "null");

    public static string Text(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
