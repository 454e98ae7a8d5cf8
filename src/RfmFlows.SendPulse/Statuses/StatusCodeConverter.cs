using System.Text.Json;
using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

internal sealed class StatusCodeConverter<T> : JsonConverter<T>
    where T : struct, IStatusCode<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => T.Of(LenientNumber.Read<int>(JsonElement.ParseValue(ref reader)));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}
