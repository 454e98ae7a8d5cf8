using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.House;

namespace RfmFlows.Server.Tests.Cli.BadInput;

/// <summary>Files, a scenario and a command line that are wrong in one way, and how the program must answer.</summary>
internal sealed record BadInputCase
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>What is wrong, in a sentence.</summary>
    public required string Story { get; init; }

    /// <summary>Contents by file name: a text, or <c>{"base64": "…"}</c>.</summary>
    public IReadOnlyDictionary<string, JsonNode> Files { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>The scenario: an object, or a text where it is not even JSON. SANDBOX in it stands for the sandbox's address.</summary>
    public required JsonNode Scenario { get; init; }

    /// <summary>What follows <c>run FILE --data DIR --json</c>.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    public required int Exit { get; init; }

    /// <summary>The errors: code, node, setting, as far as there are.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "RfmFlows.Server.Tests", "Cli", "BadInput", "cases");

    public static BadInputCase Read(string name) =>
        JsonSerializer.Deserialize<BadInputCase>(File.ReadAllText(Path.Combine(Folder, name + ".json")), Options)!;

    /// <summary>Writes the files and the scenario.</summary>
    /// <returns>The scenario's path.</returns>
    public string WriteTo(WorkFolder folder, string sandbox)
    {
        foreach (var (name, content) in Files)
        {
            File.WriteAllBytes(folder.At(name), content is JsonObject { } coded
                ? Convert.FromBase64String((string)coded["base64"]!)
                : System.Text.Encoding.UTF8.GetBytes((string)content!));
        }
        var text = Scenario is JsonObject document ? document.ToJsonString() : (string)Scenario!;
        return folder.Write("scenario.json", text.Replace("SANDBOX", sandbox, StringComparison.Ordinal));
    }
}
