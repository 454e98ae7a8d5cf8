using System.Diagnostics;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Runs one node of a plan, in as many attempts as it may have, and holds what it gave.</summary>
internal sealed class NodeRunner(PlannedNode planned, ScenarioRun run)
{
    private readonly Lock _watching = new();
    private WarehouseSession? _watched;
    private NodeOutputs? _outputs;

    public NodeCheck Check => planned.Check;

    public RunRequest Request => run.Request;

    public RunFrame Frame => run.Frame;

    public string InputsHash => planned.Hash.Inputs;

    public NodeNotes Notes { get; } = new(planned.Id);

    /// <summary>What the node gave; null before it is done, after a failure and when everything was there already.</summary>
    public NodeOutputs? Outputs => _outputs;

    /// <summary>Its rows are not what its hash stands for: it, or a node above, has failed and handed the failure over.</summary>
    public bool IsBelowFailure { get; private set; }

    /// <summary>It has begun, or tried, to compute its outputs in this run.</summary>
    public bool IsComputed { get; private set; }

    /// <summary>The relations of the output ports that were given.</summary>
    public IReadOnlyDictionary<string, Relation> Tables => planned.Cached ?? _outputs?.Tables ?? new Dictionary<string, Relation>();

    /// <summary>How far the node is: what it says, else what the warehouse says of its statement.</summary>
    public (double? Share, long Done) State
    {
        get
        {
            lock (_watching)
            {
                return (Notes.State.Share ?? _watched?.Progress, Notes.State.Done);
            }
        }
    }

    /// <summary>Never throws: whatever happens is in the result.</summary>
    public async Task<NodeRun> RunAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.GetTimestamp();
        if (planned.Cached is not null)
        {
            // What was said of the rows when they were made holds for whoever takes them.
            foreach (var remark in planned.KeptRemarks)
            {
                Notes.Add(remark);
            }
            return Finish(NodeStatus.Succeeded, WhyComputed.Reused, watch);
        }
        IsBelowFailure = run.Links.To(planned.Id).Any(l => run.Node(l.From.Node).IsBelowFailure);
        var why = Check.Acts ? WhyComputed.Effect : WhyComputed.Because(planned.Before, planned.Hash);
        IsComputed = true;
        try
        {
            await AttemptsAsync(cancellation);
            return Finish(NodeStatus.Succeeded, why, watch);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Finish(NodeStatus.Cancelled, why, watch);
        }
        catch (Exception e)
        {
            return Finish(await FailAsync(e, cancellation), why, watch);
        }
    }

    public bool IsLinked(string port) => run.Links.To(planned.Id, port).Any();

    public IReadOnlyList<Relation> Inputs(string port) => [.. run.Links.To(planned.Id, port).Select(l => run.Relation(l.From))];

    public IReadOnlyList<NodeCheck> Above(string port) => run.Above(planned.Id, port);

    public object Connection(string port)
    {
        var from = run.Links.To(planned.Id, port).First().From;
        return run.Node(from.Node).Outputs!.Connections[from.Port];
    }

    public bool IsWanted(string port) => planned.Wanted.Contains(port);

    public bool IsWanted(string port, string column) => run.IsRead(planned, port, column);

    public async Task<long> FactAsync(Relation relation, string fact, Func<Task<long>> find, CancellationToken cancellation)
    {
        if (!relation.IsKept)
        {
            return await find();
        }
        if (await run.Kept.FactAsync(relation.Name, fact, cancellation) is { } known)
        {
            return known;
        }
        var found = await find();
        await run.Kept.RememberFactAsync(relation.Name, fact, found, cancellation);
        return found;
    }

    private async Task AttemptsAsync(CancellationToken cancellation)
    {
        var retry = Check.Type.Description.CanFail ? Check.Node.Retry : null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AttemptAsync(cancellation);
                return;
            }
            catch (Exception e) when (attempt <= retry?.Times && RunRemarks.IsExpected(e))
            {
                Notes.AddOfRun(RunRemarks.Repeated(attempt, e));
                await run.PauseAsync(TimeSpan.FromSeconds(retry.PauseSeconds * Math.Pow(2, attempt - 1)), cancellation);
            }
        }
    }

    private async Task AttemptAsync(CancellationToken cancellation)
    {
        await using var session = await Frame.Environment.Warehouse.OpenSessionAsync(cancellation);
        var outputs = new NodeOutputs(planned, run, session, cancellation);
        Watch(session);
        try
        {
            await Check.Type.BuildAsync(new BuildContext(this, outputs, session, run.Settings(Check), cancellation));
            await outputs.CompleteAsync(keep: !IsBelowFailure, Notes.OfRows);
            _outputs = outputs;
        }
        catch
        {
            await outputs.DiscardAsync();
            throw;
        }
        finally
        {
            // Before the session closes: nobody may ask a closed one how far it is.
            Watch(null);
        }
    }

    private async Task<NodeStatus> FailAsync(Exception e, CancellationToken cancellation)
    {
        Explain(e);
        if (!planned.TakesErrors || !RunRemarks.IsExpected(e))
        {
            return NodeStatus.Failed;
        }
        try
        {
            await using var session = await Frame.Environment.Warehouse.OpenSessionAsync(cancellation);
            var outputs = new NodeOutputs(planned, run, session, cancellation);
            await outputs.GiveFailureAsync(RunRemarks.Of(e));
            _outputs = outputs;
            IsBelowFailure = true;
            return NodeStatus.Handled;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return NodeStatus.Cancelled;
        }
        catch (Exception again)
        {
            Explain(again);
            return NodeStatus.Failed;
        }
    }

    private void Explain(Exception e)
    {
        run.Report(e, planned.Id);
        foreach (var remark in e is FlowException flow ? flow.Remarks : [RunRemarks.Of(e)])
        {
            Notes.Add(remark);
        }
    }

    private void Watch(WarehouseSession? session)
    {
        lock (_watching)
        {
            _watched = session;
        }
    }

    private NodeRun Finish(NodeStatus status, LocalText why, long watch) => new(
        planned.Id, Check.Type.Description.Id, status, planned.Cached is not null, why, Stopwatch.GetElapsedTime(watch),
        [.. Tables.Where(t => IsWanted(t.Key)).Select(t => new PortRows(t.Key, t.Value.Rows, t.Value.IsKept ? t.Value.Name : null, t.Value.Columns, t.Value.Order))],
        Notes.Tallies, Notes.Remarks);
}
