using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>What to run, and how.</summary>
public sealed record RunRequest
{
    public required Scenario Scenario { get; init; }

    /// <summary>The version of the scenario in the store; 0 for one that is not stored.</summary>
    public int ScenarioVersion { get; init; }

    /// <summary>Unique; also the identity under which a resumed run continues.</summary>
    public required string RunId { get; init; }

    /// <summary>The day that the run is for; its end is the moment everything is measured at.</summary>
    public required DateOnly AsOf { get; init; }

    public IReadOnlyDictionary<string, JsonNode> Parameters { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>Where relative paths start.</summary>
    public required string Folder { get; init; }

    public RunMode Mode { get; init; } = RunMode.Production;

    /// <summary>All effects are captured; nothing is sent or written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Output ports to bring up to date, with whatever they need; their rows are kept as tables. Empty: the effects, or every node where the scenario has none.</summary>
    public IReadOnlyList<PortRef> Targets { get; init; } = [];

    /// <summary>Output ports whose rows are kept as tables after the run, beside everything else that it does.</summary>
    public IReadOnlyList<PortRef> Keep { get; init; } = [];

    /// <summary>Files to write from output ports after the run, while its relations still stand.</summary>
    public IReadOnlyList<PortExport> Exports { get; init; } = [];

    /// <summary>All ports that are asked for by name.</summary>
    internal IEnumerable<PortRef> Ports => Targets.Concat(Keep).Concat(Exports.Select(e => e.Port));

    /// <summary>What started the run: <c>manual</c>, <c>timer</c>, <c>http</c>.</summary>
    public string Cause { get; init; } = "manual";

    /// <summary>What a trigger brought with it, by trigger node: for example the rows of an HTTP body.</summary>
    public IReadOnlyDictionary<string, JsonNode> TriggerData { get; init; } = new Dictionary<string, JsonNode>();
}

/// <summary>A port whose rows are written to a file; the format follows the ending (.csv, .parquet, .json).</summary>
public sealed record PortExport(PortRef Port, string Path);
