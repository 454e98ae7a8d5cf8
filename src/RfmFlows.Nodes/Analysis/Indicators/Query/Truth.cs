using RfmFlows.Nodes.ColumnNodes.Contacts;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Columns of several kinds read as yes or no.</summary>
internal static class Truth
{
    /// <summary>True, false or missing: a number above 0, a time that is there, a text such as <c>yes</c>.</summary>
    public static string Of(string value, ColumnType type, Dialect sql) => type.Kind switch
    {
        ColumnKind.Boolean => value,
        ColumnKind.Date or ColumnKind.DateTime => $"{value} IS NOT NULL",
        ColumnKind.Text => $"({new ConsentSql(sql, whenMissing: null).Value($"trim({value})")})",
        _ => $"{value} > 0",
    };

    public static string Of(Column column, Dialect sql) => Of(sql.Quote(column.Name), column.Type, sql);
}
