using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>
/// One field of a node's form: what it is called, what it may hold, what it holds by default. The designer draws it from
/// <see cref="Describe"/>; the engine reads and checks values by it. Nodes hold their settings as static fields and read them by handle.
/// </summary>
public abstract class Setting(string name, LocalText label)
{
    /// <summary>Name in the scenario file; camelCase.</summary>
    public string Name { get; } = name;

    public LocalText Label { get; } = label;

    public LocalText Help { get; init; } = LocalText.Empty;

    /// <summary>A value must be given; there is no default.</summary>
    public bool Required { get; init; }

    /// <summary>The field matters only while another setting has one of the values; otherwise it is neither shown nor checked.</summary>
    public ShownWhen? ShownWhen { get; init; }

    /// <summary>The kind of field, for the form: <c>text</c>, <c>integer</c>, <c>column</c>, …</summary>
    public abstract string Kind { get; }

    /// <summary>The default as JSON, or null when there is none.</summary>
    public abstract JsonNode? DefaultJson { get; }

    /// <summary>The description served to the designer: kind, name, texts, default, limits.</summary>
    public JsonObject Describe()
    {
        var json = new JsonObject
        {
            ["name"] = Name,
            ["kind"] = Kind,
            ["label"] = Json(Label),
            ["help"] = Json(Help),
            ["required"] = Required,
            ["default"] = DefaultJson,
        };
        if (ShownWhen is { } when)
        {
            json["shownWhen"] = new JsonObject { ["setting"] = when.Setting.Name, ["values"] = new JsonArray([.. when.Values.Select(v => JsonValue.Create(v))]) };
        }
        DescribeLimits(json);
        return json;
    }

    /// <summary>Checks a given value and adds every remark about it to the reader.</summary>
    internal abstract void Check(JsonNode value, SettingReader reader);

    /// <summary>Adds what is particular to the kind of field.</summary>
    protected virtual void DescribeLimits(JsonObject json)
    {
    }

    protected static JsonObject Json(LocalText text) => new() { ["en"] = text.En, ["ru"] = text.Ru };
}

/// <summary>See <see cref="Setting.ShownWhen"/>. Booleans are compared as <c>true</c> and <c>false</c>.</summary>
public sealed record ShownWhen(Setting Setting, params string[] Values);

/// <summary>A setting whose values are read as <typeparamref name="T"/>.</summary>
public abstract class Setting<T>(string name, LocalText label) : Setting(name, label)
{
    /// <summary>The value when none is given.</summary>
    public abstract T Default { get; init; }

    /// <summary>Reads a value; problems go to the reader, and the default comes back.</summary>
    internal abstract T Read(JsonNode value, SettingReader reader);

    internal override void Check(JsonNode value, SettingReader reader) => Read(value, reader);
}
