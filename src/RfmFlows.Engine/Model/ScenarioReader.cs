using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Turns JSON into a scenario, collecting remarks instead of stopping at the first.</summary>
internal sealed class ScenarioReader(ICollection<Remark> remarks)
{
    private static readonly string[] ScenarioFields = ["format", "id", "title", "story", "timeZone", "parameters", "nodes", "links", "designer"];
    private static readonly string[] ParameterFields = ["name", "type", "title", "help", "default", "choices"];
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
        var nodes = new NodeReader(_fields);
        var scenario = new Scenario
        {
            Id = _fields.Id(json, "id", place),
            Title = _fields.Local(json, "title", place),
            Story = _fields.Local(json, "story", place),
            TimeZone = _fields.Text(json, "timeZone", place) ?? "UTC",
            Parameters = _fields.Entries(json, "parameters", place, ReadParameter),
            Nodes = nodes.ReadNodes(json, place),
            Links = nodes.ReadLinks(json, place),
            Designer = _fields.Object(json, "designer", place),
        };
        _fields.Unknown(json, ScenarioFields, place);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(scenario.TimeZone, out _))
        {
            _fields.Add(ScenarioRemarks.BadTimeZone(scenario.TimeZone));
        }
        _fields.Twice(scenario.AllNodes.Select(n => n.Id), ("nodes", "узлы"));
        _fields.Twice(scenario.Parameters.Select(p => p.Name), ("parameters", "параметры"));
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
            _fields.Add(ScenarioRemarks.BadField("type", place, FieldReader.Words<ParameterType>()));
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
}
