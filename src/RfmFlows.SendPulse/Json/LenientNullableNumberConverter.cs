using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A number that is null where the answer holds none.</summary>
internal sealed class LenientNullableNumberConverter<T> : JsonConverter<T?>
    where T : struct, INumber<T>
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => LenientNumber.Read<T>(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
