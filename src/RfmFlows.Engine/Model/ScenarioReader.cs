using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Turns JSON into a scenario, collecting remarks instead of stopping at the first.</summary>
internal sealed class ScenarioReader(ICollection<Remark> remarks)
{
    private static readonly string[] ScenarioFields = ["format", "id", "title", "story", "timeZone", "parameters", "nodes", "links", "designer"];
    private static readonly string[] ParameterFields = ["name", "type", "title", "help", "default", "choices"];
    private static readonly string[] NodeFields = ["id", "type", "version", "title", "note", "at", "enabled", "retry", "settings"];
    private static readonly string[] RetryFields = ["times", "pauseSeconds"];
    private readonly FieldReader _fields = new(remarks);

    public Scenario? Read(JsonObject json)
    {
        LocalText place = ("the scenario", "сценарий");
        var format = json["format"];
        if (format is null)
        {
            _fields.Add(ScenarioRemarks.MissingField("format", place));
            return null;
        }
        if (format.GetValueKind() != JsonValueKind.Number || !format.AsValue().TryGetValue<int>(out var number) || number != Scenario.CurrentFormat)
        {
            _fields.Add(ScenarioRemarks.WrongFormat(format.ToJsonString()));
            return null;
        }
        var scenario = new Scenario
        {
            Id = _fields.Id(json, "id", place),
            Title = _fields.Local(json, "title", place),
            Story = _fields.Local(json, "story", place),
            TimeZone = _fields.Text(json, "timeZone", place) ?? "UTC",
            Parameters = Entries(json, "parameters", place, ReadParameter),
            Nodes = Entries(json, "nodes", place, ReadNode),
            Links = ReadLinks(json, place),
            Designer = _fields.Object(json, "designer", place),
        };
        _fields.Unknown(json, ScenarioFields, place);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(scenario.TimeZone, out _))
        {
            _fields.Add(ScenarioRemarks.BadTimeZone(scenario.TimeZone));
        }
        Twice(scenario.Nodes.Select(n => n.Id), ("nodes", "узлы"));
        Twice(scenario.Parameters.Select(p => p.Name), ("parameters", "параметры"));
        return scenario;
    }

    private Parameter? ReadParameter(JsonObject json, LocalText place)
    {
        var name = _fields.Id(json, "name", place);
        var type = (json["type"] as JsonValue)?.ToString();
        _fields.Unknown(json, ParameterFields, place);
        var known = Enum.TryParse<ParameterType>(type, ignoreCase: true, out var parsed) && type.All(char.IsAsciiLetterLower);
        if (!known)
        {
            _fields.Add(ScenarioRemarks.BadField("type", place, Words<ParameterType>()));
        }
        var parameter = new Parameter(name, parsed)
        {
            Title = _fields.Local(json, "title", place),
            Help = _fields.Local(json, "help", place),
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
        _fields.Add(ScenarioRemarks.BadField("choices", place, ("a list of values", "список значений")));
        return [];
    }

    private ScenarioNode? ReadNode(JsonObject json, LocalText place)
    {
        _fields.Node = json["id"] is JsonValue value && value.TryGetValue<string>(out var named) ? named : null;
        var id = _fields.Id(json, "id", place);
        var type = _fields.Text(json, "type", place);
        if (type is null && json["type"] is null)
        {
            _fields.Add(ScenarioRemarks.MissingField("type", place));
        }
        _fields.Unknown(json, NodeFields, place);
        var node = new ScenarioNode(id, type ?? "", ReadVersion(json, place), _fields.Object(json, "settings", place) ?? [])
        {
            Title = _fields.Local(json, "title", place),
            Note = _fields.Text(json, "note", place) ?? "",
            At = ReadPosition(json, place),
            Enabled = _fields.Flag(json, "enabled", place) ?? true,
            Retry = ReadRetry(json, place),
        };
        _fields.Node = null;
        return type is null ? null : node;
    }

    private int ReadVersion(JsonObject json, LocalText place)
    {
        var version = _fields.Number(json, "version", place) ?? 1;
        if (version < 1)
        {
            _fields.Add(ScenarioRemarks.BadField("version", place, ("a number from 1", "число от 1")));
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
        _fields.Add(ScenarioRemarks.BadField("at", place, ("a pair of numbers", "пара чисел")));
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
            _fields.Unknown(fields, RetryFields, place);
            if (FieldReader.Whole(fields["times"]) is >= 1 and <= 10 and var times && FieldReader.Whole(fields["pauseSeconds"] ?? 1) is >= 0 and <= 3600 and var pause)
            {
                return new Retry(times, pause);
            }
        }
        _fields.Add(ScenarioRemarks.BadField("retry", place, ("{\"times\": 1 to 10, \"pauseSeconds\": 0 to 3600}", "{\"times\": от 1 до 10, \"pauseSeconds\": от 0 до 3600}")));
        return null;
    }

    private List<Link> ReadLinks(JsonObject json, LocalText place)
    {
        var links = new List<Link>();
        if (json["links"] is not (null or JsonArray))
        {
            _fields.Add(ScenarioRemarks.BadField("links", place, ("a list", "список")));
        }
        foreach (var entry in json["links"] as JsonArray ?? [])
        {
            if (entry is JsonValue value && value.TryGetValue<string>(out var text) && Link.TryParse(text, out var link))
            {
                links.Add(link);
            }
            else
            {
                _fields.Add(ScenarioRemarks.BadLink(entry?.ToString() ?? "null"));
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
            _fields.Add(ScenarioRemarks.BadField(field, place, ("a list", "список")));
        }
        var position = 0;
        foreach (var entry in json[field] as JsonArray ?? [])
        {
            var where = LocalText.Same($"{field}[{position++}]");
            if (entry is not JsonObject item)
            {
                _fields.Add(ScenarioRemarks.BadField(where.En, place, ("an object", "объект")));
            }
            else if (read(item, where) is { } value)
            {
                entries.Add(value);
            }
        }
        return entries;
    }

    private void Twice(IEnumerable<string> names, LocalText what)
    {
        foreach (var group in names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            _fields.Add(ScenarioRemarks.DuplicateId(group.Key, what));
        }
    }

    private static LocalText Words<T>()
        where T : struct, Enum
    {
        var names = string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
        return ($"one of {names}", $"одно из {names}");
    }
}
