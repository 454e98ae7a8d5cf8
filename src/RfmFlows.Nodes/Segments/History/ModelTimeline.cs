using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The snapshots of a model by the points that they are for.</summary>
/// <param name="snapshots">By number.</param>
internal sealed class ModelTimeline(string model, IReadOnlyList<SavedSnapshot> snapshots)
{
    public string Model => model;

    /// <summary>By number.</summary>
    public IReadOnlyList<SavedSnapshot> Snapshots => snapshots;

    /// <summary>For each point, in the order of time, the snapshot that holds.</summary>
    public IReadOnlyList<SavedSnapshot> Holding { get; } = [.. snapshots.GroupBy(s => s.Point).OrderBy(g => g.Key).Select(g => g.MaxBy(s => s.Number)!)];

    public bool IsEmpty => snapshots.Count == 0;

    public SavedSnapshot? Last => Holding.Count > 0 ? Holding[^1] : null;

    public ColumnType? CustomerType => Last?.CustomerType;

    /// <summary>Every snapshot came after those before it, so that no entry has been replaced by a later one.</summary>
    public bool IsPlain => snapshots.Zip(snapshots.Skip(1)).All(p => p.First.Point.CompareTo(p.Second.Point) < 0);

    public SavedSnapshot? At(LedgerPoint point) => Holding.FirstOrDefault(s => s.Point == point);

    /// <summary>The snapshot of the nearest point before one.</summary>
    public SavedSnapshot? Before(LedgerPoint point) => Holding.LastOrDefault(s => s.Point.CompareTo(point) < 0);

    public SavedSnapshot? After(LedgerPoint point) => Holding.FirstOrDefault(s => s.Point.CompareTo(point) > 0);

    /// <summary>The snapshot that says how things were on a day.</summary>
    public SavedSnapshot? On(DateOnly day) => Holding.LastOrDefault(s => s.Point.AsOf <= day);

    /// <summary>Snapshots after which a rule held that did not hold before, from one day (not included) to another.</summary>
    public IEnumerable<SavedSnapshot> RuleChanges(DateOnly after, DateOnly until) => Holding.Zip(Holding.Skip(1))
        .Where(p => p.First.Point.Era != p.Second.Point.Era && p.Second.Point.AsOf > after && p.Second.Point.AsOf <= until).Select(p => p.Second);

    /// <summary>The timeline as it was known when a day was over (in UTC).</summary>
    public ModelTimeline KnownOn(DateOnly day) => new(model, [.. snapshots.Where(s => DateOnly.FromDateTime(s.SavedAt) <= day)]);

    /// <summary>
    /// Where a snapshot belongs. A rule may change after all that is known and before it; between two snapshots of other rules it cannot, which gives null: the
    /// rule would have changed and changed back.
    /// </summary>
    public LedgerPoint? Place(DateOnly asOf, string rule)
    {
        if (Last is not { } last)
        {
            return new LedgerPoint(asOf, 1);
        }
        if (Holding.LastOrDefault(s => s.Point.AsOf == asOf && s.Rule.Fingerprint == rule) is { } same)
        {
            return same.Point;
        }
        var (before, after) = (On(asOf), Holding.FirstOrDefault(s => s.Point.AsOf > asOf));
        if (new[] { before, after }.FirstOrDefault(s => s?.Rule.Fingerprint == rule) is { } neighbour)
        {
            return new LedgerPoint(asOf, neighbour.Point.Era);
        }
        return after is null ? new LedgerPoint(asOf, last.Point.Era + 1) : before is null ? new LedgerPoint(asOf, after.Point.Era - 1) : null;
    }
}
