using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Join;

/// <summary>What a join does, as it follows from settings and columns.</summary>
/// <param name="IsAutomatic">The keys were found by their names.</param>
/// <param name="Added">Columns of the right table that the output has, each with its name there.</param>
internal sealed record JoinPlan(
    Columns Left, IReadOnlyList<JoinKey> Keys, bool AsText, bool IsAutomatic, IReadOnlyList<(Column Column, string Name)> Added)
{
    public Columns Output => Left.With(Added.Select(a => a.Column with { Name = a.Name }));

    public static JoinPlan Of(SettingValues settings, Columns left, Columns right)
    {
        var asText = settings.Get(JoinNode.AsText);
        var chosen = settings.Get(JoinNode.Keys);
        var keys = chosen.Count > 0 ? Chosen(chosen, left, right) : Common(left, right, asText);
        var added = settings.Get(JoinNode.Kind) is "inner" or "left" ? Add(settings, left, right, keys) : [];
        return new JoinPlan(left, keys, asText, chosen.Count == 0, added);
    }

    public IEnumerable<Remark> Problems()
    {
        if (IsAutomatic && Keys.Count == 0)
        {
            yield return RowRemarks.NoCommonKeys();
        }
        foreach (var key in Keys.Where(k => !AsText && !k.IsComparable))
        {
            yield return RowRemarks.KeyTypes(key.Left, key.Right);
        }
    }

    // Keys that name no column are told by the settings themselves.
    private static List<JoinKey> Chosen(IReadOnlyList<SettingValues> entries, Columns left, Columns right) =>
    [
        .. entries.Select(e => (Left: left.Find(e.Get(JoinNode.LeftKey)), Right: right.Find(e.Get(JoinNode.RightKey))))
            .Where(k => k.Left is not null && k.Right is not null).Select(k => new JoinKey(k.Left!, k.Right!)),
    ];

    private static List<JoinKey> Common(Columns left, Columns right, bool asText) =>
        [.. left.Where(c => right.Has(c.Name)).Select(c => new JoinKey(c, right[c.Name])).Where(k => asText || k.IsComparable)];

    private static List<(Column, string)> Add(SettingValues settings, Columns left, Columns right, List<JoinKey> keys)
    {
        var wanted = settings.Get(JoinNode.Take) is { Count: > 0 } take ? [.. take.Select(right.Find).OfType<Column>()] : right.AsEnumerable();
        var added = new List<(Column, string)>();
        // A made-up name must avoid every name of either side, not only those before it.
        var taken = left.With(right.Where(c => !left.Has(c.Name)));
        foreach (var column in wanted.Where(c => !keys.Any(k => k.Right == c && k.IsSameName)))
        {
            if (!left.Has(column.Name))
            {
                added.Add((column, column.Name));
            }
            else if (settings.Get(JoinNode.Clash) != "left")
            {
                var name = taken.FreeName(Affixed(settings, column.Name));
                taken = taken.With(column with { Name = name });
                added.Add((column, name));
            }
        }
        return added;
    }

    private static string Affixed(SettingValues settings, string name) =>
        settings.Get(JoinNode.Clash) == "prefix" ? $"{settings.Get(JoinNode.Affix)}_{name}" : $"{name}_{settings.Get(JoinNode.Affix)}";
}
