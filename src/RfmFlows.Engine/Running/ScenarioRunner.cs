namespace RfmFlows.Engine;

/// <summary>Checks, plans and runs scenarios: the engine's door.</summary>
public sealed class ScenarioRunner(FlowEnvironment environment, KeptTables kept, RunOptions options)
{
    /// <summary>Runs a scenario to its end. Node failures are in the result.</summary>
    /// <exception cref="FlowException">The scenario has errors; nothing was run.</exception>
    public async Task<RunResult> RunAsync(RunRequest request, IReadOnlyList<IRunObserver> observers, CancellationToken cancellation)
    {
        var check = await new ScenarioChecker(environment).CheckAsync(request.Scenario, request.Parameters, request.AsOf, request.Folder, cancellation);
        var errors = check.Remarks.Where(r => r.Severity == Severity.Error).Concat(TargetErrors(request, check)).ToList();
        if (errors.Count > 0)
        {
            throw new FlowException(errors);
        }
        var plan = await new Planner(request, check, kept, environment.Warehouse.Dialect.Name).PlanAsync(cancellation);
        var frame = new RunFrame(request.Scenario, request.AsOf, request.Folder, environment);
        return await new ScenarioRun(request, check, plan, frame, kept, options, observers).RunAsync(cancellation);
    }

    private static IEnumerable<Remark> TargetErrors(RunRequest request, ScenarioCheck check)
    {
        if (check.Nodes.Count == 0 && !check.HasErrors)
        {
            yield return ScenarioRemarks.NothingToRun();
        }
        foreach (var port in request.Targets.Concat(request.Keep).Concat(request.Exports.Select(e => e.Port)).Where(p => check.Node(p.Node)?.Type.Description.Output(p.Port)?.Kind != PortKind.Table))
        {
            yield return ScenarioRemarks.UnknownTarget(port.ToString());
        }
    }
}
