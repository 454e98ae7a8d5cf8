using System.Text.Json.Nodes;

namespace RfmFlows.Engine.Tests.Model;

public class ParameterValuesTests
{
    [Theory]
    [InlineData("integer", "\"42\"", "42")]
    [InlineData("integer", "-3", "-3")]
    [InlineData("integer", "\"4.5\"", "RF1042")]
    [InlineData("integer", "99999999999999999999", "RF1042")]
    [InlineData("number", "\"12.50\"", "12.50")]
    [InlineData("number", "1e3", "1000")]
    [InlineData("number", "\"1,5\"", "RF1042")]
    [InlineData("boolean", "\"true\"", "true")]
    [InlineData("boolean", "\"yes\"", "RF1042")]
    [InlineData("date", "\"2026-02-28\"", "\"2026-02-28\"")]
    [InlineData("date", "\"2026-02-30\"", "RF1042")]
    [InlineData("text", "7", "\"7\"")]
    [InlineData("text", "[1]", "RF1042")]
    [InlineData("secret", "\"prod-key\"", "\"prod-key\"")]
    [InlineData("secret", "\"pa$$ word\"", "RF1042")]
    public void Resolve_Given_TakesTheTypeOfTheParameter(string type, string given, string expected)
    {
        var (values, remarks) = Resolve($$"""[{"name":"p","type":"{{type}}"}]""", ("p", given));

        (remarks.Count > 0 ? remarks.ShouldHaveSingleItem().Code : values["p"].ToJsonString()).ShouldBe(expected);
        remarks.ShouldAllBe(r => !r.Message.En.Contains("word"));
    }

    [Theory]
    [InlineData("""[{"name":"a","type":"text"}]""", "RF1041")]
    [InlineData("""[{"name":"a","type":"text","default":"${a}"}]""", "RF1043")]
    [InlineData("""[{"name":"a","type":"text","default":"${b}"},{"name":"b","type":"text","default":"x${a}"}]""", "RF1043")]
    [InlineData("""[{"name":"a","type":"text","default":"${b}"},{"name":"c","type":"text","default":"${b}"},{"name":"b","type":"text"}]""", "RF1041")]
    [InlineData("""[{"name":"a","type":"text","default":"${nobody}"}]""", "RF1111")]
    [InlineData("""[{"name":"a","type":"text","default":"z","choices":["x","y"]}]""", "RF1042")]
    [InlineData("""[{"name":"a","type":"integer","default":5,"choices":[5,10]}]""", "")]
    public void Resolve_Faults_AreToldOnce(string parameters, string expected)
    {
        var (_, remarks) = Resolve(parameters);

        string.Join(' ', remarks.Select(r => r.Code)).ShouldBe(expected);
    }

    [Fact]
    public void Resolve_UnknownName_OffersTheNearest()
    {
        var (_, remarks) = Resolve("""[{"name":"base","type":"folder","default":"x"}]""", ("bsae", "1"));

        remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("RF1040"), r => r.Remedy.En.ShouldBe("Did you mean 'base'?"));
    }

    [Fact]
    public void Resolve_References_GoThroughOthersInAnyOrder()
    {
        var (values, remarks) = Resolve("""[{"name":"file","type":"file","default":"${base}/${n}.csv"},{"name":"n","type":"integer","default":3},{"name":"base","type":"folder","default":"/x"}]""");

        remarks.ShouldBeEmpty();
        values["file"].ToString().ShouldBe("/x/3.csv");
    }

    [Theory]
    [InlineData("${n}", "3")]
    [InlineData("n=${n}!", "\"n=3!\"")]
    [InlineData("$${n}", "\"${n}\"")]
    [InlineData("$${n ${n}}", "\"${n 3}\"")]
    [InlineData("${n}$${n}${n}", "\"3${n}3\"")]
    [InlineData("$${", "\"${\"")]
    [InlineData("${n", "\"${n\"")]
    [InlineData("$n {n} }${", "\"$n {n} }${\"")]
    [InlineData("", "\"\"")]
    public void Fill_Texts_AreFilledOrKept(string text, string expected) =>
        References.Fill(text, new Dictionary<string, JsonNode> { ["n"] = 3 }, (_, _) => Assert.Fail("nothing is unknown")).ToJsonString().ShouldBe(expected);

    private static (IReadOnlyDictionary<string, JsonNode> Values, List<Remark> Remarks) Resolve(string parameters, params (string Name, string Json)[] given)
    {
        var scenario = ScenarioJson.Read($$"""{"format":1,"id":"a","parameters":{{parameters}}}""");
        var remarks = new List<Remark>();
        var values = ParameterValues.Resolve(scenario, given.ToDictionary(g => g.Name, g => JsonNode.Parse(g.Json)!), remarks);
        return (values.Values, remarks);
    }
}
