using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>The columns of a union.</summary>
internal static class UnionColumns
{
    /// <summary>
    /// Names as the first table that has them writes them, in the order of their first appearance. Null when a table would have a column twice.
    /// </summary>
    public static Columns? Of(SettingValues settings, IReadOnlyList<Columns> tables, Action<Remark> add)
    {
        var entries = settings.Get(UnionNode.Same);
        var united = tables.Select(t => UnionTable.Of(t, entries)).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            if (!tables.Any(t => t.Has(entries[i].Get(UnionNode.Column))))
            {
                add(RowRemarks.NoSuchColumn(entries[i].Get(UnionNode.Column)).At($"{UnionNode.Same.Name}[{i}].{UnionNode.Column.Name}"));
            }
        }
        var twice = united.SelectMany((table, i) => table.NamedTwice.Select(name => RowRemarks.NamedTwice(i + 1, name).At(UnionNode.Same.Name))).ToList();
        twice.ForEach(add);
        return twice.Count > 0 ? null : Of(settings, united, add);
    }

    private static Columns Of(SettingValues settings, List<UnionTable> tables, Action<Remark> add)
    {
        var onlyCommon = settings.Get(UnionNode.Take) == "common";
        var toText = settings.Get(UnionNode.Types) == "text";
        var columns = new List<Column>();
        foreach (var group in tables.SelectMany(t => t.Columns).GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (onlyCommon && group.Count() < tables.Count)
            {
                continue;
            }
            var type = group.First().Type;
            foreach (var other in group.Skip(1))
            {
                if (Widest(type, other.Type) is not { } wider)
                {
                    if (!toText)
                    {
                        add(RowRemarks.UnionTypes(group.First().Name, type, other.Type).At(UnionNode.Types.Name));
                    }
                    type = ColumnType.Text;
                    break;
                }
                type = wider;
            }
            columns.Add(new Column(group.First().Name, type));
        }
        if (columns.Count == 0)
        {
            add(RowRemarks.NoCommonColumns().At(UnionNode.Take.Name));
        }
        return new Columns(columns);
    }

    /// <summary>The narrowest type that holds the values of both, or null when only text does.</summary>
    private static ColumnType? Widest(ColumnType one, ColumnType other) => (one, other) switch
    {
        _ when one == other => one,
        ({ IsNumber: true }, { IsNumber: true }) when one.Kind == ColumnKind.Real || other.Kind == ColumnKind.Real => ColumnType.Real,
        ({ IsNumber: true }, { IsNumber: true }) => ColumnType.Decimal(Math.Max(one.Scale, other.Scale)),
        ({ IsTime: true }, { IsTime: true }) => ColumnType.DateTime,
        _ => null,
    };
}
