namespace RfmFlows.DuckDb.Types;

/// <summary>The .NET type with the layout a column has in memory; null where it has no simple one.</summary>
internal static class StoredType
{
    public static Type? Of(ColumnType type) => type.Storage switch
    {
        DuckDBType.Boolean => typeof(bool),
        DuckDBType.TinyInt => typeof(sbyte),
        DuckDBType.SmallInt => typeof(short),
        DuckDBType.Integer or DuckDBType.Date => typeof(int),
        DuckDBType.BigInt or DuckDBType.Time or DuckDBType.TimeNs => typeof(long),
        DuckDBType.Timestamp or DuckDBType.TimestampTz or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs => typeof(long),
        DuckDBType.UnsignedTinyInt => typeof(byte),
        DuckDBType.UnsignedSmallInt => typeof(ushort),
        DuckDBType.UnsignedInteger => typeof(uint),
        DuckDBType.UnsignedBigInt => typeof(ulong),
        DuckDBType.Float => typeof(float),
        DuckDBType.Double => typeof(double),
        DuckDBType.HugeInt => typeof(Int128),
        DuckDBType.UnsignedHugeInt => typeof(UInt128),
        DuckDBType.Interval => typeof(DuckDBInterval),
        _ => null,
    };
}
