using System.Numerics;

namespace RfmFlows.DuckDb.Tests;

public sealed class AppenderTests : IDisposable
{
    private readonly DuckDBConnection _connection = Db.Open();

    public static TheoryData<string, object> Values() => new()
    {
        { "BOOLEAN", true },
        { "TINYINT", sbyte.MinValue },
        { "SMALLINT", short.MinValue },
        { "INTEGER", int.MinValue },
        { "BIGINT", long.MinValue },
        { "UTINYINT", byte.MaxValue },
        { "USMALLINT", ushort.MaxValue },
        { "UINTEGER", uint.MaxValue },
        { "UBIGINT", ulong.MaxValue },
        { "FLOAT", 0.1f },
        { "DOUBLE", double.NegativeInfinity },
        { "HUGEINT", -BigInteger.Pow(2, 127) },
        { "UHUGEINT", BigInteger.Pow(2, 128) - 1 },
        { "DECIMAL(4,2)", -12.34m },
        { "DECIMAL(9,2)", -1234567.89m },
        { "DECIMAL(18,4)", -12345678901234.5678m },
        { "DECIMAL(38,4)", -12345678901234567890.1234m },
        { "VARCHAR", "їжак" },
        { "VARCHAR", "довгий текст, якому тісно в дванадцяти байтах" },
        { "VARCHAR", new string('ж', 5000) },
        { "BLOB", new byte[] { 0, 255, 1 } },
        { "DATE", new DateOnly(1950, 1, 2) },
        { "DATE", DateOnly.MaxValue },
        { "TIME", new TimeOnly(1, 2, 3, 4, 5) },
        { "TIMESTAMP", new DateTime(1950, 1, 2, 3, 4, 5, 6, 7) },
        { "TIMESTAMP", DateTime.MinValue },
        { "TIMESTAMP_S", new DateTime(1950, 1, 2, 3, 4, 5) },
        { "TIMESTAMP_MS", new DateTime(1950, 1, 2, 3, 4, 5, 6) },
        { "TIMESTAMP_NS", new DateTime(1950, 1, 2, 3, 4, 5).AddTicks(1) },
        { "TIMESTAMPTZ", new DateTime(1950, 1, 2, 3, 4, 5, DateTimeKind.Utc) },
        { "INTERVAL", new DuckDBInterval(-1, 2, -3) },
        { "UUID", Guid.Parse("f1e2d3c4-0000-4000-8000-00000000abcd") },
        { "ENUM('ні', 'так')", "так" },
        { "INTEGER[]", new List<object?> { 1, null, 3 } },
        { "VARCHAR[][]", new List<object?> { new List<object?> { "a", null }, null, new List<object?>() } },
        { "STRUCT(a INTEGER, b VARCHAR)", new Dictionary<string, object?> { ["a"] = 1, ["b"] = null } },
        { "STRUCT(a INTEGER)[]", new List<object?> { new Dictionary<string, object?> { ["a"] = 7 }, null } },
    };

    [Fact]
    public void AppendStored_NumbersAndNulls_AreWhatTheColumnsStore()
    {
        _connection.Run("CREATE TABLE t (a BIGINT, b INTEGER, c DECIMAL(18, 2), d DECIMAL(9, 2), e DATE, f DOUBLE)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.AppendStored([long.MinValue, -1, -12345, 250, -1, BitConverter.DoubleToInt64Bits(0.1)]);
            appender.AppendStored([null, null, null, null, null, null]);
            appender.Close();
        }

        _connection.Scalar("SELECT string_agg(concat_ws('|', a, b, c, d, e, f), ';') FROM t").ShouldBe("-9223372036854775808|-1|-123.45|2.50|1969-12-31|0.1;");
    }

    [Theory]
    [InlineData("BIGINT, b BIGINT", typeof(ArgumentException))]
    [InlineData("VARCHAR", typeof(InvalidCastException))]
    [InlineData("INTEGER", typeof(OverflowException))]
    [InlineData("DECIMAL(9, 2)", typeof(OverflowException))]
    [InlineData("DECIMAL(18, 2)", typeof(OverflowException))]
    public void AppendStored_WhatDoesNotFit_IsRefused(string type, Type error)
    {
        _connection.Run($"CREATE TABLE t (a {type})");
        using var appender = _connection.CreateAppender("t");
        Should.Throw(() => appender.AppendStored([1_000_000_000_000_000_000]), error);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void AppendValue_OfEachType_RoundTrips(string type, object value)
    {
        _connection.Run($"CREATE TABLE t (n INTEGER, v {type})");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(1).AppendNullValue().EndRow();
            appender.CreateRow().AppendValue(2).AppendValue((object?)value).EndRow();
            appender.CreateRow().AppendValue(3).AppendValue((object?)null).EndRow();
            appender.Close();
        }

        _connection.Scalar("SELECT v FROM t WHERE n = 2").ShouldBeEquivalentTo(value);
        _connection.Scalar("SELECT count(*) FROM t WHERE v IS NULL").ShouldBe(2L);
    }

    [Fact]
    public void Close_AfterAMillionRows_KeepsThemAll()
    {
        const int rows = 1_000_000;
        _connection.Run("CREATE TABLE t (i BIGINT, name VARCHAR, paid DECIMAL(18,2), day DATE)");
        var start = new DateOnly(2020, 1, 1);
        using (var appender = _connection.CreateAppender("main", "t"))
        {
            for (var i = 0; i < rows; i++)
            {
                appender.CreateRow().AppendValue(i).AppendValue(i % 10 == 0 ? null : "клієнт").AppendValue((decimal?)(i * 0.01m)).AppendValue(start.AddDays(i % 100)).EndRow();
            }

            appender.Close();
        }

        _connection.Scalar("SELECT sum(i)::BIGINT FROM t").ShouldBe((rows - 1L) * rows / 2);
        _connection.Scalar("SELECT sum(paid) FROM t").ShouldBe((rows - 1m) * rows / 200);
        _connection.Scalar("SELECT count(*) FROM t WHERE name = 'клієнт'").ShouldBe(rows * 9L / 10);
        _connection.Scalar("SELECT max(day) FROM t").ShouldBe(start.AddDays(99));
    }

    [Fact]
    public void AppendValue_OfLongLists_SurvivesGrowthAndChunks()
    {
        _connection.Run("CREATE TABLE t (v INTEGER[])");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < 5000; i++)
            {
                appender.CreateRow().AppendValue(Enumerable.Range(0, i % 17)).EndRow();
            }

            appender.Close();
        }

        _connection.Scalar("SELECT sum(len(v))::BIGINT FROM t").ShouldBe(Enumerable.Range(0, 5000).Sum(i => i % 17));
        _connection.Scalar("SELECT sum(list_sum(v))::BIGINT FROM t").ShouldBe(Enumerable.Range(0, 5000).Sum(i => (i % 17) * ((i % 17) - 1) / 2));
    }

    [Fact]
    public void Dispose_WithoutClose_DiscardsEvenRowsAlreadyHandedOver()
    {
        _connection.Run("CREATE TABLE t (i INTEGER)");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < 500_000; i++)
            {
                appender.CreateRow().AppendValue(i).EndRow();
            }
        }

        _connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Close_InsideATransaction_LeavesTheEndToIt()
    {
        _connection.Run("CREATE TABLE t (i INTEGER)");
        using (_connection.BeginTransaction())
        {
            using var appender = _connection.CreateAppender("t");
            appender.CreateRow().AppendValue(1).EndRow();
            appender.Close();
            _connection.Scalar("SELECT count(*) FROM t").ShouldBe(1L);
        }

        _connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void Close_AgainstAConstraint_ThrowsAndKeepsNothing()
    {
        _connection.Run("CREATE TABLE t (i INTEGER PRIMARY KEY)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(1).EndRow();
            appender.CreateRow().AppendValue(1).EndRow();
            Should.Throw<DuckDBException>(appender.Close).ErrorType.ShouldBe(DuckDBErrorType.Constraint);
        }

        _connection.Scalar("SELECT count(*) FROM t").ShouldBe(0L);
    }

    [Fact]
    public void AppendDefault_TakesTheColumnsDefault()
    {
        _connection.Run("CREATE TABLE t (i INTEGER, s VARCHAR DEFAULT 'так')");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.CreateRow().AppendValue(1).AppendDefault().EndRow();
            appender.Close();
        }

        _connection.Scalar("SELECT s FROM t").ShouldBe("так");
    }

    [Theory]
    [InlineData("TINYINT", 300)]
    [InlineData("INTEGER", 1.5)]
    [InlineData("DECIMAL(4,2)", 100)]
    [InlineData("DECIMAL(4,2)", 0.125)]
    [InlineData("ENUM('a')", "b")]
    public void AppendValue_ThatDoesNotFit_Throws(string type, object value)
    {
        _connection.Run($"CREATE TABLE t (v {type})");
        using var appender = _connection.CreateAppender("t");

        Should.Throw<OverflowException>(() => appender.CreateRow().AppendValue(value));
    }

    [Fact]
    public void AppendValue_OfWrongKind_NamesBothTypes()
    {
        _connection.Run("CREATE TABLE t (v DATE)");
        using var appender = _connection.CreateAppender("t");

        var error = Should.Throw<InvalidCastException>(() => appender.CreateRow().AppendValue("2024-01-01"));
        error.Message.ShouldContain("String");
        error.Message.ShouldContain("DATE");
    }

    [Fact]
    public void AppendValue_OfNullableOrBaseType_GoesByTheValue()
    {
        _connection.Run("CREATE TABLE t (v INTEGER)");
        using (var appender = _connection.CreateAppender("t"))
        {
            Append<int?>(appender, 7);
            Append<int?>(appender, null);
            Append<IComparable>(appender, 8L);
            appender.Close();
        }

        _connection.Scalar("SELECT list(v ORDER BY v) FROM t").ShouldBeEquivalentTo(new List<object?> { 7, 8, null });
        static void Append<T>(DuckDBAppender appender, T value) => appender.CreateRow().AppendValue<T>(value).EndRow();
    }

    [Fact]
    public void EndRow_OutOfStep_SaysWhatIsWrong()
    {
        _connection.Run("CREATE TABLE t (a INTEGER, b INTEGER)");
        using var appender = _connection.CreateAppender("t");
        var row = appender.CreateRow().AppendValue(1);

        Should.Throw<InvalidOperationException>(row.EndRow).Message.ShouldContain("1 of 2");
        Should.Throw<InvalidOperationException>(appender.CreateRow).Message.ShouldContain("EndRow");
        Should.Throw<InvalidOperationException>(appender.Close).Message.ShouldContain("EndRow");
        row.AppendValue(2);
        Should.Throw<InvalidOperationException>(() => row.AppendValue(3)).Message.ShouldContain("only 2");
        row.EndRow();
        Should.Throw<InvalidOperationException>(() => row.AppendValue(3)).Message.ShouldContain("CreateRow");
    }

    [Fact]
    public void CreateAppender_ForMissingTable_ThrowsCatalogError() =>
        Should.Throw<DuckDBException>(() => _connection.CreateAppender("nope")).Message.ShouldContain("nope");

    [Fact]
    public void CreateAppender_BesideAnother_IsRefused()
    {
        _connection.Run("CREATE TABLE t (a INTEGER)");
        using var first = _connection.CreateAppender("t");

        Should.Throw<InvalidOperationException>(() => _connection.CreateAppender("t")).Message.ShouldContain("appender");
        Should.Throw<InvalidOperationException>(() => _connection.BeginTransaction());
    }

    public void Dispose() => _connection.Dispose();
}
