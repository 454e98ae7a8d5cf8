using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RfmFlows.SendPulse;

/// <summary>An object that comes as <c>[]</c> when empty, or as the only item of an array.</summary>
internal sealed class LenientObjectConverter<T> : JsonConverter<T?>
    where T : class
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonShapes.Single(JsonElement.ParseValue(ref reader)) is { ValueKind: JsonValueKind.Object } item
            ? item.Deserialize((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))
            : null;

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
