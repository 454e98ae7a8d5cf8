namespace RfmFlows.Engine;

/// <summary>What happens while a scenario runs; a closed set.</summary>
public abstract record RunEvent(string RunId, DateTimeOffset At);

public sealed record RunStarted(string RunId, DateTimeOffset At, RunRequest Request) : RunEvent(RunId, At);

public sealed record NodeStarted(string RunId, DateTimeOffset At, string Node) : RunEvent(RunId, At);

/// <param name="Share">0 to 1, or null when it is not known.</param>
/// <param name="Done">Rows or messages done, where the node counts them.</param>
public sealed record NodeProgressed(string RunId, DateTimeOffset At, string Node, double? Share, long? Done) : RunEvent(RunId, At);

public sealed record NodeFinished(string RunId, DateTimeOffset At, NodeRun Run) : RunEvent(RunId, At);

public sealed record RunFinished(string RunId, DateTimeOffset At, RunResult Result) : RunEvent(RunId, At);

/// <summary>Follows a run: the store's journal, a progress bar, the page. Called in order, never twice at a time for one run.</summary>
public interface IRunObserver
{
    ValueTask OnAsync(RunEvent happened);
}
