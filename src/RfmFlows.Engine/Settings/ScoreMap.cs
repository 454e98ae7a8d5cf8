using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>
/// Which segment each combination of scores leads to, as a user draws it: rules in order, the first that fits wins. Whether it is a partition is for the
/// node to say. In JSON:
/// <c>{"scale": 5, "axes": ["r", "f"], "segments": [{"id": "best", "title": {"en": "Best", "ru": "Лучшие"}, "colour": "#1b7837"}],
/// "rules": [{"segment": "best", "r": [4, 5], "f": [3, 5]}], "otherwise": "best"}</c>.
/// </summary>
public sealed record ScoreMap
{
    /// <summary>How many scores each axis has that <see cref="Scales"/> does not name.</summary>
    public required int Scale { get; init; }

    /// <summary>How many scores single axes have, where it is another number: <c>"scales": {"f": 3}</c>.</summary>
    public IReadOnlyDictionary<string, int> Scales { get; init; } = new Dictionary<string, int>();

    /// <summary>The axes that rules look at, by the names of their columns.</summary>
    public required IReadOnlyList<string> Axes { get; init; }

    /// <summary>In the order in which they are listed.</summary>
    public required IReadOnlyList<ScoreMapSegment> Segments { get; init; }

    /// <summary>In the order in which they are tested.</summary>
    public required IReadOnlyList<ScoreMapRule> Rules { get; init; }

    /// <summary>The segment where no rule fits; null = there must be no such place.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Reads a map; null after remarks that leave nothing to go on with.</summary>
    /// <param name="setting">What remarks name as the place of the map.</param>
    public static ScoreMap? Read(JsonNode value, ICollection<Remark> remarks, string setting = "map") =>
        ScoreMapReader.Read(value, new SettingReader(setting, _ => null, remarks));

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["scale"] = Scale,
            ["axes"] = new JsonArray([.. Axes.Select(a => JsonValue.Create(a))]),
            ["segments"] = new JsonArray([.. Segments.Select(s => s.ToJson())]),
            ["rules"] = new JsonArray([.. Rules.Select(r => r.ToJson())]),
        };
        if (Scales.Count > 0)
        {
            json["scales"] = new JsonObject(Scales.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Key, s.Value)));
        }
        if (Otherwise is not null)
        {
            json["otherwise"] = Otherwise;
        }
        return json;
    }
}
