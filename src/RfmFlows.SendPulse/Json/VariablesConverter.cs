using System.Text.Json;
using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A contact's variables: an object of values in lists, an array of name and value for one contact, <c>[]</c> when there are none.</summary>
internal sealed class VariablesConverter : JsonConverter<IReadOnlyDictionary<string, string?>>
{
    public static readonly IReadOnlyDictionary<string, string?> None = new Dictionary<string, string?>();

    public override bool HandleNull => true;

    public override IReadOnlyDictionary<string, string?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var variables = new Dictionary<string, string?>();
        Collect(JsonElement.ParseValue(ref reader), variables);
        return variables;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options)
        => throw new NotSupportedException();

    private static void Collect(JsonElement element, Dictionary<string, string?> variables)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, variables);
                }

                break;
            case JsonValueKind.Object when element.TryGetProperty("value", out var value) && JsonShapes.Text(element, "name") is { } name:
                variables[name] = JsonShapes.Text(value);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    // Some reads give each variable as an object of its own, keyed by name.
                    variables[property.Name] = property.Value.ValueKind == JsonValueKind.Object
                        ? JsonShapes.Text(property.Value, "value")
                        : JsonShapes.Text(property.Value);
                }

                break;
        }
    }
}
