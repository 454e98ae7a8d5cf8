using RfmFlows.Engine;

namespace RfmFlows.Store;

internal sealed record RunRow
{
    public const string Columns =
        "id, scenario_id, scenario_version, as_of, mode, dry_run, cause, folder, status, starts, started_at, finished_at, tallies, remarks";

    public const string AllColumns = Columns + ", scenario, parameters, trigger_data, targets, exports";

    public string Id { get; init; } = "";

    public string ScenarioId { get; init; } = "";

    public int ScenarioVersion { get; init; }

    public DateOnly AsOf { get; init; }

    public RunMode Mode { get; init; }

    public bool DryRun { get; init; }

    public string Cause { get; init; } = "";

    public string Folder { get; init; } = "";

    public RunStatus Status { get; init; }

    public int Starts { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public string Tallies { get; init; } = "";

    public string Remarks { get; init; } = "";

    public string Scenario { get; init; } = "";

    public string Parameters { get; init; } = "";

    public string TriggerData { get; init; } = "";

    public string Targets { get; init; } = "";

    public string Exports { get; init; } = "";

    public RunRecord ToRecord() => new()
    {
        Id = Id,
        ScenarioId = ScenarioId,
        ScenarioVersion = ScenarioVersion,
        AsOf = AsOf,
        Mode = Mode,
        DryRun = DryRun,
        Cause = Cause,
        Folder = Folder,
        Status = Status,
        Starts = Starts,
        StartedAt = StartedAt,
        FinishedAt = FinishedAt,
        Tallies = RunJson.ReadTallies(Tallies),
        Remarks = RemarksJson.Read(RunJson.List(Remarks)),
    };

    public RunRequest ToRequest() => new()
    {
        Scenario = ScenarioJson.Read(Scenario),
        ScenarioVersion = ScenarioVersion,
        RunId = Id,
        AsOf = AsOf,
        Parameters = RunJson.ReadNodes(Parameters),
        Folder = Folder,
        Mode = Mode,
        DryRun = DryRun,
        Targets = RunJson.ReadTargets(Targets),
        Exports = RunJson.ReadExports(Exports),
        Cause = Cause,
        TriggerData = RunJson.ReadNodes(TriggerData),
    };
}
