namespace RfmFlows.Engine;

/// <summary>Checks, plans and runs scenarios: the engine's door.</summary>
public sealed class ScenarioRunner(FlowEnvironment environment, KeptTables kept, RunOptions options)
{
    /// <summary>
    /// Runs a scenario to its end. Node failures are in the result. With targets, errors of nodes that no target needs do not matter:
    /// half a scenario can be run while the rest is still being drawn.
    /// </summary>
    /// <exception cref="FlowException">The scenario has errors; nothing was run.</exception>
    public async Task<RunResult> RunAsync(RunRequest request, IReadOnlyList<IRunObserver> observers, CancellationToken cancellation)
    {
        request = PortNames.Resolve(request);
        var checker = new ScenarioChecker(environment, options.OnDefect) { Sources = new SourceMemory(kept) };
        var check = await checker.CheckAsync(request.Scenario, request.Parameters, request.AsOf, request.Folder, cancellation);
        var frame = new RunFrame(request.Scenario, request.AsOf, request.Folder, environment);
        var errors = Errors(request, check).Concat(ExportErrors(request, frame)).ToList();
        if (errors.Count > 0)
        {
            throw new FlowException(errors);
        }
        var plan = await new Planner(request, check, kept, environment, options).PlanAsync(cancellation);
        var teller = new RunTeller(observers, e => options.OnDefect?.Invoke(e, ""));
        var rehearsal = Rehearsals.BeginAsync(plan.Nodes.Where(n => n.Check.Acts).Select(n => n.Check.Type), environment);
        try
        {
            return await new ScenarioRun(request, check, plan, frame, kept, options, teller).RunAsync(cancellation);
        }
        finally
        {
            await rehearsal;
        }
    }

    private static List<Remark> Errors(RunRequest request, ScenarioCheck check)
    {
        // By the scenario's own links: a node above that could not even be checked is needed too.
        var needed = request.Targets.Count == 0 ? null : check.Flat!.Above(request.Ports.Select(p => p.Node));
        var errors = check.Remarks.Where(r => r.Severity == Severity.Error && (r.Node is null || needed is null || needed.Contains(r.Node))).ToList();
        foreach (var port in request.Ports)
        {
            if (check.Node(port.Node) is { } node)
            {
                if (node.Type.Description.Output(port.Port)?.Kind != PortKind.Table)
                {
                    errors.Add(ScenarioRemarks.UnknownTarget(port.ToString()));
                }
            }
            else if (errors.Count == 0)
            {
                errors.Add(Exists(request.Scenario, port) ? ScenarioRemarks.TargetIsOff(port) : ScenarioRemarks.UnknownTarget(port.ToString()));
            }
        }
        if (check.Nodes.Count == 0 && errors.Count == 0)
        {
            errors.Add(ScenarioRemarks.NothingToRun());
        }
        return errors;
    }

    private static bool Exists(Scenario scenario, PortRef port) =>
        scenario.Node(port.Node) is { } node && (node.Submodel is null || node.Submodel.Outputs.Any(p => p.Name == port.Port));

    private static List<Remark> ExportErrors(RunRequest request, RunFrame frame)
    {
        var errors = new List<Remark>();
        foreach (var export in request.Exports)
        {
            try
            {
                frame.ResolvePath(export.Path, write: true);
            }
            catch (FlowException e)
            {
                errors.AddRange(e.Remarks);
            }
        }
        return errors;
    }
}
