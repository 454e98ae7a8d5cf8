using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What the check of a source came to, as a text.</summary>
internal static class FoundSource
{
    private const string Outputs = "outputs";
    private const string Offers = "offers";
    private const string Remarks = "remarks";

    public static string Write(CheckContext check) =>
        new JsonObject { [Outputs] = Json(check.Outputs), [Offers] = Json(check.Offers), [Remarks] = RemarksJson.Of(check.Remarks) }.ToJsonString(ScenarioJson.Readable);

    public static void Tell(string text, CheckContext check)
    {
        var json = JsonNode.Parse(text)!;
        Each(json[Outputs], check.Output);
        Each(json[Offers], check.Offer);
        foreach (var remark in RemarksJson.Read(json[Remarks]!.AsArray()))
        {
            check.Add(remark);
        }
    }

    private static JsonObject Json(IReadOnlyDictionary<string, Columns> ports) =>
        new(ports.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)ColumnsJson.Of(p.Value))));

    private static void Each(JsonNode? ports, Action<string, Columns> tell)
    {
        foreach (var (port, columns) in ports!.AsObject())
        {
            tell(port, ColumnsJson.Read(columns!.AsArray()));
        }
    }
}
