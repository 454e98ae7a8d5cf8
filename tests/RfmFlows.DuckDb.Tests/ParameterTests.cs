using System.Numerics;

namespace RfmFlows.DuckDb.Tests;

public sealed class ParameterTests : IDisposable
{
    private readonly DuckDBConnection _connection = Db.Open();

    public static TheoryData<object> Values() =>
    [
        true, (sbyte)-5, (short)-5, -5, -5L, (byte)5, (ushort)5, 5u, 5ul, 1.5f, 1.5, -0.05m, 79228162514264337593543950335m, 0.0000000000000000000000000001m,
        "Кирилиця та 'лапки'", "", "a\0b", new DateOnly(1950, 1, 1), DateOnly.MaxValue, new TimeOnly(1, 2, 3), new DateTime(1950, 1, 1, 2, 3, 4), DateTime.MinValue,
        Guid.Parse("f1e2d3c4-0000-4000-8000-00000000abcd"), new byte[] { 0, 1, 255 }, new DuckDBInterval(1, 2, 3), -BigInteger.Pow(10, 30),
        new List<object?> { 1, null, 2 }, new List<object?> { 1.5m, 2.25m }, new List<object?> { "a", "b" },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void ExecuteScalar_WithValueOfEachType_GivesItBack(object value) =>
        _connection.Scalar("SELECT $1", value).ShouldBeEquivalentTo(value);

    [Fact]
    public void ExecuteScalar_WithNull_GivesDBNull()
    {
        _connection.Scalar("SELECT $1", [null]).ShouldBe(DBNull.Value);
        _connection.Scalar("SELECT $1", DBNull.Value).ShouldBe(DBNull.Value);
    }

    [Fact]
    public void ExecuteScalar_WithOffsetTime_KeepsTheInstant() =>
        _connection.Scalar("SELECT $1", new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(3)))
            .ShouldBe(new DateTime(2024, 1, 1, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void ExecuteScalar_WithNames_FindsThemInAnyOrder() =>
        _connection.Scalar("SELECT $a - $b", new DuckDBParameter("$b", 1), new DuckDBParameter("a", 10)).ShouldBe(9);

    [Fact]
    public void ExecuteScalar_WithQuestionMarks_TakesThemByPlace() => _connection.Scalar("SELECT ? - ?", 10, 1).ShouldBe(9);

    [Fact]
    public void ExecuteScalar_WithMissingValue_NamesTheParameter() =>
        Should.Throw<InvalidOperationException>(() => _connection.Scalar("SELECT $customer")).Message.ShouldContain("$customer");

    [Fact]
    public void ExecuteScalar_RunAgainWithOtherValues_UsesThem()
    {
        using var command = _connection.Command("SELECT $1 * 2", 1);
        command.Prepare();
        command.ExecuteScalar().ShouldBe(2);
        command.Parameters[0].Value = 21;

        command.ExecuteScalar().ShouldBe(42);
    }

    [Fact]
    public void ExecuteScalar_WithUnknownType_SaysWhich() =>
        Should.Throw<NotSupportedException>(() => _connection.Scalar("SELECT $1", new Uri("urn:x"))).Message.ShouldContain("Uri");

    public void Dispose() => _connection.Dispose();
}
