namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Which reader serves which type.</summary>
internal static class VectorReaders
{
    public static VectorReader Create(ColumnType type) => type.Id switch
    {
        DuckDBType.Boolean => new BooleanReader(type),
        DuckDBType.TinyInt => new NumberReader<sbyte>(type),
        DuckDBType.SmallInt => new NumberReader<short>(type),
        DuckDBType.Integer => new NumberReader<int>(type),
        DuckDBType.BigInt => new NumberReader<long>(type),
        DuckDBType.UnsignedTinyInt => new NumberReader<byte>(type),
        DuckDBType.UnsignedSmallInt => new NumberReader<ushort>(type),
        DuckDBType.UnsignedInteger => new NumberReader<uint>(type),
        DuckDBType.UnsignedBigInt => new NumberReader<ulong>(type),
        DuckDBType.Float => new NumberReader<float>(type),
        DuckDBType.Double => new NumberReader<double>(type),
        DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt => new HugeIntReader(type),
        DuckDBType.BigNum => new BigNumReader(type),
        DuckDBType.Decimal => new DecimalReader(type),
        DuckDBType.Varchar => new VarcharReader(type),
        DuckDBType.Blob => new BlobReader(type),
        DuckDBType.Bit => new BitReader(type),
        DuckDBType.Date => new DateReader(type),
        DuckDBType.Time or DuckDBType.TimeNs => new TimeReader(type),
        DuckDBType.TimeTz => new TimeTzReader(type),
        DuckDBType.Timestamp or DuckDBType.TimestampTz or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs
            => new TimestampReader(type),
        DuckDBType.Interval => new IntervalReader(type),
        DuckDBType.Uuid => new UuidReader(type),
        DuckDBType.Enum => new EnumReader(type),
        DuckDBType.List or DuckDBType.Array => new ListReader(type),
        DuckDBType.Struct => new StructReader(type),
        DuckDBType.Map => new MapReader(type),
        DuckDBType.Union => new UnionReader(type),
        DuckDBType.SqlNull => new NullReader(type),
        _ => new UnreadableReader(type),
    };
}
