using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Expressions;

public sealed class ConditionGroupTests
{
    [Theory]
    [InlineData("""{"all":[]}""", "TRUE")]
    [InlineData("""{"any":[]}""", "FALSE")]
    [InlineData("""{"column":"AGE","op":"at-least","value":18}""", "(\"age\" >= 18)")]
    [InlineData("""{"column":"age","op":"less","value":{"column":"score"}}""", "(\"age\" < \"score\")")]
    [InlineData("""{"column":"amount","op":"equals","value":-1.5}""", "(\"amount\" = (-1.5))")]
    [InlineData("""{"column":"age","op":"between","value":[18,30]}""", "(\"age\" BETWEEN 18 AND 30)")]
    [InlineData("""{"column":"name","op":"not-in","value":["a","b"]}""", "(\"name\" NOT IN ('a', 'b'))")]
    [InlineData("""{"column":"name","op":"equals","value":"ИВАН","ignoreCase":true}""", "(lower(\"name\") = lower('ИВАН'))")]
    [InlineData("""{"column":"name","op":"contains","value":"'; --"}""", "(strpos(\"name\", '''; --') > 0)")]
    [InlineData("""{"column":"name","op":"not-contains","value":"x"}""", "(NOT (strpos(\"name\", 'x') > 0))")]
    [InlineData("""{"column":"name","op":"starts-with","value":"x"}""", "starts_with(\"name\", 'x')")]
    [InlineData("""{"column":"name","op":"matches","value":"^a","ignoreCase":true}""", "regexp_matches(\"name\", '(?i)^a')")]
    [InlineData("""{"column":"name","op":"is-empty"}""", "(coalesce(\"name\", '') = '')")]
    [InlineData("""{"column":"age","op":"is-not-empty"}""", "(NOT (\"age\" IS NULL))")]
    [InlineData("""{"column":"born","op":"in-last-days","value":30}""", "(\"born\" BETWEEN DATE '2026-02-14' AND DATE '2026-03-15')")]
    [InlineData("""{"column":"born","op":"at-least","value":"2026-01-31"}""", "(\"born\" >= DATE '2026-01-31')")]
    [InlineData("""{"column":"bought","op":"less","value":"2026-01-31T10:00"}""", "(\"bought\" < TIMESTAMP '2026-01-31 10:00:00.000000')")]
    [InlineData("""{"column":"consent","op":"is-false"}""", "(NOT \"consent\")")]
    [InlineData("""{"all":[{"column":"age","op":"greater","value":1},{"any":[{"column":"consent","op":"is-true"},{"not":{"column":"name","op":"is-empty"}}]}]}""",
        "((\"age\" > 1) AND (\"consent\" OR (NOT (coalesce(\"name\", '') = ''))))")]
    public void ToSql_OfConditions_IsAsTheirMeaning(string json, string sql)
    {
        var remarks = new List<Remark>();
        var group = ConditionGroup.Read(JsonNode.Parse(json)!, Sample.Columns, remarks);
        remarks.ShouldBeEmpty();
        group!.ToSql(DuckDbDialect.Instance, Sample.Columns, Sample.AsOf).ShouldBe(sql);
        JsonNode.DeepEquals(group.ToJson(), JsonNode.Parse(json)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"all":[{"column":"age","op":"equals","value":1},{"column":"age","op":"equals","value":"1"}]}""", "RF1245", "filter.all[1].value")]
    [InlineData("""{"any":[{"not":{"column":"aeg","op":"equals","value":1}}]}""", "RF1220", "filter.any[0].not.column")]
    [InlineData("""{"column":"age","op":"eqals","value":1}""", "RF1242", "filter.op")]
    [InlineData("""{"column":"age","op":"contains","value":"1"}""", "RF1243", "filter.op")]
    [InlineData("""{"column":"age","op":"between","value":1}""", "RF1244", "filter.value")]
    [InlineData("""{"column":"age","op":"in","value":[]}""", "RF1244", "filter.value")]
    [InlineData("""{"column":"age","op":"in","value":[1,"x"]}""", "RF1245", "filter.value[1]")]
    [InlineData("""{"column":"age","op":"equals"}""", "RF1244", "filter.value")]
    [InlineData("""{"column":"age","op":"is-empty","value":1}""", "RF1244", "filter.value")]
    [InlineData("""{"column":"born","op":"in-last-days","value":0}""", "RF1244", "filter.value")]
    [InlineData("""{"column":"born","op":"equals","value":"31.01.2026"}""", "RF1245", "filter.value")]
    [InlineData("""{"column":"age","op":"equals","value":{"column":"name"}}""", "RF1231", "filter.value")]
    [InlineData("""{"column":"age","op":"equals","value":{"sql":"1"}}""", "RF1245", "filter.value")]
    [InlineData("""{"column":"name","op":"matches","value":"(?=x)"}""", "RF1227", "filter.value")]
    [InlineData("""{"column":"name","op":"equals","value":"\u0000"}""", "RF1245", "filter.value")]
    [InlineData("""{"column":"name","op":"equals","value":"x","case":1}""", "RF1241", "filter.case")]
    [InlineData("""{"column":"name","op":"equals","value":"x","ignoreCase":"yes"}""", "RF1245", "filter.ignoreCase")]
    [InlineData("""{"column":1,"op":"equals","value":"x"}""", "RF1245", "filter.column")]
    [InlineData("""{"all":[],"any":[]}""", "RF1240", "filter")]
    [InlineData("""{"all":{}}""", "RF1240", "filter")]
    [InlineData("""{"all":[1]}""", "RF1240", "filter.all[0]")]
    [InlineData("""{}""", "RF1240", "filter")]
    [InlineData("[]", "RF1240", "filter")]
    public void Read_WrongConditions_NamesCodeAndPath(string json, string code, string path)
    {
        var remarks = new List<Remark>();
        ConditionGroup.Read(JsonNode.Parse(json)!, Sample.Columns, remarks, "filter");
        var remark = remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Setting).ShouldBe((code, path));
        remark.Message.Ru.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_SeveralWrongConditions_ReportsThemAll()
    {
        var remarks = new List<Remark>();
        ConditionGroup.Read(JsonNode.Parse("""{"all":[{"column":"x1","op":"is-empty"},{"column":"age","op":"equals","value":"a"}]}""")!, Sample.Columns, remarks);
        remarks.Select(r => r.Setting).ShouldBe(["conditions.all[0].column", "conditions.all[1].value"]);
    }

    [Fact]
    public void Read_NestedTooDeeply_IsRefused()
    {
        JsonNode json = new JsonObject { ["column"] = "consent", ["op"] = "is-true" };
        for (var i = 0; i < 60; i++)
        {
            json = new JsonObject { ["not"] = json };
        }
        var remarks = new List<Remark>();
        ConditionGroup.Read(json, Sample.Columns, remarks).ShouldBeNull();
        remarks.ShouldHaveSingleItem().Code.ShouldBe("RF1246");
    }

    [Fact]
    public void Read_WithoutColumns_ChecksTheFormAlone()
    {
        var remarks = new List<Remark>();
        var group = ConditionGroup.Read(JsonNode.Parse("""{"column":"unknown","op":"equals","value":1}""")!, null, remarks)!;
        remarks.ShouldBeEmpty();
        Should.Throw<FlowException>(() => group.ToSql(DuckDbDialect.Instance, Sample.Columns, Sample.AsOf)).Remarks.ShouldHaveSingleItem().Code.ShouldBe("RF1220");
    }

    [Fact]
    public void None_IsEmptyAndTrueForEveryRow()
    {
        ConditionGroup.None.IsEmpty.ShouldBeTrue();
        ConditionGroup.None.ToSql(DuckDbDialect.Instance, Sample.Columns, Sample.AsOf).ShouldBe("TRUE");
        ConditionGroup.None.ToSentence().ShouldBe(new LocalText("every row", "все строки"));
    }

    [Theory]
    [InlineData("""{"all":[{"column":"возраст","op":"at-least","value":18},{"any":[{"column":"город","op":"in","value":["Киев","Рим"]},{"column":"x","op":"is-empty"}]}]}""",
        "возраст is at least 18 and (город is one of: 'Киев', 'Рим' or x is empty)",
        "возраст не меньше 18 и (город одно из: «Киев», «Рим» или x не заполнено)")]
    [InlineData("""{"not":{"column":"age","op":"between","value":[1,{"column":"top"}]}}""", "not age is between 1 and top", "неверно, что age в пределах 1 и top")]
    [InlineData("""{"column":"d","op":"in-last-days","value":1}""", "d is in the last 1 day", "d за последний 1 день")]
    [InlineData("""{"column":"d","op":"in-last-days","value":22}""", "d is in the last 22 days", "d за последние 22 дня")]
    [InlineData("""{"column":"d","op":"not-in-last-days","value":11}""", "d is not in the last 11 days", "d не за последние 11 дней")]
    [InlineData("""{"column":"name","op":"contains","value":"x","ignoreCase":true}""", "name contains 'x' (ignoring case)", "name содержит «x» (без учёта регистра)")]
    public void ToSentence_OfConditions_ReadsInBothLanguages(string json, string en, string ru) =>
        ConditionGroup.Read(JsonNode.Parse(json)!, null, [])!.ToSentence().ShouldBe(new LocalText(en, ru));

    public static TheoryData<string> Operators() => [.. ConditionOperator.All.Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(Operators))]
    public void ToSql_OfEveryOperatorOnEveryFittingColumn_RunsInTheEngine(string name)
    {
        var operation = ConditionOperator.All.Single(o => o.Name == name);
        foreach (var column in Sample.Columns.Where(c => operation.Kinds.Contains(c.Type.Kind)))
        {
            var test = new JsonObject { ["column"] = column.Name, ["op"] = name };
            if (Value(operation.Arity, column.Type.Kind) is { } value)
            {
                test["value"] = value;
            }
            var remarks = new List<Remark>();
            var group = ConditionGroup.Read(test, Sample.Columns, remarks);
            remarks.ShouldBeEmpty();
            Evaluate.Sql(group!.ToSql(DuckDbDialect.Instance, Sample.Columns, Sample.AsOf)).ShouldBeOneOf(true, false, null);
        }
    }

    [Theory]
    [InlineData("""{"column":"bought","op":"in-last-days","value":16}""", true)]
    [InlineData("""{"column":"bought","op":"in-last-days","value":15}""", false)]
    [InlineData("""{"column":"name","op":"contains","value":"ИВАН"}""", false)]
    [InlineData("""{"column":"name","op":"contains","value":"ИВАН","ignoreCase":true}""", true)]
    [InlineData("""{"column":"город","op":"not-equals","value":"x"}""", null)]
    [InlineData("""{"column":"город","op":"is-empty"}""", true)]
    public void ToSql_InDuckDb_DecidesTheRow(string json, bool? holds) =>
        Evaluate.Sql(ConditionGroup.Read(JsonNode.Parse(json)!, Sample.Columns, [])!.ToSql(DuckDbDialect.Instance, Sample.Columns, Sample.AsOf)).ShouldBe(holds);

    [Fact]
    public void Describe_OfEveryOperator_HasLabelsInBothLanguages() =>
        ConditionOperator.All.Select(o => o.Describe()).ShouldAllBe(d =>
            d["label"]!["en"]!.GetValue<string>().Length > 0 && d["label"]!["ru"]!.GetValue<string>().Length > 0 && d["kinds"]!.AsArray().Count > 0);

    private static JsonNode? Value(ConditionArity arity, ColumnKind kind)
    {
        JsonNode One() => kind switch
        {
            ColumnKind.Text => "a",
            ColumnKind.Boolean => true,
            ColumnKind.Date or ColumnKind.DateTime => "2026-01-31",
            _ => 5,
        };
        return arity switch
        {
            ConditionArity.None => null,
            ConditionArity.Two => new JsonArray(One(), One()),
            ConditionArity.Many => new JsonArray(One()),
            ConditionArity.Days => 30,
            _ => One(),
        };
    }
}
