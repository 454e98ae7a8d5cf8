namespace RfmFlows.Rfm.Tests;

/// <summary>
/// Follows scoring plans literally on rows in memory, as a warehouse does in SQL. Slow and plain on purpose: it is what the
/// plans mean.
/// </summary>
internal static class ReferenceEngine
{
    internal static IReadOnlyDictionary<string, ScoreCell> Score(IReadOnlyList<Customer> customers, ScoringMethod method, int scale) =>
        Score(customers, [.. AxisFacts.All.Select(axis => method.Plan(axis, scale))]);

    internal static IReadOnlyDictionary<string, ScoreCell> Score(IReadOnlyList<Customer> customers, IReadOnlyList<AxisPlan> plans)
    {
        var scores = customers.ToDictionary(customer => customer.Id, _ => new Dictionary<Axis, int>());
        foreach (var plan in plans)
        {
            foreach (var group in customers.GroupBy(customer => string.Join('|', plan.Within.Select(axis => scores[customer.Id][axis]))))
            {
                foreach (var (id, score) in Scores(plan.Axis, plan.Plan, [.. group]))
                {
                    scores[id][plan.Axis] = score;
                }
            }
        }

        return scores.ToDictionary(
            pair => pair.Key,
            pair => new ScoreCell(
                pair.Value.GetValueOrDefault(Axis.Recency), pair.Value.GetValueOrDefault(Axis.Frequency), pair.Value.GetValueOrDefault(Axis.Monetary)));
    }

    internal static AxisBorders Borders(Axis axis, BordersFromData plan, IReadOnlyList<Customer> customers)
    {
        var sorted = customers.Select(customer => customer[axis]).Order().ToArray();
        return plan.Compute(axis, sorted.Length, plan.Positions(sorted.Length).ToDictionary(position => position, position => sorted[position]));
    }

    internal static AxisBorders Borders(Axis axis, ClusterBorders plan, IReadOnlyList<Customer> customers) =>
        plan.Compute(axis, Points(customers.Select(customer => customer[axis]), plan.Logarithmic));

    internal static LinePoints Points(IEnumerable<decimal> values, bool logarithmic = false, int most = LinePoints.MostPoints)
    {
        var counts = values.GroupBy(value => value).OrderBy(same => same.Key).Select(same => (Value: same.Key, Count: same.LongCount())).ToArray();
        var points = new LinePoints(counts[0].Value, counts[^1].Value, logarithmic, most);
        Array.ForEach(counts, same => points.Add(same.Value, same.Count));
        return points;
    }

    internal static int Follow(ScoreRule rule, decimal value) =>
        rule.Steps.FirstOrDefault(step => step.Inclusive ? value <= step.UpperBound : value < step.UpperBound)?.Score ?? rule.Otherwise;

    internal static string? Follow(SegmentCase rule, ScoreCell cell) =>
        rule.Branches.FirstOrDefault(branch => branch.Conditions.All(asked => asked.Scores.Contains(cell[asked.Axis])))?.SegmentId ?? rule.OtherwiseId;

    private static IEnumerable<(string Id, int Score)> Scores(Axis axis, ScoringPlan plan, IReadOnlyList<Customer> customers) => plan switch
    {
        FixedBorders own => ByRule(axis, own.Borders.Rule(), customers),
        BordersFromData computed => ByRule(axis, Borders(axis, computed, customers).Rule(), customers),
        ClusterBorders clusters => ByRule(axis, Borders(axis, clusters, customers).Rule(), customers),
        ScoresByRank ranks => ByRank(axis, ranks, customers),
        ScoresByTile tiles => ByTile(axis, tiles.Scale, customers),
        _ => throw new NotSupportedException(plan.GetType().Name),
    };

    private static IEnumerable<(string Id, int Score)> ByRule(Axis axis, ScoreRule rule, IReadOnlyList<Customer> customers) =>
        customers.Select(customer => (customer.Id, Follow(rule, customer[axis])));

    private static IEnumerable<(string Id, int Score)> ByRank(Axis axis, ScoresByRank plan, IReadOnlyList<Customer> customers)
    {
        var ordered = WorstFirst(axis, customers);
        var rows = ordered.Select((customer, index) => (customer, number: (long)index + 1)).ToArray();
        return plan.Rank == RankKind.RowNumber
            ? rows.Select(row => (row.customer.Id, plan.Score(2 * row.number, customers.Count)))
            : from ties in rows.GroupBy(row => row.customer[axis])
              let twiceRank = ties.Min(row => row.number) + ties.Max(row => row.number)
              from row in ties
              select (row.customer.Id, plan.Score(twiceRank, customers.Count));
    }

    private static IEnumerable<(string Id, int Score)> ByTile(Axis axis, int scale, IReadOnlyList<Customer> customers)
    {
        // The first (count mod scale) tiles hold one customer more than the others.
        var (size, larger) = Math.DivRem(customers.Count, scale);
        var sizes = Enumerable.Range(1, scale).SelectMany(tile => Enumerable.Repeat(tile, tile <= larger ? size + 1 : size));
        return WorstFirst(axis, customers).Zip(sizes, (customer, tile) => (customer.Id, tile));
    }

    private static IEnumerable<Customer> WorstFirst(Axis axis, IReadOnlyList<Customer> customers) =>
        customers.OrderBy(customer => customer.Goodness(axis)).ThenBy(customer => customer.Id, StringComparer.Ordinal);
}
