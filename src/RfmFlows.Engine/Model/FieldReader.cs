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

    /// <summary>The objects of a list; what is none, or cannot be read, is told and left out.</summary>
    public List<T> Entries<T>(JsonObject json, string field, LocalText place, Func<JsonObject, LocalText, T?> read)
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

    /// <summary>Tells of names that stand twice, case ignored.</summary>
    public void Twice(IEnumerable<string> names, LocalText what)
    {
        foreach (var group in names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            Add(ScenarioRemarks.DuplicateId(group.Key, what));
        }
    }

    /// <summary>The values of an enumeration as they are written.</summary>
    public static LocalText Words<T>()
        where T : struct, Enum
    {
        var names = string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
        return ($"one of {names}", $"одно из {names}");
    }
}
