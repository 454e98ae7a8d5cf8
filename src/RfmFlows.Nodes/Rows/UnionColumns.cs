using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>The columns of a union, and a table's value for each.</summary>
internal static class UnionColumns
{
    /// <summary>Names as the first table that has them writes them, in the order of their first appearance.</summary>
    public static Columns Of(SettingValues settings, IReadOnlyList<Columns> tables, Action<Remark> add)
    {
        var onlyCommon = settings.Get(UnionNode.Take) == "common";
        var toText = settings.Get(UnionNode.Types) == "text";
        var columns = new List<Column>();
        foreach (var group in tables.SelectMany(t => t).GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase))
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

    public static string Value(Columns table, Column wanted, Dialect sql)
    {
        if (table.Find(wanted.Name) is not { } column)
        {
            return sql.Cast("NULL", wanted.Type);
        }
        var value = sql.Quote(column.Name);
        return column.Type == wanted.Type ? value
            : wanted.Type.Kind == ColumnKind.Text ? sql.ToText(value, column.Type)
            : sql.Cast(value, wanted.Type);
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
