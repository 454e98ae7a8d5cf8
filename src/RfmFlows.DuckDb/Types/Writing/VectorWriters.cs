namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>Which writer serves which type.</summary>
internal static class VectorWriters
{
    public static VectorWriter Create(ColumnType type) => type.Id switch
    {
        DuckDBType.Boolean => new BooleanWriter(type),
        DuckDBType.TinyInt => new NumberWriter<sbyte>(type),
        DuckDBType.SmallInt => new NumberWriter<short>(type),
        DuckDBType.Integer => new NumberWriter<int>(type),
        DuckDBType.BigInt => new NumberWriter<long>(type),
        DuckDBType.UnsignedTinyInt => new NumberWriter<byte>(type),
        DuckDBType.UnsignedSmallInt => new NumberWriter<ushort>(type),
        DuckDBType.UnsignedInteger => new NumberWriter<uint>(type),
        DuckDBType.UnsignedBigInt => new NumberWriter<ulong>(type),
        DuckDBType.Float => new NumberWriter<float>(type),
        DuckDBType.Double => new NumberWriter<double>(type),
        DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt => new HugeIntWriter(type),
        DuckDBType.Decimal => new DecimalWriter(type),
        DuckDBType.Varchar => new VarcharWriter(type),
        DuckDBType.Blob => new BlobWriter(type),
        DuckDBType.Date => new DateWriter(type),
        DuckDBType.Time => new TimeWriter(type),
        DuckDBType.Timestamp or DuckDBType.TimestampTz or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs
            => new TimestampWriter(type),
        DuckDBType.Interval => new IntervalWriter(type),
        DuckDBType.Uuid => new UuidWriter(type),
        DuckDBType.Enum => new EnumWriter(type),
        DuckDBType.List => new ListWriter(type),
        DuckDBType.Struct => new StructWriter(type),
        _ => new UnwritableWriter(type),
    };
}
