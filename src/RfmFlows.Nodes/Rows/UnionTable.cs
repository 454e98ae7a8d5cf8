using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>A table of a union, its columns under the names that they have there.</summary>
/// <param name="Own">The columns as the table calls them.</param>
/// <param name="Columns">The same in the same order, as the union calls them.</param>
internal sealed record UnionTable(Columns Own, IReadOnlyList<Column> Columns)
{
    public IEnumerable<string> NamedTwice => Columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.First().Name);

    /// <param name="entries">Which column goes under which other; the first entry of a column counts.</param>
    public static UnionTable Of(Columns own, IReadOnlyList<SettingValues> entries) => new(own,
        [.. own.Select(c => entries.FirstOrDefault(e => string.Equals(e.Get(UnionNode.Column), c.Name, StringComparison.OrdinalIgnoreCase)) is { } entry
            ? c with { Name = entry.Get(UnionNode.With) } : c)]);

    /// <summary>The table's value for a column of the union; missing where it has none.</summary>
    public string Value(Column wanted, Dialect sql)
    {
        var place = Columns.Index().FirstOrDefault(c => string.Equals(c.Item.Name, wanted.Name, StringComparison.OrdinalIgnoreCase), (Index: -1, Item: wanted)).Index;
        if (place < 0)
        {
            return sql.Cast("NULL", wanted.Type);
        }
        var column = Own[place];
        var value = sql.Quote(column.Name);
        return column.Type == wanted.Type ? value
            : wanted.Type.Kind == ColumnKind.Text ? sql.ToText(value, column.Type)
            : sql.Cast(value, wanted.Type);
    }
}
