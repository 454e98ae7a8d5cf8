using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Wire;

/// <summary>The named arguments of a call, wherever they came from; getters name the argument in their refusals.</summary>
internal sealed class Fields(JsonObject values, string prefix = "")
{
    private readonly JsonObject _values = values;

    public bool Has(string name) => _values[name] is { } node && Loose.Text(node) is not "";

    public JsonNode? Raw(string name) => _values[name];

    public string? Text(string name) => _values[name] is not { } node ? null
        : Loose.Text(node) ?? throw ApiError.MustBe(prefix + name, "string");

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw ApiError.Missing(prefix + name);

    public long? Integer(string name) => !Has(name) ? null
        : Loose.Integer(_values[name]) ?? throw ApiError.MustBe(prefix + name, "integer");

    public long RequiredInteger(string name) => Integer(name) ?? throw ApiError.Missing(prefix + name);

    public bool Flag(string name, bool otherwise = false) => !Has(name) ? otherwise
        : Loose.Flag(_values[name]) ?? throw ApiError.MustBe(prefix + name, "boolean");

    /// <summary>An array, however packed. A lone value counts as an array of one; absent is null.</summary>
    public JsonArray? List(string name) => Loose.Unpack(_values[name]) switch
    {
        null => null,
        JsonArray list => list,
        JsonObject entries => new JsonArray([.. entries.Select(entry => entry.Value?.DeepClone())]),
        var single => new JsonArray(single.DeepClone()),
    };

    public JsonArray RequiredList(string name) => List(name) is { Count: > 0 } list ? list : throw ApiError.Missing(prefix + name);

    /// <summary>An object, however packed; PHP's empty array counts as an empty object; absent is null.</summary>
    public JsonObject? Object(string name) => Loose.Unpack(_values[name]) switch
    {
        null => null,
        JsonObject found => found,
        JsonArray { Count: 0 } => new JsonObject(),
        _ => throw ApiError.MustBe(prefix + name, "array"),
    };

    public Fields? Nested(string name) => Object(name) is { } found ? new Fields(found, $"{prefix}{name}.") : null;

    public string? Base64(string name) => !Has(name) ? null
        : Loose.Base64(Text(name)!) ?? throw ApiError.Invalid(prefix + name);

    /// <summary>limit and offset; without a limit (or with 0) the usual page from the beginning.</summary>
    public Page Page(int most = 100, int usual = 100)
    {
        var limit = Integer("limit") ?? 0;
        var offset = Integer("offset") ?? 0;
        if (limit > most)
        {
            throw ApiError.TooMany("limit", most);
        }

        return limit < 0 ? throw ApiError.Invalid("limit")
            : offset < 0 ? throw ApiError.Invalid("offset")
            : new Page(limit == 0 ? Math.Min(usual, most) : (int)limit, offset);
    }
}
