using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Turns JSON into a scenario, collecting remarks instead of stopping at the first.</summary>
internal sealed class ScenarioReader(ICollection<Remark> remarks)
{
    private const int LongestId = 64;
    private static readonly string[] ScenarioFields = ["format", "id", "title", "story", "timeZone", "parameters", "nodes", "links", "designer"];
    private static readonly string[] ParameterFields = ["name", "type", "title", "help", "default", "choices"];
    private static readonly string[] NodeFields = ["id", "type", "version", "title", "note", "at", "enabled", "retry", "settings"];
    private static readonly string[] RetryFields = ["times", "pauseSeconds"];

    public Scenario? Read(JsonObject json)
    {
        const string place = "the scenario";
        var format = json["format"];
        if (format is null)
        {
            remarks.Add(ScenarioRemarks.MissingField("format", place));
            return null;
        }
        if (format.GetValueKind() != JsonValueKind.Number || !format.AsValue().TryGetValue<int>(out var number) || number != Scenario.CurrentFormat)
        {
            remarks.Add(ScenarioRemarks.WrongFormat(format.ToJsonString()));
            return null;
        }
        var scenario = new Scenario
        {
            Id = Id(json, "id", place),
            Title = Local(json, "title", place),
            Story = Local(json, "story", place),
            TimeZone = Text(json, "timeZone", place) ?? "UTC",
            Parameters = Entries(json, "parameters", place, ReadParameter),
            Nodes = Entries(json, "nodes", place, ReadNode),
            Links = ReadLinks(json, place),
            Designer = (json["designer"] as JsonObject)?.DeepClone() as JsonObject,
        };
        Unknown(json, ScenarioFields, place);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(scenario.TimeZone, out _))
        {
            remarks.Add(ScenarioRemarks.BadTimeZone(scenario.TimeZone));
        }
        Twice(scenario.Nodes.Select(n => n.Id), ("nodes", "узлы"));
        Twice(scenario.Parameters.Select(p => p.Name), ("parameters", "параметры"));
        return scenario;
    }

    private Parameter? ReadParameter(JsonObject json, string place)
    {
        var name = Id(json, "name", place);
        var type = Text(json, "type", place);
        Unknown(json, ParameterFields, place);
        if (type is null || !Enum.TryParse<ParameterType>(type, ignoreCase: true, out var parsed) || !type.All(char.IsAsciiLetterLower))
        {
            remarks.Add(ScenarioRemarks.BadField("type", place, Words<ParameterType>()));
            return null;
        }
        return new Parameter(name, parsed)
        {
            Title = Local(json, "title", place),
            Help = Local(json, "help", place),
            Default = json["default"]?.DeepClone(),
            Choices = json["choices"] is JsonArray choices ? [.. choices.Select(c => c?.ToString() ?? "")] : [],
        };
    }

    private ScenarioNode? ReadNode(JsonObject json, string place)
    {
        var id = Id(json, "id", place);
        var type = Text(json, "type", place);
        if (type is null)
        {
            remarks.Add(ScenarioRemarks.MissingField("type", place) with { Node = id });
        }
        Unknown(json, NodeFields, place);
        if (json["settings"] is not (null or JsonObject))
        {
            remarks.Add(ScenarioRemarks.BadField("settings", place, ("an object", "объект")));
        }
        return type is null ? null : new ScenarioNode(id, type, Number(json, "version", place) ?? 1, (json["settings"] as JsonObject)?.DeepClone() as JsonObject ?? [])
        {
            Title = Local(json, "title", place),
            Note = Text(json, "note", place) ?? "",
            At = ReadPosition(json, place),
            Enabled = json["enabled"] is not { } enabled || enabled.GetValueKind() != JsonValueKind.False,
            Retry = ReadRetry(json, place),
        };
    }

    private (double X, double Y)? ReadPosition(JsonObject json, string place)
    {
        if (json["at"] is not { } at)
        {
            return null;
        }
        if (at is JsonArray { Count: 2 } pair && pair.All(n => n?.GetValueKind() == JsonValueKind.Number))
        {
            return (pair[0]!.GetValue<double>(), pair[1]!.GetValue<double>());
        }
        remarks.Add(ScenarioRemarks.BadField("at", place, ("a pair of numbers", "пара чисел")));
        return null;
    }

    private Retry? ReadRetry(JsonObject json, string place)
    {
        if (json["retry"] is not { } retry)
        {
            return null;
        }
        if (retry is JsonObject fields && Number(fields, "times", place) is >= 1 and <= 10 and var times && (Number(fields, "pauseSeconds", place) ?? 1) is >= 0 and <= 3600 and var pause)
        {
            Unknown(fields, RetryFields, place);
            return new Retry(times, pause);
        }
        remarks.Add(ScenarioRemarks.BadField("retry", place, ("{\"times\": 1 to 10, \"pauseSeconds\": 0 to 3600}", "{\"times\": от 1 до 10, \"pauseSeconds\": от 0 до 3600}")));
        return null;
    }

    private List<Link> ReadLinks(JsonObject json, string place)
    {
        var links = new List<Link>();
        if (json["links"] is not (null or JsonArray))
        {
            remarks.Add(ScenarioRemarks.BadField("links", place, ("a list", "список")));
        }
        foreach (var entry in json["links"] as JsonArray ?? [])
        {
            if (entry is JsonValue value && value.TryGetValue<string>(out var text) && Link.TryParse(text, out var link))
            {
                links.Add(link);
            }
            else
            {
                remarks.Add(ScenarioRemarks.BadLink(entry?.ToString() ?? "null"));
            }
        }
        return links;
    }

    private List<T> Entries<T>(JsonObject json, string field, string place, Func<JsonObject, string, T?> read)
        where T : class
    {
        var entries = new List<T>();
        if (json[field] is not (null or JsonArray))
        {
            remarks.Add(ScenarioRemarks.BadField(field, place, ("a list", "список")));
        }
        var position = 0;
        foreach (var entry in json[field] as JsonArray ?? [])
        {
            var where = $"{field}[{position++}]";
            if (entry is not JsonObject item)
            {
                remarks.Add(ScenarioRemarks.BadField(where, place, ("an object", "объект")));
            }
            else if (read(item, where) is { } value)
            {
                entries.Add(value);
            }
        }
        return entries;
    }

    private string Id(JsonObject json, string field, string place)
    {
        var id = Text(json, field, place);
        if (id is null)
        {
            remarks.Add(ScenarioRemarks.MissingField(field, place));
        }
        else if (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            remarks.Add(ScenarioRemarks.BadId(id, place));
        }
        return id ?? "";
    }

    private string? Text(JsonObject json, string field, string place)
    {
        if (json[field] is not { } value)
        {
            return null;
        }
        if (value is JsonValue text && text.TryGetValue<string>(out var result))
        {
            return result;
        }
        remarks.Add(ScenarioRemarks.BadField(field, place, ("a text", "текст")));
        return null;
    }

    private int? Number(JsonObject json, string field, string place)
    {
        if (json[field] is not { } value)
        {
            return null;
        }
        if (value is JsonValue number && number.TryGetValue<int>(out var result))
        {
            return result;
        }
        remarks.Add(ScenarioRemarks.BadField(field, place, ("a whole number", "целое число")));
        return null;
    }

    private LocalText Local(JsonObject json, string field, string place)
    {
        switch (json[field])
        {
            case null:
                return LocalText.Empty;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return LocalText.Same(text);
            case JsonObject both when both["en"] is JsonValue en && both["ru"] is JsonValue ru && both.Count == 2:
                return (en.ToString(), ru.ToString());
            default:
                remarks.Add(ScenarioRemarks.BadField(field, place, ("a text, or {\"en\": …, \"ru\": …}", "текст или {\"en\": …, \"ru\": …}")));
                return LocalText.Empty;
        }
    }

    private void Unknown(JsonObject json, string[] known, string place)
    {
        foreach (var (name, _) in json.Where(p => !known.Contains(p.Key)))
        {
            remarks.Add(ScenarioRemarks.UnknownField(name, place, known));
        }
    }

    private void Twice(IEnumerable<string> names, LocalText what)
    {
        foreach (var group in names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            remarks.Add(ScenarioRemarks.DuplicateId(group.Key, what));
        }
    }

    private static LocalText Words<T>()
        where T : struct, Enum
    {
        var names = string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
        return ($"one of {names}", $"одно из {names}");
    }
}
