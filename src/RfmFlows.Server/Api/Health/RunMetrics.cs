using System.Diagnostics.Metrics;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Counts runs, node times and messages as they happen.</summary>
internal sealed class RunMetrics : IRunObserver
{
    /// <summary>The name of the program's meter.</summary>
    public const string MeterName = "RfmFlows";

    private readonly Counter<long> _runs;
    private readonly Counter<long> _messages;
    private readonly Counter<long> _reused;
    private readonly Histogram<double> _nodeSeconds;
    private readonly UpDownCounter<long> _active;

    public RunMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _runs = meter.CreateCounter<long>("rfmflows.runs", description: "Runs that ended, by status.");
        _active = meter.CreateUpDownCounter<long>("rfmflows.runs.active", description: "Runs that are working.");
        _messages = meter.CreateCounter<long>("rfmflows.messages", description: "What became of messages, by state.");
        _reused = meter.CreateCounter<long>("rfmflows.nodes.reused", description: "Nodes whose kept results were taken, by type.");
        _nodeSeconds = meter.CreateHistogram<double>("rfmflows.node.seconds", unit: "s", description: "Time of node runs that were computed, by type and status.");
    }

    public ValueTask OnAsync(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted:
                _active.Add(1);
                break;
            case NodeFinished { Run: { Cached: true } node }:
                _reused.Add(1, Tag("type", node.Type));
                break;
            case NodeFinished { Run: var node }:
                _nodeSeconds.Record(node.Time.TotalSeconds, Tag("type", node.Type), Tag("status", Words.Of(node.Status)));
                break;
            case RunFinished { Result: var run }:
                _active.Add(-1);
                _runs.Add(1, Tag("status", Words.Of(run.Status)));
                foreach (var (state, count) in run.Tallies)
                {
                    _messages.Add(count, Tag("state", state));
                }
                break;
        }
        return ValueTask.CompletedTask;
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
