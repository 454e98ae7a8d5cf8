using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Turns JSON into a scenario, collecting remarks instead of stopping at the first.</summary>
internal sealed class ScenarioReader(ICollection<Remark> remarks)
{
    // The node being read, so that remarks name it.
    private string? _node;

    private const int LongestId = 64;
    private static readonly string[] ScenarioFields = ["format", "id", "title", "story", "timeZone", "parameters", "nodes", "links", "designer"];
    private static readonly string[] ParameterFields = ["name", "type", "title", "help", "default", "choices"];
    private static readonly string[] NodeFields = ["id", "type", "version", "title", "note", "at", "enabled", "retry", "settings"];
    private static readonly string[] RetryFields = ["times", "pauseSeconds"];

    public Scenario? Read(JsonObject json)
    {
        LocalText place = ("the scenario", "сценарий");
        var format = json["format"];
        if (format is null)
        {
            Add(ScenarioRemarks.MissingField("format", place));
            return null;
        }
        if (format.GetValueKind() != JsonValueKind.Number || !format.AsValue().TryGetValue<int>(out var number) || number != Scenario.CurrentFormat)
        {
            Add(ScenarioRemarks.WrongFormat(format.ToJsonString()));
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
            Designer = Object(json, "designer", place),
        };
        Unknown(json, ScenarioFields, place);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(scenario.TimeZone, out _))
        {
            Add(ScenarioRemarks.BadTimeZone(scenario.TimeZone));
        }
        Twice(scenario.Nodes.Select(n => n.Id), ("nodes", "узлы"));
        Twice(scenario.Parameters.Select(p => p.Name), ("parameters", "параметры"));
        return scenario;
    }

    private Parameter? ReadParameter(JsonObject json, LocalText place)
    {
        var name = Id(json, "name", place);
        var type = (json["type"] as JsonValue)?.ToString();
        Unknown(json, ParameterFields, place);
        var known = Enum.TryParse<ParameterType>(type, ignoreCase: true, out var parsed) && type.All(char.IsAsciiLetterLower);
        if (!known)
        {
            Add(ScenarioRemarks.BadField("type", place, Words<ParameterType>()));
        }
        var parameter = new Parameter(name, parsed)
        {
            Title = Local(json, "title", place),
            Help = Local(json, "help", place),
            Default = json["default"]?.DeepClone(),
            Choices = ReadChoices(json, place),
        };
        return known ? parameter : null;
    }

    private List<string> ReadChoices(JsonObject json, LocalText place)
    {
        if (json["choices"] is not { } choices)
        {
            return [];
        }
        if (choices is JsonArray array && array.All(c => c is JsonValue))
        {
            return [.. array.Select(c => c!.Plain())];
        }
        Add(ScenarioRemarks.BadField("choices", place, ("a list of values", "список значений")));
        return [];
    }

    private ScenarioNode? ReadNode(JsonObject json, LocalText place)
    {
        _node = json["id"] is JsonValue value && value.TryGetValue<string>(out var named) ? named : null;
        var id = Id(json, "id", place);
        var type = Text(json, "type", place);
        if (type is null && json["type"] is null)
        {
            Add(ScenarioRemarks.MissingField("type", place));
        }
        Unknown(json, NodeFields, place);
        var node = new ScenarioNode(id, type ?? "", ReadVersion(json, place), Object(json, "settings", place) ?? [])
        {
            Title = Local(json, "title", place),
            Note = Text(json, "note", place) ?? "",
            At = ReadPosition(json, place),
            Enabled = Flag(json, "enabled", place) ?? true,
            Retry = ReadRetry(json, place),
        };
        _node = null;
        return type is null ? null : node;
    }

    private int ReadVersion(JsonObject json, LocalText place)
    {
        var version = Number(json, "version", place) ?? 1;
        if (version < 1)
        {
            Add(ScenarioRemarks.BadField("version", place, ("a number from 1", "число от 1")));
            return 1;
        }
        return version;
    }

    private (double X, double Y)? ReadPosition(JsonObject json, LocalText place)
    {
        if (json["at"] is not { } at)
        {
            return null;
        }
        if (at is JsonArray { Count: 2 } pair && Coordinate(pair[0]) is { } x && Coordinate(pair[1]) is { } y)
        {
            return (x, y);
        }
        Add(ScenarioRemarks.BadField("at", place, ("a pair of numbers", "пара чисел")));
        return null;
    }

    // 1e999 is JSON, but no place on a canvas.
    private static double? Coordinate(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<double>(out var result) && double.IsFinite(result) ? result : null;

    private Retry? ReadRetry(JsonObject json, LocalText place)
    {
        if (json["retry"] is not { } retry)
        {
            return null;
        }
        if (retry is JsonObject fields)
        {
            Unknown(fields, RetryFields, place);
            if (Whole(fields["times"]) is >= 1 and <= 10 and var times && Whole(fields["pauseSeconds"] ?? 1) is >= 0 and <= 3600 and var pause)
            {
                return new Retry(times, pause);
            }
        }
        Add(ScenarioRemarks.BadField("retry", place, ("{\"times\": 1 to 10, \"pauseSeconds\": 0 to 3600}", "{\"times\": от 1 до 10, \"pauseSeconds\": от 0 до 3600}")));
        return null;
    }

    private List<Link> ReadLinks(JsonObject json, LocalText place)
    {
        var links = new List<Link>();
        if (json["links"] is not (null or JsonArray))
        {
            Add(ScenarioRemarks.BadField("links", place, ("a list", "список")));
        }
        foreach (var entry in json["links"] as JsonArray ?? [])
        {
            if (entry is JsonValue value && value.TryGetValue<string>(out var text) && Link.TryParse(text, out var link))
            {
                links.Add(link);
            }
            else
            {
                Add(ScenarioRemarks.BadLink(entry?.ToString() ?? "null"));
            }
        }
        return links;
    }

    private List<T> Entries<T>(JsonObject json, string field, LocalText place, Func<JsonObject, LocalText, T?> read)
        where T : class
    {
        var entries = new List<T>();
        if (json[field] is not (null or JsonArray))
        {
            Add(ScenarioRemarks.BadField(field, place, ("a list", "список")));
        }
        var position = 0;
        foreach (var entry in json[field] as JsonArray ?? [])
        {
            var where = LocalText.Same($"{field}[{position++}]");
            if (entry is not JsonObject item)
            {
                Add(ScenarioRemarks.BadField(where.En, place, ("an object", "объект")));
            }
            else if (read(item, where) is { } value)
            {
                entries.Add(value);
            }
        }
        return entries;
    }

    private string Id(JsonObject json, string field, LocalText place)
    {
        var id = Text(json, field, place);
        if (id is null && json[field] is null)
        {
            Add(ScenarioRemarks.MissingField(field, place));
        }
        else if (id is not null && (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            Add(ScenarioRemarks.BadId(id, place));
        }
        return id ?? "";
    }

    private string? Text(JsonObject json, string field, LocalText place)
    {
        if (json[field] is not { } value)
        {
            return null;
        }
        if (value is JsonValue text && text.TryGetValue<string>(out var result))
        {
            return result;
        }
        Add(ScenarioRemarks.BadField(field, place, ("a text", "текст")));
        return null;
    }

    private int? Number(JsonObject json, string field, LocalText place)
    {
        if (json[field] is { } value && Whole(value) is null)
        {
            Add(ScenarioRemarks.BadField(field, place, ("a whole number", "целое число")));
        }
        return Whole(json[field]);
    }

    private static int? Whole(JsonNode? value) => value is JsonValue number && number.TryGetValue<int>(out var result) ? result : null;

    private bool? Flag(JsonObject json, string field, LocalText place)
    {
        if (json[field] is not { } value)
        {
            return null;
        }
        if (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetValue<bool>();
        }
        Add(ScenarioRemarks.BadField(field, place, ("true or false", "true или false")));
        return null;
    }

    private JsonObject? Object(JsonObject json, string field, LocalText place)
    {
        if (json[field] is not (null or JsonObject))
        {
            Add(ScenarioRemarks.BadField(field, place, ("an object", "объект")));
        }
        return json[field]?.DeepClone() as JsonObject;
    }

    private LocalText Local(JsonObject json, string field, LocalText place)
    {
        switch (json[field])
        {
            case null:
                return LocalText.Empty;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return LocalText.Same(text);
            case JsonObject { Count: 2 } both when both["en"] is JsonValue en && both["ru"] is JsonValue ru && en.TryGetValue<string>(out var first) && ru.TryGetValue<string>(out var second):
                return (first, second);
            default:
                Add(ScenarioRemarks.BadField(field, place, ("a text, or {\"en\": …, \"ru\": …}", "текст или {\"en\": …, \"ru\": …}")));
                return LocalText.Empty;
        }
    }

    private void Unknown(JsonObject json, string[] known, LocalText place)
    {
        foreach (var (name, _) in json.Where(p => !known.Contains(p.Key)))
        {
            Add(ScenarioRemarks.UnknownField(name, place, known));
        }
    }

    private void Twice(IEnumerable<string> names, LocalText what)
    {
        foreach (var group in names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            Add(ScenarioRemarks.DuplicateId(group.Key, what));
        }
    }

    private void Add(Remark remark) => remarks.Add(remark with { Node = _node });

    private static LocalText Words<T>()
        where T : struct, Enum
    {
        var names = string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
        return ($"one of {names}", $"одно из {names}");
    }
}
