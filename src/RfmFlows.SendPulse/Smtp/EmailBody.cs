using System.Buffers;
using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>Wraps an e-mail the way its call wants it, without building a second tree.</summary>
internal static class EmailBody
{
    public static byte[] Write(EmailMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var options = new JsonWriterOptions { Encoder = RequestJson.Instance.Options.Encoder, SkipValidation = true };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("email");
            JsonSerializer.Serialize(writer, message, RequestJson.Instance.EmailMessage);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
