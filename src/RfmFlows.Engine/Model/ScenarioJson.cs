using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Reads and writes scenario files. Writing is stable: the same scenario gives the same bytes, in an order that is pleasant in a diff.</summary>
public static class ScenarioJson
{
    /// <summary>Only what JSON itself demands is escaped: letters of all alphabets and the arrows of links stay readable. Not for embedding in HTML.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Readable) { WriteIndented = true, NewLine = "\n", IndentSize = 2 };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads a scenario and adds every remark about its form. Null when there is too little to go on with.</summary>
    public static Scenario? Read(string text, ICollection<Remark> remarks)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text, documentOptions: Strict);
            Unescape(root);
        }
        catch (JsonException e)
        {
            remarks.Add(ScenarioRemarks.NotJson(e));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            remarks.Add(ScenarioRemarks.BrokenText());
            return null;
        }
        if (root is not JsonObject json)
        {
            remarks.Add(ScenarioRemarks.NotAScenario());
            return null;
        }
        return new ScenarioReader(remarks).Read(json);
    }

    /// <summary>Reads a scenario that must be in order.</summary>
    /// <exception cref="FlowException">It is not; all remarks are inside.</exception>
    public static Scenario Read(string text)
    {
        var remarks = new List<Remark>();
        var scenario = Read(text, remarks);
        return scenario is not null && remarks.All(r => r.Severity != Severity.Error) ? scenario : throw new FlowException(remarks);
    }

    // Texts are decoded lazily, so half a surrogate pair would otherwise be found by whoever reads the setting first.
    private static void Unescape(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                json.ToList().ForEach(p => Unescape(p.Value));
                break;
            case JsonArray array:
                array.ToList().ForEach(Unescape);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
        }
    }

    public static string Write(Scenario scenario) => ToJson(scenario).ToJsonString(Indented) + "\n";

    public static JsonObject ToJson(Scenario scenario)
    {
        var json = new JsonObject { ["format"] = Scenario.CurrentFormat, ["id"] = scenario.Id };
        Put(json, "title", scenario.Title);
        Put(json, "story", scenario.Story);
        json["timeZone"] = scenario.TimeZone;
        json["parameters"] = new JsonArray([.. scenario.Parameters.Select(ToJson)]);
        json["nodes"] = new JsonArray([.. scenario.Nodes.Select(ToJson)]);
        json["links"] = new JsonArray([.. scenario.Links.Select(l => JsonValue.Create(l.ToString()))]);
        if (scenario.Designer is { } designer)
        {
            json["designer"] = designer.DeepClone();
        }
        return json;
    }

    private static JsonObject ToJson(Parameter parameter)
    {
        var json = new JsonObject { ["name"] = parameter.Name, ["type"] = parameter.Type.ToString().ToLowerInvariant() };
        Put(json, "title", parameter.Title);
        Put(json, "help", parameter.Help);
        if (parameter.Default is { } value)
        {
            json["default"] = value.DeepClone();
        }
        if (parameter.Choices.Count > 0)
        {
            json["choices"] = new JsonArray([.. parameter.Choices.Select(c => JsonValue.Create(c))]);
        }
        return json;
    }

    private static JsonObject ToJson(ScenarioNode node)
    {
        var json = new JsonObject { ["id"] = node.Id, ["type"] = node.Type, ["version"] = node.Version };
        Put(json, "title", node.Title);
        if (node.Note.Length > 0)
        {
            json["note"] = node.Note;
        }
        if (node.At is { } at)
        {
            json["at"] = new JsonArray(at.X, at.Y);
        }
        if (!node.Enabled)
        {
            json["enabled"] = false;
        }
        if (node.Retry is { } retry)
        {
            json["retry"] = new JsonObject { ["times"] = retry.Times, ["pauseSeconds"] = retry.PauseSeconds };
        }
        json["settings"] = node.Settings.DeepClone();
        if (node.Submodel is { } submodel)
        {
            Put(json, submodel);
        }
        return json;
    }

    private static void Put(JsonObject json, Submodel submodel)
    {
        json["inputs"] = new JsonArray([.. submodel.Inputs.Select(ToJson)]);
        json["outputs"] = new JsonArray([.. submodel.Outputs.Select(ToJson)]);
        json["nodes"] = new JsonArray([.. submodel.Nodes.Select(ToJson)]);
        json["links"] = new JsonArray([.. submodel.Links.Select(l => JsonValue.Create(l.ToString()))]);
        if (submodel.Designer is { } designer)
        {
            json["designer"] = designer.DeepClone();
        }
    }

    private static JsonObject ToJson(SubmodelPort port)
    {
        var json = new JsonObject { ["name"] = port.Name, ["kind"] = port.Kind.ToString().ToLowerInvariant() };
        if (port.Service.Length > 0)
        {
            json["service"] = port.Service;
        }
        Put(json, "title", port.Title);
        if (port.Optional)
        {
            json["optional"] = true;
        }
        return json;
    }

    private static void Put(JsonObject json, string name, LocalText text)
    {
        if (text != LocalText.Empty)
        {
            json[name] = text.En == text.Ru ? text.En : new JsonObject { ["en"] = text.En, ["ru"] = text.Ru };
        }
    }
}
