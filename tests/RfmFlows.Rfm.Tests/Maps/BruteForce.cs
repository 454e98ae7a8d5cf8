namespace RfmFlows.Rfm.Tests;

/// <summary>Walks the whole cube score by score and counts the rules at each cell, without the product's own cells and rules.</summary>
internal sealed class BruteForce
{
    private readonly SegmentMap _map;

    internal BruteForce(SegmentMap map)
    {
        _map = map;
        var winners = new HashSet<int>();
        for (var r = From(Axis.Recency); r <= To(Axis.Recency); r++)
        {
            for (var f = From(Axis.Frequency); f <= To(Axis.Frequency); f++)
            {
                for (var m = From(Axis.Monetary); m <= To(Axis.Monetary); m++)
                {
                    Visit(r, f, m, winners);
                }
            }
        }

        DeadRules = [.. Enumerable.Range(0, map.Rules.Count).Except(winners)];
    }

    internal HashSet<ScoreCell> Gaps { get; } = [];

    internal HashSet<ScoreCell> Overlaps { get; } = [];

    internal HashSet<int> DeadRules { get; }

    private void Visit(int r, int f, int m, HashSet<int> winners)
    {
        var hits = new List<int>();
        for (var i = 0; i < _map.Rules.Count; i++)
        {
            var rule = _map.Rules[i];
            if (In(rule.Recency, r) && In(rule.Frequency, f) && In(rule.Monetary, m))
            {
                hits.Add(i);
            }
        }

        if (hits.Count == 0)
        {
            Gaps.Add(new(r, f, m));
            return;
        }

        winners.Add(hits[0]);
        if (hits.Count > 1)
        {
            Overlaps.Add(new(r, f, m));
        }
    }

    private int From(Axis axis) => _map.Axes.Contains(axis) ? 1 : 0;

    private int To(Axis axis) => _map.Axes.Contains(axis) ? _map.Scales[axis] : 0;

    private static bool In(ScoreRange? range, int score) => range is null || (score >= range.Value.Min && score <= range.Value.Max);
}
