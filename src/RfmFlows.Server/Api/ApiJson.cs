using System.Text.Json;
using System.Text.Json.Serialization;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>How the API writes JSON: camelCase, enums as words, letters of all alphabets readable.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = ScenarioJson.Readable.Encoder;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}
