namespace RfmFlows.Engine.Tests.Expressions;

public sealed class ExpressionSqlTests
{
    [Theory]
    [InlineData("age", "integer", "\"age\"")]
    [InlineData("AGE", "integer", "\"age\"")]
    [InlineData("\"end\"", "integer", "\"end\"")]
    [InlineData("\"Сумма покупок\"", "decimal(2)", "\"Сумма покупок\"")]
    [InlineData("ГОРОД", "text", "\"город\"")]
    [InlineData("5", "integer", "CAST(5 AS BIGINT)")]
    [InlineData("-5", "integer", "CAST(-5 AS BIGINT)")]
    [InlineData("1.50", "decimal(2)", "CAST(1.50 AS DECIMAL(18, 2))")]
    [InlineData("1e3", "real", "CAST((1000) AS DOUBLE)")]
    [InlineData("'it''s'", "text", "'it''s'")]
    [InlineData("null", "text", "CAST(NULL AS VARCHAR)")]
    [InlineData("DATE '2026-01-31'", "date", "DATE '2026-01-31'")]
    [InlineData("timestamp '2026-01-31 10:20'", "datetime", "TIMESTAMP '2026-01-31 10:20:00.000000'")]
    [InlineData("age >= 18 AND NOT consent OR name = 'x'", "boolean", "(((\"age\" >= 18) AND (NOT \"consent\")) OR (\"name\" = 'x'))")]
    [InlineData("age + 2 * 3", "integer", "(\"age\" + (CAST(2 AS BIGINT) * CAST(3 AS BIGINT)))")]
    [InlineData("10 - 4 - 3", "integer", "((CAST(10 AS BIGINT) - CAST(4 AS BIGINT)) - CAST(3 AS BIGINT))")]
    [InlineData("amount * 1.15", "decimal(4)", "CAST(CAST(CAST(\"amount\" AS DECIMAL(38, 2)) * 1.15 AS DECIMAL(18, 4)) AS DECIMAL(18, 4))")]
    [InlineData("fine * fine", "decimal(12)", "CAST(CAST(CAST(\"fine\" AS DECIMAL(38, 7)) * \"fine\" AS DECIMAL(38, 12)) AS DECIMAL(38, 12))")]
    [InlineData("amount + score", "real", "(\"amount\" + \"score\")")]
    [InlineData("age / 2", "real", "(CAST(\"age\" AS DOUBLE) / nullif(CAST(CAST(2 AS BIGINT) AS DOUBLE), 0))")]
    [InlineData("age % 2 = 0", "boolean", "((\"age\" % nullif(CAST(2 AS BIGINT), 0)) = 0)")]
    [InlineData("name || age", "text", "(\"name\" || CAST(\"age\" AS VARCHAR))")]
    [InlineData("age != 5", "boolean", "(\"age\" <> 5)")]
    [InlineData("born <= bought", "boolean", "(CAST(\"born\" AS TIMESTAMP) <= \"bought\")")]
    [InlineData("age in (1, 2, 3.5)", "boolean", "(\"age\" IN (1, 2, 3.5))")]
    [InlineData("name NOT IN ('a')", "boolean", "(\"name\" NOT IN ('a'))")]
    [InlineData("age not between 1 and 2 and consent", "boolean", "((\"age\" NOT BETWEEN 1 AND 2) AND \"consent\")")]
    [InlineData("name LIKE '50\\%%'", "boolean", "(\"name\" LIKE '50\\%%' ESCAPE '\\')")]
    [InlineData("name NOT ILIKE 'a%'", "boolean", "(lower(\"name\") NOT LIKE lower('a%') ESCAPE '\\')")]
    [InlineData("name IS NOT NULL", "boolean", "(\"name\" IS NOT NULL)")]
    [InlineData("CASE WHEN age < 18 THEN 0 WHEN age < 65 THEN 1.5 END", "decimal(1)",
        "CAST(CASE WHEN (\"age\" < 18) THEN CAST(CAST(0 AS BIGINT) AS DECIMAL(18, 1)) WHEN (\"age\" < 65) THEN 1.5 ELSE CAST(NULL AS DECIMAL(18, 1)) END AS DECIMAL(18, 1))")]
    [InlineData("case age when 1 then 'a' else null end", "text", "CASE WHEN (\"age\" = 1) THEN 'a' ELSE CAST(NULL AS VARCHAR) END")]
    [InlineData("CAST(name AS decimal(3))", "decimal(3)", "CAST(TRY_CAST(trim(\"name\") AS DECIMAL(18, 3)) AS DECIMAL(18, 3))")]
    [InlineData("name::date", "date", "TRY_CAST(trim(\"name\") AS DATE)")]
    [InlineData("days_ago(bought)", "integer", "CAST((CAST(DATE '2026-03-15' AS DATE) - CAST(\"bought\" AS DATE)) AS BIGINT)")]
    [InlineData("round(amount)", "integer", "CAST(round(CAST(\"amount\" AS DECIMAL(38, 12)), 0) AS BIGINT)")]
    [InlineData("coalesce(null, age, 1.5)", "decimal(1)", "CAST(coalesce(CAST(NULL AS DECIMAL(18, 1)), CAST(\"age\" AS DECIMAL(18, 1)), 1.5) AS DECIMAL(18, 1))")]
    [InlineData("matches(name, '^\\d{3}.x')", "boolean", "regexp_matches(\"name\", '^[0-9]{3}[^\\n]x')")]
    public void Parse_Valid_GivesTypeAndSql(string expression, string type, string sql)
    {
        var parsed = Sample.Parse(expression);
        parsed.Remarks.ShouldBeEmpty();
        parsed.Type.ToString().ShouldBe(type);
        Sample.Sql(expression).ShouldBe(sql);
    }

    [Fact]
    public void Columns_OfExpression_AreNamedAsInTheTableAndOnce() =>
        Sample.Parse("AGE + age * amount").Columns.ShouldBe(["age", "amount"]);

    [Fact]
    public void ToSql_OfInvalidExpression_ThrowsItsRemarks() =>
        Should.Throw<FlowException>(() => Sample.Sql("agee + 1")).Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF1220");
}
