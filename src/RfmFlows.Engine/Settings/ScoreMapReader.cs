using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Reads a <see cref="ScoreMap"/> strictly and tells every misfit with its place.</summary>
internal static class ScoreMapReader
{
    private static readonly string[] Fields = ["scale", "scales", "axes", "segments", "rules", "otherwise"];
    private static readonly string[] SegmentFields = ["id", "title", "colour", "meaning", "advice"];

    public static ScoreMap? Read(JsonNode value, SettingReader reader)
    {
        if (value is not JsonObject json)
        {
            reader.Add(SettingRemarks.WrongType(value, ("a segment map", "карта сегментов")));
            return null;
        }
        Unknown(json, Fields, reader);
        var axes = List(json, "axes", reader).Select(a => a.Reader.Text(a.Value) ?? "").ToList();
        return new ScoreMap
        {
            Scale = reader.Inside("scale").Take<int?>(json["scale"], JsonValueKind.Number, ("a whole number", "целое число")) ?? 0,
            Scales = Scales(json, axes, reader.Inside("scales")),
            Axes = axes,
            Segments = [.. List(json, "segments", reader).Select(s => Segment(s.Value, s.Reader)).OfType<ScoreMapSegment>()],
            Rules = [.. List(json, "rules", reader).Select(r => Rule(r.Value, axes, r.Reader)).OfType<ScoreMapRule>()],
            Otherwise = json["otherwise"] is { } otherwise ? reader.Inside("otherwise").Text(otherwise) : null,
        };
    }

    private static Dictionary<string, int> Scales(JsonObject json, IReadOnlyList<string> axes, SettingReader reader)
    {
        var scales = new Dictionary<string, int>(StringComparer.Ordinal);
        if (json["scales"] is { } value && Object(value, reader) is { } given)
        {
            Unknown(given, [.. axes], reader);
            foreach (var axis in axes.Where(a => given[a] is not null))
            {
                scales[axis] = reader.Inside(axis).Take<int?>(given[axis], JsonValueKind.Number, ("a whole number", "целое число")) ?? 0;
            }
        }
        return scales;
    }

    private static ScoreMapSegment? Segment(JsonNode? value, SettingReader reader)
    {
        if (Object(value, reader) is not { } json)
        {
            return null;
        }
        Unknown(json, SegmentFields, reader);
        var colour = reader.Inside("colour").Text(json["colour"]) ?? "";
        if (colour.Length > 0 && !HexColour.Is(colour))
        {
            reader.Inside("colour").Add(SettingRemarks.NotAColour(colour));
        }
        return new ScoreMapSegment(reader.Inside("id").Text(json["id"]) ?? "", Local(json, "title", reader), colour)
        {
            Meaning = Local(json, "meaning", reader), Advice = Local(json, "advice", reader),
        };
    }

    private static ScoreMapRule? Rule(JsonNode? value, IReadOnlyList<string> axes, SettingReader reader)
    {
        if (Object(value, reader) is not { } json)
        {
            return null;
        }
        Unknown(json, ["segment", .. axes], reader);
        var scores = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var axis in axes.Where(a => json[a] is not null))
        {
            var range = reader.Inside(axis).Take<int[]>(json[axis], JsonValueKind.Array, Range);
            if (range is [var min, var max])
            {
                scores[axis] = (min, max);
            }
            else if (range is not null)
            {
                reader.Inside(axis).Add(SettingRemarks.WrongType(json[axis], Range));
            }
        }
        return new ScoreMapRule(reader.Inside("segment").Text(json["segment"]) ?? "", scores);
    }

    private static LocalText Range => ("the least and the greatest score, such as [4, 5]", "наименьшая и наибольшая оценка, например [4, 5]");

    private static LocalText Local(JsonObject json, string field, SettingReader reader)
    {
        switch (json[field])
        {
            case null:
                return LocalText.Empty;
            case JsonObject { Count: 2 } both when both["en"] is JsonValue en && both["ru"] is JsonValue ru && en.TryGetValue<string>(out var first) && ru.TryGetValue<string>(out var second):
                return (first, second);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return LocalText.Same(text);
            default:
                reader.Inside(field).Add(SettingRemarks.WrongType(json[field], ("a text in one or both languages", "текст на одном или двух языках")));
                return LocalText.Empty;
        }
    }

    private static IEnumerable<(JsonNode? Value, SettingReader Reader)> List(JsonObject json, string field, SettingReader reader)
    {
        var inside = reader.Inside(field);
        if (json[field] is JsonArray array)
        {
            return array.Select((value, i) => (value, inside.Inside(string.Create(CultureInfo.InvariantCulture, $"[{i}]"))));
        }
        inside.Add(SettingRemarks.WrongType(json[field], ("a list", "список")));
        return [];
    }

    private static JsonObject? Object(JsonNode? value, SettingReader reader)
    {
        if (value is JsonObject json)
        {
            return json;
        }
        reader.Add(SettingRemarks.WrongType(value, ("an entry with fields", "запись с полями")));
        return null;
    }

    private static void Unknown(JsonObject json, IReadOnlyCollection<string> known, SettingReader reader)
    {
        foreach (var (name, _) in json.Where(p => !known.Contains(p.Key)))
        {
            reader.Inside(name).Add(SettingRemarks.Unknown(name, known));
        }
    }
}
