using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RfmFlows.Sandbox.Settings;

/// <summary>An answer given word for word.</summary>
[method: JsonConstructor]
public sealed record FixedAnswer(int Status, JsonObject Body)
{
    internal FixedAnswer(int status, long code, string message)
        : this(status, new JsonObject { ["message"] = message, ["error_code"] = code })
    {
    }
}
