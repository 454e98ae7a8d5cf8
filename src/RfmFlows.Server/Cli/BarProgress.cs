using RfmFlows.Engine;
using Spectre.Console;

namespace RfmFlows.Server.Cli;

/// <summary>Tells a run as one bar a node, on a terminal.</summary>
internal sealed class BarProgress(ProgressContext context, Language language) : IRunObserver
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public ValueTask OnAsync(RunEvent happened)
    {
        switch (happened)
        {
            case NodeStarted started:
                _bars[started.Node] = context.AddTask(Markup.Escape(started.Node), maxValue: 1);
                _bars[started.Node].IsIndeterminate = true;
                break;
            case NodeProgressed { Share: { } share } progressed when _bars.TryGetValue(progressed.Node, out var bar):
                bar.IsIndeterminate = false;
                bar.Value = share;
                break;
            case NodeFinished { Run: var run } when _bars.TryGetValue(run.Node, out var bar):
                bar.IsIndeterminate = false;
                bar.Value = 1;
                bar.Description = Markup.Escape(PlainProgress.Line(run, language));
                bar.StopTask();
                break;
        }
        return ValueTask.CompletedTask;
    }
}
