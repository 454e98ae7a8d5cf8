namespace RfmFlows.DuckDb.Types;

/// <summary>Types written as SQL writes them.</summary>
internal static class TypeName
{
    public static string Of(ColumnType type) => type.Id switch
    {
        DuckDBType.Decimal => $"DECIMAL({type.Width},{type.Scale})",
        DuckDBType.List => $"{type.Children[0]}[]",
        DuckDBType.Array => $"{type.Children[0]}[{type.ArrayLength}]",
        DuckDBType.Map => $"MAP({type.Children[0]}, {type.Children[1]})",
        DuckDBType.Struct => $"STRUCT({Fields(type)})",
        DuckDBType.Union => $"UNION({Fields(type)})",
        DuckDBType.Enum => $"ENUM({string.Join(", ", type.EnumValues.Select(value => Quote(value, '\'')))})",
        DuckDBType.UnsignedTinyInt => "UTINYINT",
        DuckDBType.UnsignedSmallInt => "USMALLINT",
        DuckDBType.UnsignedInteger => "UINTEGER",
        DuckDBType.UnsignedBigInt => "UBIGINT",
        DuckDBType.UnsignedHugeInt => "UHUGEINT",
        DuckDBType.TimestampS => "TIMESTAMP_S",
        DuckDBType.TimestampMs => "TIMESTAMP_MS",
        DuckDBType.TimestampNs => "TIMESTAMP_NS",
        DuckDBType.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        DuckDBType.TimeTz => "TIME WITH TIME ZONE",
        DuckDBType.TimeNs => "TIME_NS",
        DuckDBType.SqlNull => "NULL",
        _ => type.Id.ToString().ToUpperInvariant(),
    };

    private static string Fields(ColumnType type) =>
        string.Join(", ", type.ChildNames.Zip(type.Children, (name, child) => $"{Quote(name, '"')} {child}"));

    private static string Quote(string text, char mark) =>
        $"{mark}{text.Replace($"{mark}", $"{mark}{mark}", StringComparison.Ordinal)}{mark}";
}
