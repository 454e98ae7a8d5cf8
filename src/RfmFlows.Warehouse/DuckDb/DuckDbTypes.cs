using System.Globalization;

namespace RfmFlows.Warehouse;

/// <summary>Reads DuckDB's type names.</summary>
internal static class DuckDbTypes
{
    /// <summary>The day that dates are counted from where they are stored, see <see cref="DateOnly.DayNumber"/>.</summary>
    public static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    public static ColumnType Parse(string name) => name switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "HUGEINT" or "UHUGEINT" => ColumnType.Integer,
        "DOUBLE" or "FLOAT" => ColumnType.Real,
        "BOOLEAN" => ColumnType.Boolean,
        "DATE" => ColumnType.Date,
        _ when name.StartsWith("TIMESTAMP", StringComparison.Ordinal) => ColumnType.DateTime,
        _ when name.StartsWith("DECIMAL(", StringComparison.Ordinal) =>
            ColumnType.Decimal(Math.Min(ColumnType.MaxScale, int.Parse(name[(name.IndexOf(',', StringComparison.Ordinal) + 1)..^1], CultureInfo.InvariantCulture))),
        _ => ColumnType.Text,
    };
}
