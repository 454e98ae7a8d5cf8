using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>Writes a time of the account's own time zone the way the API reads it.</summary>
internal sealed class AccountTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
}
