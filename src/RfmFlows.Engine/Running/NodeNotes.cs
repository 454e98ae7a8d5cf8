using System.Collections.Concurrent;

namespace RfmFlows.Engine;

/// <summary>What a node tells about itself while it runs, from whatever thread.</summary>
internal sealed class NodeNotes(string node)
{
    private readonly ConcurrentDictionary<string, long> _tallies = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Remark> _remarks = new();
    private readonly ConcurrentQueue<Remark> _ofRun = new();
    private volatile Step _step = new(0, null);

    public IReadOnlyDictionary<string, long> Tallies => new Dictionary<string, long>(_tallies);

    /// <summary>In order, each once: attempts repeat themselves.</summary>
    public IReadOnlyList<Remark> Remarks => [.. _remarks.Distinct()];

    /// <summary>Those of <see cref="Remarks"/> that belong to the rows: whoever takes the rows later must be told them too.</summary>
    public IReadOnlyList<Remark> OfRows => [.. Remarks.Except(_ofRun)];

    public Step State => _step;

    public void Add(Remark remark) => _remarks.Enqueue(remark with { Node = node });

    /// <summary>Adds what was so in this run and says nothing about the rows.</summary>
    public void AddOfRun(Remark remark)
    {
        _ofRun.Enqueue(remark with { Node = node });
        Add(remark);
    }

    public void Tally(string name, long count) => _tallies.AddOrUpdate(name, count, (_, before) => before + count);

    public void Progress(long done, long? total) => _step = new Step(done, total > 0 ? Math.Min(1.0, (double)done / total.Value) : null);

    /// <param name="Share">Null when the node does not say.</param>
    internal sealed record Step(long Done, double? Share);
}
