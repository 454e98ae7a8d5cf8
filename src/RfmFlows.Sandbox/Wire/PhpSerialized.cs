using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Wire;

/// <summary>
/// Reads PHP's serialize() format into JSON. Lengths count UTF-8 bytes, so the reader works on bytes;
/// a length that does not fit is a <see cref="FormatException"/>, as it is for the vendor.
/// </summary>
internal ref struct PhpSerialized
{
    private const int DeepestNesting = 32;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private PhpSerialized(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Whether the text begins as a serialized array does; only then is it worth reading as one.</summary>
    public static bool LooksLike(string text) =>
        text.Length > 5 && text.StartsWith("a:", StringComparison.Ordinal) && char.IsAsciiDigit(text[2]) && text.EndsWith('}');

    /// <exception cref="FormatException">The text is not a complete serialized value.</exception>
    public static JsonNode? Parse(string text)
    {
        var reader = new PhpSerialized(Encoding.UTF8.GetBytes(text));
        var value = reader.Value(0);
        return reader._at == reader._bytes.Length ? value : throw new FormatException("Trailing characters");
    }

    private JsonNode? Value(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FormatException("Nested too deeply");
        }

        switch (Next())
        {
            case (byte)'N':
                Expect((byte)';');
                return null;
            case (byte)'b':
                return JsonValue.Create(Number((byte)';') != 0);
            case (byte)'i':
                return JsonValue.Create(Number((byte)';'));
            case (byte)'d':
                return JsonValue.Create(Fraction());
            case (byte)'s':
                return JsonValue.Create(Text());
            case (byte)'a':
                return Array(depth);
            default:
                throw new FormatException("Unknown type");
        }
    }

    private JsonNode Array(int depth)
    {
        var count = Number((byte)':');
        Expect((byte)'{');
        var entries = new List<KeyValuePair<string, JsonNode?>>();
        var isList = true;
        for (var index = 0L; index < count; index++)
        {
            var key = Value(DeepestNesting)?.ToString() ?? throw new FormatException("A key is missing");
            isList &= key == index.ToString();
            entries.Add(new(key, Value(depth + 1)));
        }

        Expect((byte)'}');
        return isList ? new JsonArray([.. entries.Select(entry => entry.Value)]) : ToObject(entries);
    }

    private static JsonObject ToObject(List<KeyValuePair<string, JsonNode?>> entries)
    {
        var result = new JsonObject();
        foreach (var (key, value) in entries)
        {
            result[key] = value;
        }

        return result;
    }

    private string Text()
    {
        var length = Number((byte)':');
        Expect((byte)'"');
        if (length < 0 || length > _bytes.Length - _at)
        {
            throw new FormatException("A length does not fit");
        }

        var text = Encoding.UTF8.GetString(_bytes.Slice(_at, (int)length));
        _at += (int)length;
        Expect((byte)'"');
        Expect((byte)';');
        return text;
    }

    private long Number(byte end)
    {
        Expect((byte)':');
        if (!Utf8Parser.TryParse(_bytes[_at..], out long number, out var read))
        {
            throw new FormatException("A number is expected");
        }

        _at += read;
        Expect(end);
        return number;
    }

    private double Fraction()
    {
        Expect((byte)':');
        if (!Utf8Parser.TryParse(_bytes[_at..], out double number, out var read) || !double.IsFinite(number))
        {
            throw new FormatException("A number is expected");
        }

        _at += read;
        Expect((byte)';');
        return number;
    }

    private byte Next() => _at < _bytes.Length ? _bytes[_at++] : throw new FormatException("The text ends too early");

    private void Expect(byte wanted)
    {
        if (Next() != wanted)
        {
            throw new FormatException($"'{(char)wanted}' is expected");
        }
    }
}
