using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Reads the nodes and links of a scenario, and of the submodels in it.</summary>
internal sealed class NodeReader(FieldReader fields)
{
    private static readonly string[] NodeFields = ["id", "type", "version", "title", "note", "at", "enabled", "retry", "settings"];
    private static readonly string[] SubmodelFields = ["id", "type", "version", "title", "note", "at", "enabled", "settings", "inputs", "outputs", "nodes", "links", "designer"];
    private static readonly string[] InputFields = ["name", "kind", "service", "title", "optional"];
    private static readonly string[] OutputFields = ["name", "kind", "service", "title"];
    private static readonly string[] RetryFields = ["times", "pauseSeconds"];
    private int _depth;

    public IReadOnlyList<ScenarioNode> ReadNodes(JsonObject json, LocalText place) => fields.Entries(json, "nodes", place, ReadNode);

    private ScenarioNode? ReadNode(JsonObject json, LocalText place)
    {
        var around = fields.Node;
        fields.Node = json["id"] is JsonValue value && value.TryGetValue<string>(out var named) ? named : null;
        var id = fields.Id(json, "id", place);
        var type = fields.Text(json, "type", place);
        if (type is null && json["type"] is null)
        {
            fields.Add(ScenarioRemarks.MissingField("type", place));
        }
        var isSubmodel = type == Submodel.Type;
        fields.Unknown(json, isSubmodel ? SubmodelFields : NodeFields, place);
        var node = new ScenarioNode(id, type ?? "", ReadVersion(json, place), fields.Object(json, "settings", place) ?? [])
        {
            Title = fields.Local(json, "title", place),
            Note = fields.Text(json, "note", place) ?? "",
            At = ReadPosition(json, place),
            Enabled = fields.Flag(json, "enabled", place) ?? true,
            Retry = isSubmodel ? null : ReadRetry(json, place),
            Submodel = isSubmodel ? ReadSubmodel(json, place) : null,
        };
        fields.Node = around;
        return type is null ? null : node;
    }

    private Submodel ReadSubmodel(JsonObject json, LocalText place)
    {
        if (_depth == Submodel.MaxDepth)
        {
            fields.Add(SubmodelRemarks.TooDeep());
            return new Submodel();
        }
        fields.Unknown(json["settings"] as JsonObject ?? [], [], ("the settings of a submodel", "настройки подмодели"));
        _depth++;
        var submodel = new Submodel
        {
            Inputs = fields.Entries(json, "inputs", place, (port, where) => ReadPort(port, where, InputFields)),
            Outputs = fields.Entries(json, "outputs", place, (port, where) => ReadPort(port, where, OutputFields)),
            Nodes = ReadNodes(json, place),
            Links = ReadLinks(json, place, inside: true),
            Designer = fields.Object(json, "designer", place),
        };
        _depth--;
        fields.Twice(submodel.Inputs.Select(p => p.Name), ("inputs", "входы"));
        fields.Twice(submodel.Outputs.Select(p => p.Name), ("outputs", "выходы"));
        return submodel;
    }

    private SubmodelPort? ReadPort(JsonObject json, LocalText place, string[] known)
    {
        var name = fields.Id(json, "name", place);
        fields.Unknown(json, known, place);
        var text = (json["kind"] as JsonValue)?.ToString();
        if (!Enum.TryParse<PortKind>(text, ignoreCase: true, out var kind) || !text.All(char.IsAsciiLetterLower))
        {
            fields.Add(ScenarioRemarks.BadField("kind", place, FieldReader.Words<PortKind>()));
            return null;
        }
        return new SubmodelPort(name, kind)
        {
            Title = fields.Local(json, "title", place),
            Service = fields.Text(json, "service", place) ?? "",
            Optional = fields.Flag(json, "optional", place) ?? false,
        };
    }

    private int ReadVersion(JsonObject json, LocalText place)
    {
        var version = fields.Number(json, "version", place) ?? 1;
        if (version < 1)
        {
            fields.Add(ScenarioRemarks.BadField("version", place, ("a number from 1", "число от 1")));
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
        fields.Add(ScenarioRemarks.BadField("at", place, ("a pair of numbers", "пара чисел")));
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
        if (retry is JsonObject given)
        {
            fields.Unknown(given, RetryFields, place);
            if (FieldReader.Whole(given["times"]) is >= 1 and <= 10 and var times && FieldReader.Whole(given["pauseSeconds"] ?? 1) is >= 0 and <= 3600 and var pause)
            {
                return new Retry(times, pause);
            }
        }
        fields.Add(ScenarioRemarks.BadField("retry", place, ("{\"times\": 1 to 10, \"pauseSeconds\": 0 to 3600}", "{\"times\": от 1 до 10, \"pauseSeconds\": от 0 до 3600}")));
        return null;
    }

    public IReadOnlyList<Link> ReadLinks(JsonObject json, LocalText place, bool inside = false)
    {
        var links = new List<Link>();
        if (json["links"] is not (null or JsonArray))
        {
            fields.Add(ScenarioRemarks.BadField("links", place, ("a list", "список")));
        }
        foreach (var entry in json["links"] as JsonArray ?? [])
        {
            if (entry is JsonValue value && value.TryGetValue<string>(out var text) && Link.TryParse(text, out var link, inside))
            {
                links.Add(link);
            }
            else
            {
                fields.Add(ScenarioRemarks.BadLink(entry?.ToString() ?? "null"));
            }
        }
        return links;
    }
}
