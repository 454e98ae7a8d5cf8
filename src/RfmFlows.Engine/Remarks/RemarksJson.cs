using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Remarks as JSON, with both languages. Written and read by hand for the reason that <see cref="ColumnsJson"/> gives.</summary>
public static class RemarksJson
{
    public static JsonArray Of(IEnumerable<Remark> remarks) => new([.. remarks.Select(Of)]);

    public static IReadOnlyList<Remark> Read(JsonArray remarks) => [.. remarks.Select(r => Read(r!))];

    private static JsonObject Of(Remark remark)
    {
        var json = new JsonObject
        {
            ["code"] = remark.Code, ["severity"] = remark.Severity.ToString(), ["message"] = Of(remark.Message), ["remedy"] = Of(remark.Remedy),
        };
        if (remark.Node is { } node)
        {
            json["node"] = node;
        }
        if (remark.Setting is { } setting)
        {
            json["setting"] = setting;
        }
        if (remark.Place is { } place)
        {
            json["place"] = new JsonObject { ["line"] = place.Line, ["character"] = place.Character, ["length"] = place.Length };
        }
        return json;
    }

    private static JsonObject Of(LocalText text) => new() { ["en"] = text.En, ["ru"] = text.Ru };

    private static Remark Read(JsonNode json) => new(Text(json["code"]), Enum.Parse<Severity>(Text(json["severity"])), Local(json["message"]), Local(json["remedy"]))
    {
        Node = (string?)json["node"],
        Setting = (string?)json["setting"],
        Place = json["place"] is { } place ? new RemarkPlace((int)place["line"]!, (int)place["character"]!, (int)place["length"]!) : null,
    };

    private static LocalText Local(JsonNode? text) => (Text(text!["en"]), Text(text["ru"]));

    private static string Text(JsonNode? text) => (string)text!;
}
