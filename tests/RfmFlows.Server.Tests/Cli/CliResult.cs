using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Cli;

/// <summary>What a command line did.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON document that it must be.</summary>
    public JsonNode Json => JsonNode.Parse(Output).ShouldNotBeNull();

    public IEnumerable<string> ErrorCodes => Json["errors"]!.AsArray().Select(e => (string)e!["code"]!);

    public JsonNode Node(string id) => Json["nodes"]!.AsArray().Single(n => (string)n!["id"]! == id)!;
}
