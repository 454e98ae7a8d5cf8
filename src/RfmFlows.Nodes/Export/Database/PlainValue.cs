using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>The CLR type of a column's kind, whatever the reader gives.</summary>
internal static class PlainValue
{
    public static object Of(object value, ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ColumnKind.Decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        ColumnKind.Date when value is DateTime time => DateOnly.FromDateTime(time),
        _ => value,
    };
}
