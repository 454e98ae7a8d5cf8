using System.Globalization;

namespace RfmFlows.Warehouse;

/// <summary>Reads PostgreSQL's type names.</summary>
internal static class PostgresTypes
{
    /// <summary>Whether values of the type have a collation.</summary>
    public static bool IsCollated(string name) => name is "text" or "name" || name.StartsWith("character", StringComparison.Ordinal);

    /// <remarks>A numeric without a scale, as sums and means have it, counts as a decimal of the largest scale.</remarks>
    public static ColumnType Parse(string name) => name switch
    {
        "smallint" or "integer" or "bigint" or "oid" => ColumnType.Integer,
        "real" or "double precision" => ColumnType.Real,
        "boolean" => ColumnType.Boolean,
        "date" => ColumnType.Date,
        "numeric" => ColumnType.Decimal(ColumnType.MaxScale),
        _ when name.StartsWith("numeric(", StringComparison.Ordinal) => ColumnType.Decimal(Math.Clamp(ScaleOf(name), 0, ColumnType.MaxScale)),
        _ when name.StartsWith("timestamp", StringComparison.Ordinal) && !name.EndsWith(']') => ColumnType.DateTime,
        _ => ColumnType.Text,
    };

    private static int ScaleOf(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? 0 : int.Parse(name.AsSpan(comma + 1).TrimEnd(')'), CultureInfo.InvariantCulture);
    }
}
