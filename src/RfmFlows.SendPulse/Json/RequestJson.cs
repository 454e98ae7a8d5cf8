using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RfmFlows.SendPulse;

/// <summary>Writes request bodies.</summary>
[JsonSerializable(typeof(EmailMessage))]
[JsonSerializable(typeof(NewCampaign))]
[JsonSerializable(typeof(SmsMessage))]
[JsonSerializable(typeof(SmsBookCampaign))]
[JsonSerializable(typeof(IReadOnlyList<NewContact>))]
[JsonSerializable(typeof(IReadOnlyList<NewVariable>))]
internal sealed partial class RequestJson : JsonSerializerContext
{
    /// <summary>The context with its settings: snake case, nothing that is left at its default, Cyrillic as it is.</summary>
    public static RequestJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new VariableValueConverter(), new AccountTimeConverter() },
    });

    public static byte[] Body<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    /// <summary>A small body, given by its properties; those that are null are left out.</summary>
    public static byte[] Body(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var body = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                body.Add(name, value);
            }
        }

        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            body.WriteTo(writer);
        }

        return buffer.ToArray();
    }

    public static JsonNode Node<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!;

    public static JsonArray List(IEnumerable<string> items) => [.. items.Select(item => (JsonNode?)JsonValue.Create(item))];
}
