using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>The CLR types that table writers take, whatever a reader gives.</summary>
internal static class ScriptTypes
{
    public static object Plain(object value, ColumnType type) => type.Kind switch
    {
        ColumnKind.Integer => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ColumnKind.Date when value is DateTime time => DateOnly.FromDateTime(time),
        _ => value,
    };
}
