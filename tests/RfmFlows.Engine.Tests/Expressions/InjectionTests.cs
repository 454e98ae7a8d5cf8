using FsCheck;
using FsCheck.Fluent;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Expressions;

public sealed class InjectionTests
{
    [Theory]
    [InlineData("1; DROP TABLE customers")]
    [InlineData("1 -- comment")]
    [InlineData("1 /* comment */")]
    [InlineData("(SELECT 1)")]
    [InlineData("age IN (SELECT age FROM secrets)")]
    [InlineData("EXISTS (SELECT 1)")]
    [InlineData("read_csv('/etc/passwd')")]
    [InlineData("read_text('/etc/passwd')")]
    [InlineData("pg_sleep(100)")]
    [InlineData("pg_read_file('/etc/passwd')")]
    [InlineData("getenv('HOME')")]
    [InlineData("query('SELECT 1')")]
    [InlineData("current_setting('x')")]
    [InlineData("count(*)")]
    [InlineData("age OVER ()")]
    [InlineData("secrets.password")]
    [InlineData("\"x\" FROM secrets")]
    [InlineData("\"age\"\" FROM secrets --\"")]
    [InlineData("E'\\x41'")]
    [InlineData("$$text$$")]
    [InlineData("$1")]
    [InlineData("name = ʼxʼ")]
    [InlineData("name = ＇x＇")]
    [InlineData("age；DROP")]
    [InlineData("a\u200Bge > 1")]
    [InlineData("age\0")]
    [InlineData("'\0'")]
    [InlineData("age::int; DROP")]
    [InlineData("CAST(age AS integer); --")]
    [InlineData("CAST(name AS VARCHAR)")]
    [InlineData("name COLLATE \"C\"")]
    [InlineData("INTERVAL '1 day'")]
    [InlineData("[1, 2]")]
    [InlineData("{'a': 1}")]
    [InlineData("x -> x + 1")]
    [InlineData("ARRAY[1]")]
    public void Parse_HostileText_IsRefused(string expression)
    {
        var parsed = Sample.Parse(expression);
        parsed.IsValid.ShouldBeFalse();
        parsed.Remarks.ShouldAllBe(r => r.Severity == Severity.Error && r.Message.En.Length > 0 && r.Message.Ru.Length > 0);
    }

    [Fact]
    public void Parse_HalfOfASurrogatePair_IsRefused() => Sample.Parse("'\uD800'").Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF1203");

    [Theory]
    [InlineData("'; DROP TABLE customers; --'", "'; DROP TABLE customers; --'")]
    [InlineData("''' OR ''1''=''1'", "''' OR ''1''=''1'")]
    [InlineData("'\\'", "'\\'")]
    [InlineData("'${name}'", "'${name}'")]
    [InlineData("'(SELECT 1)'", "'(SELECT 1)'")]
    public void ToSql_HostileLiteral_StaysALiteral(string expression, string sql) => Sample.Sql(expression).ShouldBe(sql);

    [Fact]
    public void ToSql_HostileColumnName_StaysAName()
    {
        var columns = Columns.Of(("x\" FROM secrets; --", ColumnType.Text));
        Expression.Parse("\"x\"\" FROM secrets; --\"", columns).ToSql(DuckDbDialect.Instance, Sample.AsOf).ShouldBe("\"x\"\" FROM secrets; --\"");
    }

    [Fact]
    public void Parse_RandomTokens_NeverThrows()
    {
        string[] words =
        [
            "age", "name", "amount", "score", "born", "\"Сумма покупок\"", "город", "1", "2.5", "1e5", "'x'", "''", "'", "\"", "DATE", "'2026-01-31'",
            "TIMESTAMP", "null", "true", "AND", "OR", "NOT", "IN", "BETWEEN", "LIKE", "ILIKE", "IS", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "AS",
            "::", "integer", "text", "decimal", "(", ")", "(", ")", ",", "+", "-", "*", "/", "%", "||", "=", "<>", "<", "round", "if", "coalesce",
            "matches", "lpad", "as_of", "date", ";", "--", "\0", "\uD800", "é", "\n", "@", ".", "select",
        ];
        var soup = Gen.Elements(words).ListOf().Select(w => string.Join(' ', w));
        var letters = ArbMap.Default.GeneratorFor<string>().Where(s => s is not null);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60), Prop.ForAll(Gen.OneOf(soup, letters).ToArbitrary(), text =>
        {
            var parsed = Sample.Parse(text);
            return parsed.IsValid ? parsed.ToSql(DuckDbDialect.Instance, Sample.AsOf).Length > 0 : parsed.Remarks.Count > 0;
        }));
    }
}
