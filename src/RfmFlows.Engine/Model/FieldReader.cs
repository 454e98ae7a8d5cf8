using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Reads single fields of a scenario file; a field that is absent gives null or what stands for nothing, a misfit is told as well.</summary>
internal sealed class FieldReader(ICollection<Remark> remarks)
{
    private const int LongestId = 64;

    /// <summary>The node being read, so that remarks name it.</summary>
    public string? Node { get; set; }

    public void Add(Remark remark) => remarks.Add(remark with { Node = Node });

    /// <summary>An id; empty, and told, when there is none.</summary>
    public string Id(JsonObject json, string field, LocalText place)
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

    public string? Text(JsonObject json, string field, LocalText place)
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

    public int? Number(JsonObject json, string field, LocalText place)
    {
        if (json[field] is { } value && Whole(value) is null)
        {
            Add(ScenarioRemarks.BadField(field, place, ("a whole number", "целое число")));
        }
        return Whole(json[field]);
    }

    public static int? Whole(JsonNode? value) => value is JsonValue number && number.TryGetValue<int>(out var result) ? result : null;

    public bool? Flag(JsonObject json, string field, LocalText place)
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

    public JsonObject? Object(JsonObject json, string field, LocalText place)
    {
        if (json[field] is not (null or JsonObject))
        {
            Add(ScenarioRemarks.BadField(field, place, ("an object", "объект")));
        }
        return json[field]?.DeepClone() as JsonObject;
    }

    public LocalText Local(JsonObject json, string field, LocalText place)
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

    public void Unknown(JsonObject json, string[] known, LocalText place)
    {
        foreach (var (name, _) in json.Where(p => !known.Contains(p.Key)))
        {
            Add(ScenarioRemarks.UnknownField(name, place, known));
        }
    }
}
