namespace RfmFlows.Engine;

/// <summary>Puts nodes below everything that they read, and finds the circles that make this impossible. Not recursive: scenarios may be long.</summary>
internal sealed class RunningOrder
{
    private readonly ILookup<string, string> _above;
    private readonly ILookup<string, string> _below;

    /// <param name="ids">Distinct; wherever links leave a choice, this order is kept.</param>
    /// <param name="links">Between these nodes only.</param>
    public RunningOrder(IReadOnlyList<string> ids, IReadOnlyCollection<Link> links)
    {
        var edges = links.Select(l => (From: l.From.Node, To: l.To.Node)).Distinct().ToList();
        _above = edges.ToLookup(e => e.To, e => e.From, StringComparer.Ordinal);
        _below = edges.ToLookup(e => e.From, e => e.To, StringComparer.Ordinal);
        Nodes = Peel(ids, _above, _below);
        // What lies below a circle is no part of it.
        var rest = ids.Except(Nodes, StringComparer.Ordinal).ToList();
        Circles = FindCircles(rest.Except(Peel(rest, _below, _above), StringComparer.Ordinal));
    }

    /// <summary>The nodes that lie neither on a circle nor below one.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>Circles without a common node, each in the direction of its links with its first node again at the end.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles { get; }

    // Takes away, again and again, the first node before which nothing is left.
    private static List<string> Peel(IReadOnlyList<string> ids, ILookup<string, string> before, ILookup<string, string> after)
    {
        var position = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var open = ids.ToDictionary(id => id, id => before[id].Count(position.ContainsKey), StringComparer.Ordinal);
        var free = new PriorityQueue<string, int>(ids.Where(id => open[id] == 0).Select(id => (id, position[id])));
        var peeled = new List<string>();
        while (free.TryDequeue(out var id, out _))
        {
            peeled.Add(id);
            foreach (var next in after[id].Where(position.ContainsKey))
            {
                if (--open[next] == 0)
                {
                    free.Enqueue(next, position[next]);
                }
            }
        }
        return peeled;
    }

    private List<IReadOnlyList<string>> FindCircles(IEnumerable<string> tangled)
    {
        var circles = new List<IReadOnlyList<string>>();
        var left = tangled.ToList();
        while (left.Count > 0)
        {
            var path = new List<string>();
            var among = left.ToHashSet(StringComparer.Ordinal);
            var at = left[0];
            while (!path.Contains(at))
            {
                path.Add(at);
                at = _above[at].First(among.Contains);
            }
            circles.Add([.. path.SkipWhile(id => id != at).Append(at).Reverse()]);
            var rest = left.Except(circles[^1], StringComparer.Ordinal).ToList();
            rest = [.. rest.Except(Peel(rest, _above, _below), StringComparer.Ordinal)];
            left = [.. rest.Except(Peel(rest, _below, _above), StringComparer.Ordinal)];
        }
        return circles;
    }
}
