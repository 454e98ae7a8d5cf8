using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Reads the texts of rules as <see cref="SegmentRule"/> writes them: a line for each node, with its type, version and the settings that are not the defaults.</summary>
internal static class RuleText
{
    /// <summary>The nodes that a rule follows from; none where the text is a name that a user has given.</summary>
    public static IReadOnlyList<(string Type, int Version, JsonObject Settings)> Read(string text)
    {
        var nodes = new List<(string, int, JsonObject)>();
        foreach (var line in text.Split('\n'))
        {
            if (Node(line) is not { } node)
            {
                return [];
            }
            nodes.Add(node);
        }
        return nodes;
    }

    private static (string Type, int Version, JsonObject Settings)? Node(string line)
    {
        if (line.Split(' ', 3) is not [var type, var number, .. var rest] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return null;
        }
        var settings = new JsonObject();
        var left = rest is [var all] ? all : "";
        while (left.Length > 0)
        {
            if (left.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var sign))
            {
                return null;
            }
            var bytes = Encoding.UTF8.GetBytes(left[(sign + 1)..]);
            if (Value(bytes) is not { } value)
            {
                return null;
            }
            settings[left[..sign]] = value.Value;
            left = Encoding.UTF8.GetString(bytes[value.Length..]).TrimStart();
        }
        return (type, version, settings);
    }

    // The value ends where its JSON does; what follows is the next setting.
    private static (JsonNode? Value, int Length)? Value(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true }));
            if (!reader.Read())
            {
                // A number at the very end could go on.
                return (JsonNode.Parse(bytes), bytes.Length);
            }
            var start = (int)reader.TokenStartIndex;
            return reader.TrySkip() ? (JsonNode.Parse(bytes.AsSpan(start, (int)reader.BytesConsumed - start)), (int)reader.BytesConsumed) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
