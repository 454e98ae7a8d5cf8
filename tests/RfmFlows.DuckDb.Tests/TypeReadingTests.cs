using System.Numerics;

namespace RfmFlows.DuckDb.Tests;

public sealed class TypeReadingTests : IDisposable
{
    private readonly DuckDBConnection _connection = Db.Open();

    public static TheoryData<string, object> Values() => new()
    {
        { "true", true },
        { "(-128)::TINYINT", sbyte.MinValue },
        { "(-32768)::SMALLINT", short.MinValue },
        { "(-2147483648)::INTEGER", int.MinValue },
        { "(-9223372036854775808)::BIGINT", long.MinValue },
        { "255::UTINYINT", byte.MaxValue },
        { "65535::USMALLINT", ushort.MaxValue },
        { "4294967295::UINTEGER", uint.MaxValue },
        { "18446744073709551615::UBIGINT", ulong.MaxValue },
        { "0.1::FLOAT", 0.1f },
        { "0.1::DOUBLE", 0.1 },
        { "'infinity'::DOUBLE", double.PositiveInfinity },
        { "'nan'::DOUBLE", double.NaN },
        { "(-170141183460469231731687303715884105728)::HUGEINT", -BigInteger.Pow(2, 127) },
        { "340282366920938463463374607431768211455::UHUGEINT", BigInteger.Pow(2, 128) - 1 },
        { "'1000000000000000000000000000000000000000000'::BIGNUM", BigInteger.Pow(10, 42) },
        { "'-1000000000000000000000000000000000000000001'::BIGNUM", -BigInteger.Pow(10, 42) - 1 },
        { "'0'::BIGNUM", BigInteger.Zero },
        { "(-12.34)::DECIMAL(4,2)", -12.34m },
        { "(-1234567.89)::DECIMAL(9,2)", -1234567.89m },
        { "(-123456789012.3456)::DECIMAL(18,4)", -123456789012.3456m },
        { "(-12345678901234567890.1234)::DECIMAL(38,4)", -12345678901234567890.1234m },
        { "(-0.05)::DECIMAL(18,2)", -0.05m },
        { "'Привіт, світе! Їжак та ґава'", "Привіт, світе! Їжак та ґава" },
        { "'short'", "short" },
        { "''", "" },
        { "'a' || chr(0) || 'b'", "a\0b" },
        { "'\\x00\\xFF'::BLOB", new byte[] { 0, 255 } },
        { "'0010111'::BIT", "0010111" },
        { "DATE '1969-12-31'", new DateOnly(1969, 12, 31) },
        { "DATE '0001-01-02'", new DateOnly(1, 1, 2) },
        { "'infinity'::DATE", DateOnly.MaxValue },
        { "'-infinity'::DATE", DateOnly.MinValue },
        { "TIME '23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999) },
        { "TIMESTAMP '1955-03-04 05:06:07.123456'", new DateTime(1955, 3, 4, 5, 6, 7, 123, 456) },
        { "'infinity'::TIMESTAMP", DateTime.MaxValue },
        { "'-infinity'::TIMESTAMP", DateTime.MinValue },
        { "TIMESTAMP_S '1955-03-04 05:06:07'", new DateTime(1955, 3, 4, 5, 6, 7) },
        { "TIMESTAMP_MS '1955-03-04 05:06:07.123'", new DateTime(1955, 3, 4, 5, 6, 7, 123) },
        { "TIMESTAMP_NS '1955-03-04 05:06:07.1234567'", new DateTime(1955, 3, 4, 5, 6, 7).AddTicks(1234567) },
        { "TIMESTAMPTZ '2024-06-01 12:00:00+03'", new DateTime(2024, 6, 1, 9, 0, 0, DateTimeKind.Utc) },
        { "TIMETZ '10:20:30+02:30'", new DateTimeOffset(1, 1, 2, 10, 20, 30, new TimeSpan(2, 30, 0)) },
        { "INTERVAL '14 months -3 days 1.5 seconds'", new DuckDBInterval(14, -3, 1_500_000) },
        { "'6a1f0a53-2f7d-4c5e-9d8b-0123456789ab'::UUID", Guid.Parse("6a1f0a53-2f7d-4c5e-9d8b-0123456789ab") },
        { "'f0000000-0000-0000-0000-000000000001'::UUID", Guid.Parse("f0000000-0000-0000-0000-000000000001") },
        { "'так'::ENUM('ні', 'так')", "так" },
        { "[1, NULL, 3]", new List<object?> { 1, null, 3 } },
        { "[['a'], []]", new List<object?> { new List<object?> { "a" }, new List<object?>() } },
        { "array_value(1, 2)", new List<object?> { 1, 2 } },
        { "{'імʼя': 'Оля', 'n': NULL::INT}", new Dictionary<string, object?> { ["імʼя"] = "Оля", ["n"] = null } },
        { "MAP {'a': 1, 'b': NULL}", new Dictionary<object, object?> { ["a"] = 1, ["b"] = null } },
        { "union_value(num := 2)::UNION(num INTEGER, str VARCHAR)", 2 },
        { "'{\"a\":1}'::JSON", "{\"a\":1}" },
        { "sum(x) FROM (VALUES (0.1::DECIMAL(18,4)), (-0.3), (1000000.0001)) t(x)", 999999.8001m },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void GetValue_OfEachType_GivesItsNetValue(string sql, object expected)
    {
        using var command = _connection.Command($"SELECT {sql}");
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();

        reader.GetValue(0).ShouldBeEquivalentTo(expected);
        reader.IsDBNull(0).ShouldBeFalse();
        if (reader.GetDuckDBType(0) != DuckDBType.Union)
        {
            reader.GetFieldType(0).ShouldBe(expected.GetType());
        }
    }

    [Theory]
    [InlineData("BOOLEAN")]
    [InlineData("BIGINT")]
    [InlineData("DECIMAL(38,2)")]
    [InlineData("VARCHAR")]
    [InlineData("BLOB")]
    [InlineData("DATE")]
    [InlineData("TIMESTAMP")]
    [InlineData("UUID")]
    [InlineData("INTERVAL")]
    [InlineData("HUGEINT")]
    [InlineData("INTEGER[]")]
    [InlineData("STRUCT(a INTEGER)")]
    [InlineData("ENUM('a')")]
    public void GetValue_OfNull_GivesDBNull(string type)
    {
        using var command = _connection.Command($"SELECT NULL::{type}");
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();

        reader.GetValue(0).ShouldBe(DBNull.Value);
        reader.IsDBNull(0).ShouldBeTrue();
        Should.Throw<InvalidCastException>(() => reader.GetString(0)).Message.ShouldContain("NULL");
    }

    [Fact]
    public void GetValue_OfDecimalTooLargeForNet_GivesIntegerOrExactText()
    {
        _connection.Scalar("SELECT 99999999999999999999999999999999999999::DECIMAL(38,0)").ShouldBe(BigInteger.Pow(10, 38) - 1);
        _connection.Scalar("SELECT (-9999999999999999999999999999999999.9999)::DECIMAL(38,4)").ShouldBe("-9999999999999999999999999999999999.9999");
        _connection.Scalar("SELECT 1.5::DECIMAL(38,32)").ShouldBe(1.5m);
        Should.Throw<OverflowException>(() => _connection.Field<decimal>("SELECT 9999999999999999999999999999999999.9999::DECIMAL(38,4)"));
    }

    [Fact]
    public void GetFieldValue_OfOtherNumberType_CastsExactlyOrThrows()
    {
        _connection.Field<long>("SELECT sum(i) FROM range(1000) t(i)").ShouldBe(499_500);
        _connection.Field<int>("SELECT 7::BIGINT").ShouldBe(7);
        _connection.Field<decimal>("SELECT 7::TINYINT").ShouldBe(7);
        _connection.Field<double>("SELECT 1.25::DECIMAL(10,2)").ShouldBe(1.25);
        _connection.Field<long>("SELECT 5.00::DECIMAL(10,2)").ShouldBe(5);
        _connection.Field<Int128>("SELECT -5::HUGEINT").ShouldBe(-5);
        _connection.Field<string>("SELECT 1.50::DECIMAL(10,2)").ShouldBe("1.50");
        Should.Throw<OverflowException>(() => _connection.Field<int>("SELECT 3000000000"));
        Should.Throw<OverflowException>(() => _connection.Field<long>("SELECT 1.5"));
        Should.Throw<InvalidCastException>(() => _connection.Field<int>("SELECT 'text'")).Message.ShouldContain("VARCHAR");
    }

    [Fact]
    public void GetFieldValue_OfNullableAndRelatedTypes_Reads()
    {
        _connection.Field<int?>("SELECT 7").ShouldBe(7);
        _connection.Field<int?>("SELECT NULL::INTEGER").ShouldBeNull();
        _connection.Field<DateTime>("SELECT DATE '2024-02-29'").ShouldBe(new DateTime(2024, 2, 29));
        _connection.Field<DateOnly>("SELECT TIMESTAMP '2024-02-29 10:00:00'").ShouldBe(new DateOnly(2024, 2, 29));
        _connection.Field<DateTimeOffset>("SELECT TIMESTAMPTZ '2024-06-01 12:00:00+03'").ShouldBe(new DateTimeOffset(2024, 6, 1, 9, 0, 0, TimeSpan.Zero));
        _connection.Field<TimeSpan>("SELECT INTERVAL '2 days 3 hours'").ShouldBe(new TimeSpan(2, 3, 0, 0));
        _connection.Field<TimeSpan>("SELECT TIME '24:00:00'").ShouldBe(TimeSpan.FromDays(1));
        _connection.Field<List<long>>("SELECT [1, 2]").ShouldBe([1L, 2L]);
        _connection.Field<List<int?>>("SELECT [1, NULL]").ShouldBe([1, null]);
        Should.Throw<InvalidOperationException>(() => _connection.Field<TimeSpan>("SELECT INTERVAL 1 MONTH"));
    }

    [Fact]
    public void GetValue_OfDateOutsideNetYears_ThrowsWithRemedy() =>
        Should.Throw<OverflowException>(() => _connection.Scalar("SELECT DATE '12000-01-01'")).Message.ShouldContain("VARCHAR");

    [Theory]
    [InlineData("1::DECIMAL(18,2)", "DECIMAL(18,2)")]
    [InlineData("[1]", "INTEGER[]")]
    [InlineData("{'a': 1, 'b': 'x'}", "STRUCT(\"a\" INTEGER, \"b\" VARCHAR)")]
    [InlineData("MAP {'a': 1}", "MAP(VARCHAR, INTEGER)")]
    [InlineData("'a'::ENUM('a', 'b')", "ENUM('a', 'b')")]
    [InlineData("now()", "TIMESTAMP WITH TIME ZONE")]
    [InlineData("'{}'::JSON", "JSON")]
    public void GetDataTypeName_OfColumn_IsWrittenAsInSql(string sql, string expected)
    {
        using var command = _connection.Command($"SELECT {sql}");
        using var reader = command.ExecuteReader();

        reader.GetDataTypeName(0).ShouldBe(expected);
    }

    public void Dispose() => _connection.Dispose();
}
