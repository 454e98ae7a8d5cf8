using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Makes engine requests of what callers ask for.</summary>
internal sealed class RunRequests(ScenarioStore scenarios, DataFolders folders, TimeProvider clock)
{
    /// <exception cref="FlowException">The scenario, its version or a target does not exist or cannot be read.</exception>
    public async Task<RunRequest> ReadAsync(RunBody body, CancellationToken cancellation)
    {
        var (scenario, version) = await FindAsync(body, cancellation);
        return Of(scenario, version, body.Parameters) with
        {
            AsOf = body.AsOf ?? Today(scenario),
            Mode = body.Mode,
            DryRun = body.DryRun,
            Targets = ReadTargets(body.Targets ?? []),
        };
    }

    /// <summary>A production run of today, under a new id.</summary>
    public RunRequest Of(Scenario scenario, int version, IReadOnlyDictionary<string, JsonNode>? parameters = null) => new()
    {
        Scenario = scenario,
        ScenarioVersion = version,
        RunId = NewId(),
        AsOf = Today(scenario),
        Folder = folders.Uploads,
        Parameters = parameters ?? new Dictionary<string, JsonNode>(),
    };

    public string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    public DateOnly Today(Scenario scenario) => scenario.DayOf(clock.GetUtcNow());

    private async Task<(Scenario Scenario, int Version)> FindAsync(RunBody body, CancellationToken cancellation)
    {
        if (body.Scenario is { } given)
        {
            return (ScenarioBody.Read(given), 0);
        }
        if (body.ScenarioId is not { Length: > 0 } id)
        {
            throw new FlowException(ApiRemarks.Unreadable(("it names neither scenarioId nor scenario", "в нём нет ни scenarioId, ни scenario")));
        }
        var draft = await scenarios.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoScenario(id));
        if (body.Version is null && body.Mode == RunMode.Design)
        {
            return (draft.Scenario, 0);
        }
        var number = body.Version ?? draft.PublishedVersion;
        if (number == 0)
        {
            throw new FlowException(ApiRemarks.NotPublished(id));
        }
        var version = await scenarios.FindVersionAsync(id, number, cancellation) ?? throw new FlowException(StoreRemarks.NoVersion(id, number));
        return (version.Scenario, number);
    }

    private static List<PortRef> ReadTargets(IReadOnlyList<string> texts)
    {
        var targets = new List<PortRef>();
        var wrong = new List<Remark>();
        foreach (var text in texts)
        {
            if (PortRef.TryParse(text, out var target))
            {
                targets.Add(target);
            }
            else
            {
                wrong.Add(ScenarioRemarks.UnknownTarget(text));
            }
        }
        return wrong.Count > 0 ? throw new FlowException(wrong) : targets;
    }
}
