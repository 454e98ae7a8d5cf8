using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes;

/// <summary>Which input column becomes which output column.</summary>
internal sealed record ColumnMapping(Column Source, string Name, ColumnType Type)
{
    public bool IsAsItWas => Type == Source.Type;

    /// <summary>Some values may not fit the new type and become missing.</summary>
    public bool CanLose => !IsAsItWas && Type.Kind != ColumnKind.Text && !(Type.Kind == ColumnKind.Real && Source.Type.IsNumber) && !(Type.IsTime && Source.Type.IsTime);

    /// <summary>The columns of the output in their order; those that are lost are left out.</summary>
    public static IReadOnlyList<ColumnMapping> Of(SettingValues settings, Columns input)
    {
        var entries = settings.Get(SelectColumnsNode.Chosen);
        var listed = entries.Select(e => (Entry: e, Column: input.Find(e.Get(SelectColumnsNode.Source)))).Where(e => e.Column is not null).ToList();
        var mapping = listed.Select(e => new ColumnMapping(e.Column!, NameOf(e.Entry, e.Column!), TypeOf(e.Entry, e.Column!)));
        if (entries.Count == 0 || settings.Get(SelectColumnsNode.KeepUnlisted))
        {
            mapping = mapping.Concat(input.Where(c => listed.All(l => l.Column != c)).Select(c => new ColumnMapping(c, c.Name, c.Type)));
        }
        return [.. mapping];
    }

    /// <summary>The value; conversions are those of expressions, so that both mean the same.</summary>
    public string Sql(Dialect sql, DateOnly asOf) => IsAsItWas
        ? sql.Quote(Source.Name)
        : Expression.Parse($"CAST(\"{Source.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" AS {Type})", new Columns([Source])).ToSql(sql, asOf);

    private static string NameOf(SettingValues entry, Column column) => entry.Has(SelectColumnsNode.Name) ? entry.Get(SelectColumnsNode.Name) : column.Name;

    private static ColumnType TypeOf(SettingValues entry, Column column) =>
        ColumnType.TryParse(entry.Get(SelectColumnsNode.Type), out var type) ? type : column.Type;
}
