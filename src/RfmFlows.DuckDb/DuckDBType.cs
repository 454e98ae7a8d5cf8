namespace RfmFlows.DuckDb;

/// <summary>DuckDB's types, numbered as in its C API.</summary>
public enum DuckDBType
{
    /// <summary>No type, or one this binding does not know.</summary>
    Invalid = 0,

    /// <summary>BOOLEAN, read as <see cref="bool"/>.</summary>
    Boolean = 1,

    /// <summary>TINYINT, read as <see cref="sbyte"/>.</summary>
    TinyInt = 2,

    /// <summary>SMALLINT, read as <see cref="short"/>.</summary>
    SmallInt = 3,

    /// <summary>INTEGER, read as <see cref="int"/>.</summary>
    Integer = 4,

    /// <summary>BIGINT, read as <see cref="long"/>.</summary>
    BigInt = 5,

    /// <summary>UTINYINT, read as <see cref="byte"/>.</summary>
    UnsignedTinyInt = 6,

    /// <summary>USMALLINT, read as <see cref="ushort"/>.</summary>
    UnsignedSmallInt = 7,

    /// <summary>UINTEGER, read as <see cref="uint"/>.</summary>
    UnsignedInteger = 8,

    /// <summary>UBIGINT, read as <see cref="ulong"/>.</summary>
    UnsignedBigInt = 9,

    /// <summary>FLOAT, read as <see cref="float"/>.</summary>
    Float = 10,

    /// <summary>DOUBLE, read as <see cref="double"/>.</summary>
    Double = 11,

    /// <summary>TIMESTAMP: microseconds without a time zone, read as <see cref="DateTime"/> of unspecified kind.</summary>
    Timestamp = 12,

    /// <summary>DATE, read as <see cref="DateOnly"/>.</summary>
    Date = 13,

    /// <summary>TIME: microseconds of the day, read as <see cref="TimeOnly"/>.</summary>
    Time = 14,

    /// <summary>INTERVAL, read as <see cref="DuckDBInterval"/>.</summary>
    Interval = 15,

    /// <summary>HUGEINT of 128 bits, read as <see cref="System.Numerics.BigInteger"/>.</summary>
    HugeInt = 16,

    /// <summary>VARCHAR (also JSON), read as <see cref="string"/>.</summary>
    Varchar = 17,

    /// <summary>BLOB, read as an array of bytes.</summary>
    Blob = 18,

    /// <summary>DECIMAL, read as <see cref="decimal"/>; what does not fit there as BigInteger or exact text.</summary>
    Decimal = 19,

    /// <summary>TIMESTAMP_S, read as <see cref="DateTime"/>.</summary>
    TimestampS = 20,

    /// <summary>TIMESTAMP_MS, read as <see cref="DateTime"/>.</summary>
    TimestampMs = 21,

    /// <summary>TIMESTAMP_NS, read as <see cref="DateTime"/>, cut to 100 nanoseconds.</summary>
    TimestampNs = 22,

    /// <summary>ENUM, read as <see cref="string"/>.</summary>
    Enum = 23,

    /// <summary>LIST, read as a list of objects.</summary>
    List = 24,

    /// <summary>STRUCT, read as a dictionary by field name.</summary>
    Struct = 25,

    /// <summary>MAP, read as a dictionary of objects.</summary>
    Map = 26,

    /// <summary>UUID, read as <see cref="System.Guid"/>.</summary>
    Uuid = 27,

    /// <summary>UNION, read as the value of the member that is set.</summary>
    Union = 28,

    /// <summary>BIT, read as a <see cref="string"/> of zeros and ones.</summary>
    Bit = 29,

    /// <summary>TIMETZ, read as <see cref="DateTimeOffset"/> on the second of January of the year 1.</summary>
    TimeTz = 30,

    /// <summary>TIMESTAMPTZ, read as <see cref="DateTime"/> in UTC.</summary>
    TimestampTz = 31,

    /// <summary>UHUGEINT of 128 bits, read as <see cref="System.Numerics.BigInteger"/>.</summary>
    UnsignedHugeInt = 32,

    /// <summary>ARRAY of fixed length, read as a list of objects.</summary>
    Array = 33,

    /// <summary>Any type; only in function signatures.</summary>
    Any = 34,

    /// <summary>BIGNUM (earlier VARINT), an integer of any length, read as <see cref="System.Numerics.BigInteger"/>.</summary>
    BigNum = 35,

    /// <summary>The type of a bare NULL.</summary>
    SqlNull = 36,

    /// <summary>A text constant not yet given a type.</summary>
    StringLiteral = 37,

    /// <summary>A number constant not yet given a type.</summary>
    IntegerLiteral = 38,

    /// <summary>TIME_NS: nanoseconds of the day, read as <see cref="TimeOnly"/>, cut to 100 nanoseconds.</summary>
    TimeNs = 39,

    /// <summary>GEOMETRY; cast it in SQL before reading.</summary>
    Geometry = 40,

    /// <summary>VARIANT; cast it in SQL before reading.</summary>
    Variant = 41,
}
