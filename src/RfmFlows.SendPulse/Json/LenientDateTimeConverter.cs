using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>
/// A date and time of the account's own time zone, which the API does not name: the kind stays unspecified. Null where the
/// answer holds none, an empty text or MySQL's zero date.
/// </summary>
internal sealed class LenientDateTimeConverter : JsonConverter<DateTime?>
{
    public override bool HandleNull => true;

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.String } value
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.DateTime
                : null;

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) => throw new NotSupportedException();
}
