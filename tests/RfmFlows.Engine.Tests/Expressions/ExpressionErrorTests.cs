namespace RfmFlows.Engine.Tests.Expressions;

public sealed class ExpressionErrorTests
{
    [Theory]
    [InlineData("", "RF1201", 1, 1, "")]
    [InlineData("age +", "RF1201", 1, 6, "")]
    [InlineData("(age", "RF1201", 1, 5, "")]
    [InlineData("age)", "RF1201", 1, 4, ")")]
    [InlineData("age\n  age", "RF1201", 2, 3, "age")]
    [InlineData("CAST(", "RF1201", 1, 6, "")]
    [InlineData("CAST(age AS decimal(", "RF1201", 1, 21, "")]
    [InlineData("age::", "RF1201", 1, 6, "")]
    [InlineData("age @ 1", "RF1202", 1, 5, "@")]
    [InlineData("name = ‘x’", "RF1202", 1, 8, "‘")]
    [InlineData("name = 'x", "RF1204", 1, 8, "'")]
    [InlineData("age -- 1", "RF1205", 1, 5, "--")]
    [InlineData("12abc", "RF1206", 1, 1, "12abc")]
    [InlineData("99999999999999999999", "RF1207", 1, 1, "99999999999999999999")]
    [InlineData("1.1234567890123", "RF1207", 1, 1, "1.1234567890123")]
    [InlineData("1e999", "RF1207", 1, 1, "1e999")]
    [InlineData("born > DATE '2026-02-30'", "RF1208", 1, 13, "'2026-02-30'")]
    [InlineData("end = 1", "RF1209", 1, 1, "end")]
    [InlineData("aeg > 1", "RF1220", 1, 1, "aeg")]
    [InlineData("uper(name)", "RF1221", 1, 1, "uper")]
    [InlineData("age::number", "RF1222", 1, 6, "number")]
    [InlineData("round(1, 2, 3)", "RF1223", 1, 1, "round")]
    [InlineData("lower(age)", "RF1224", 1, 7, "age")]
    [InlineData("mod(score, 2)", "RF1224", 1, 5, "score")]
    [InlineData("round(amount, age)", "RF1225", 1, 15, "age")]
    [InlineData("name LIKE name", "RF1225", 1, 11, "name")]
    [InlineData("name LIKE 'a\\'", "RF1226", 1, 11, "'a\\'")]
    [InlineData("matches(name, '(')", "RF1227", 1, 15, "'('")]
    [InlineData("matches(name, '(?=a)')", "RF1227", 1, 15, "'(?=a)'")]
    [InlineData("matches(name, '(a)\\1')", "RF1227", 1, 15, "'(a)\\1'")]
    [InlineData("round(amount, 13)", "RF1227", 1, 15, "13")]
    [InlineData("format_date(born, '%j')", "RF1227", 1, 19, "'%j'")]
    [InlineData("date_trunc('fortnight', born)", "RF1227", 1, 12, "'fortnight'")]
    [InlineData("age AND consent", "RF1230", 1, 1, "age")]
    [InlineData("NOT name", "RF1230", 1, 5, "name")]
    [InlineData("name = 5", "RF1231", 1, 6, "=")]
    [InlineData("age = '5'", "RF1231", 1, 5, "=")]
    [InlineData("born > '2026-01-31'", "RF1231", 1, 6, ">")]
    [InlineData("age IN (1, 'a')", "RF1231", 1, 5, "IN")]
    [InlineData("age = null", "RF1232", 1, 7, "null")]
    [InlineData("age NOT IN (1, null)", "RF1232", 1, 16, "null")]
    [InlineData("consent < true", "RF1233", 1, 9, "<")]
    [InlineData("1 < age < 3", "RF1234", 1, 9, "<")]
    [InlineData("name + 1", "RF1235", 1, 6, "+")]
    [InlineData("born + 1", "RF1235", 1, 6, "+")]
    [InlineData("score % 2", "RF1236", 1, 7, "%")]
    [InlineData("if(consent, 1, 'a')", "RF1237", 1, 16, "'a'")]
    [InlineData("CAST(born AS integer)", "RF1238", 1, 1, "CAST")]
    public void Parse_Invalid_NamesCodeAndPlace(string expression, string code, int line, int column, string token)
    {
        var problem = Sample.Parse(expression).Problems[0];
        (problem.Remark.Code, problem.Line, problem.Column, problem.Token).ShouldBe((code, line, column, token));
        problem.Remark.Message.En.ShouldStartWith($"Line {line}, character {column}: ");
        problem.Remark.Message.Ru.ShouldStartWith($"Строка {line}, символ {column}: ");
    }

    [Theory]
    [InlineData("agge > 1", "'age'")]
    [InlineData("uper(name)", "'upper'")]
    [InlineData("age = '5'", "without quotes")]
    [InlineData("born > '2026-01-31'", "DATE '2026-01-31'")]
    [InlineData("name = 5", "'5'")]
    [InlineData("round(1, 2, 3)", "round(number, digits)")]
    [InlineData("age::inteer", "'integer'")]
    public void Parse_Invalid_OffersTheRemedy(string expression, string remedy) =>
        Sample.Parse(expression).Remarks[0].Remedy.En.ShouldContain(remedy);

    [Fact]
    public void Parse_SeveralTypeErrors_ReportsThemAll() =>
        Sample.Parse("aeg > 1 AND lower(age) = 'x' AND name = 5").Problems.Select(p => p.Remark.Code).ShouldBe(["RF1220", "RF1224", "RF1231"]);

    public static TheoryData<string, string> Limits() => new()
    {
        { new string(' ', 20_001), "RF1210" },
        { new string('(', 9_000) + "1" + new string(')', 9_000), "RF1211" },
        { string.Concat(Enumerable.Repeat("- ", 5_000)) + "1", "RF1211" },
        { string.Concat(Enumerable.Repeat("NOT ", 4_000)) + "consent", "RF1211" },
        { "age" + string.Concat(Enumerable.Repeat("+age", 3_000)), "RF1211" },
        { "age" + string.Concat(Enumerable.Repeat("::text::integer", 1_000)), "RF1211" },
        { string.Concat(Enumerable.Repeat("sqrt(", 150)) + "1" + new string(')', 150), "RF1213" },
        { string.Concat(Enumerable.Repeat("CASE ", 60)) + "age" + string.Concat(Enumerable.Repeat(" WHEN 1 THEN 1 WHEN 2 THEN 2 END", 60)), "RF1213" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Parse_BeyondLimits_IsRefused(string expression, string code) =>
        Sample.Parse(expression).Remarks.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Parse_LongChainOfConditions_IsOneLevel() =>
        Sample.Parse("age = 1" + string.Concat(Enumerable.Repeat(" OR age = 2", 1_800))).IsValid.ShouldBeTrue();
}
