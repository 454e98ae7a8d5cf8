using System.Text.Json.Nodes;
using RfmFlows.Engine.Tests.Lab;
using RfmFlows.Engine.Tests.Lab.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Settings;

public class SettingValuesTests
{
    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"text":null,"whole":null,"date":""}""", "")]
    [InlineData("""{"text":"abcde","whole":9,"number":-1.5,"numbers":[1,1,2],"flag":false,"mode":"plain","date":"2026-10-31","file":"x","secret":"a.b-c_1"}""", "")]
    [InlineData("""{"text":"abcdef"}""", "RF1105@text")]
    [InlineData("""{"text":5,"whole":"5","number":"5","flag":"yes","mode":1,"date":5,"file":[]}""",
        "RF1102@text RF1102@whole RF1102@number RF1102@flag RF1102@mode RF1102@date RF1102@file")]
    [InlineData("""{"whole":0}""", "RF1103@whole")]
    [InlineData("""{"whole":10}""", "RF1103@whole")]
    [InlineData("""{"whole":1.5}""", "RF1102@whole")]
    [InlineData("""{"whole":1e99}""", "RF1102@whole")]
    [InlineData("""{"number":1.51}""", "RF1103@number")]
    [InlineData("""{"number":1e999}""", "RF1102@number")]
    [InlineData("""{"numbers":[1,2,3,4]}""", "RF1109@numbers")]
    [InlineData("""{"numbers":[2,1]}""", "RF1112@numbers[1]")]
    [InlineData("""{"numbers":[1,"x",null]}""", "RF1102@numbers[1] RF1102@numbers[2]")]
    [InlineData("""{"numbers":5}""", "RF1102@numbers")]
    [InlineData("""{"mode":"rick"}""", "RF1104@mode")]
    [InlineData("""{"date":"31.10.2026"}""", "RF1102@date")]
    [InlineData("""{"secret":"p@ssword"}""", "RF1113@secret")]
    [InlineData("""{"secret":12345}""", "RF1113@secret")]
    [InlineData("""{"column":"idd"}""", "RF1106@column")]
    [InlineData("""{"column":"name"}""", "RF1107@column")]
    [InlineData("""{"columns":["id","ID","",null,"nope"]}""", "RF1110@columns[1] RF1101@columns[2] RF1102@columns[3] RF1106@columns[4]")]
    [InlineData("""{"hole":9}""", "RF1108@hole")]
    [InlineData("""{"mode":"rich"}""", "RF1101@detail")]
    [InlineData("""{"mode":"rich","detail":"  "}""", "RF1101@detail")]
    [InlineData("""{"mode":"rich","detail":"deep"}""", "RF1101@depth")]
    [InlineData("""{"mode":"plain","detail":"deep","depth":"x"}""", "")]
    [InlineData("""{"flag":true}""", "RF1101@flagged")]
    [InlineData("""{"map":{"scale":3,"axes":["r","f"],"segments":[{"id":"a","title":"A","colour":"#00ff00"}],"rules":[{"segment":"a","r":[1,3]}],"otherwise":"a"}}""", "")]
    [InlineData("""{"map":"classic"}""", "RF1102@map")]
    [InlineData("""{"map":{"scale":1.5,"axes":"rf","rules":[],"x":1}}""", "RF1108@map.x RF1102@map.axes RF1102@map.scale RF1102@map.segments")]
    [InlineData("""{"map":{"scale":3,"axes":["r"],"segments":[5,{"id":"a","title":{"en":"A"},"colour":"green","size":1}],"rules":[{"segment":"a","r":[1],"f":[1,2]}]}}""",
        "RF1102@map.segments[0] RF1108@map.segments[1].size RF1114@map.segments[1].colour RF1102@map.segments[1].title RF1108@map.rules[0].f RF1102@map.rules[0].r")]
    [InlineData("""{"list":[{"of":"nope","inner":[{"as":"x","size":4},{"size":"1","oops":0}]},5,{}]}""",
        "RF1109@list RF1106@list[0].of RF1103@list[0].inner[0].size RF1102@list[0].inner[1].size RF1101@list[0].inner[1].as RF1108@list[0].inner[1].oops RF1102@list[1]")]
    public void Read_Values_TellEveryMisfitWithItsPath(string json, string expected)
    {
        var (_, remarks) = Read((JsonObject)JsonNode.Parse(json)!);

        string.Join(' ', remarks.Select(r => $"{r.Code}@{r.Setting}")).ShouldBe(expected);
        remarks.ShouldAllBe(r => !r.Message.En.Contains("p@ss") && !r.Message.En.Contains("12345"));
    }

    [Fact]
    public void Get_MisfitOrAbsent_GivesTheDefault()
    {
        var (values, _) = Read((JsonObject)JsonNode.Parse("""{"whole":77,"number":99,"mode":"rick","date":"never","secret":"p@ss"}""")!);

        values.Get(FormNode.Whole).ShouldBe(5);
        values.Get(FormNode.Number).ShouldBe(0);
        values.Get(FormNode.Mode).ShouldBe("plain");
        values.Get(FormNode.Date).ShouldBeNull();
        values.Get(FormNode.Secret).ShouldBe("");
    }

    [Fact]
    public void Get_ValuesMadeInCode_AreReadLikeThoseFromFiles()
    {
        var (values, remarks) = Read(new JsonObject
        {
            ["whole"] = 7, ["number"] = 0.5, ["flag"] = true, ["flagged"] = "x", ["date"] = JsonValue.Create(new DateOnly(2026, 1, 2)), ["numbers"] = new JsonArray(1, 2.5m), ["column"] = "ID",
        });

        remarks.ShouldBeEmpty();
        values.Get(FormNode.Whole).ShouldBe(7);
        values.Get(FormNode.Number).ShouldBe(0.5m);
        values.Get(FormNode.Flag).ShouldBeTrue();
        values.Get(FormNode.Date).ShouldBe(new DateOnly(2026, 1, 2));
        values.Get(FormNode.Numbers).ShouldBe([1, 2.5m]);
        values.Get(FormNode.Column).ShouldBe("id");
    }

    [Fact]
    public void Get_Map_IsWrittenAsItWasRead()
    {
        const string Json = """{"scale":3,"axes":["r","m"],"segments":[{"id":"a","title":{"en":"A","ru":"А"},"colour":"#00ff00","advice":{"en":"Do","ru":"Делай"}}],"rules":[{"segment":"a","r":[1,3]},{"segment":"a","m":[2,2]}],"otherwise":"a"}""";
        var (values, _) = Read(new JsonObject { ["map"] = JsonNode.Parse(Json) });

        JsonNode.DeepEquals(values.Get(FormNode.Map)!.ToJson(), JsonNode.Parse(Json)).ShouldBeTrue();
    }

    [Fact]
    public void Read_LongValues_AreCutInRemarks()
    {
        var (_, remarks) = Read(new JsonObject { ["mode"] = new string('x', 1_000_000), [new string('y', 1_000_000)] = 1 });

        remarks.Count.ShouldBe(2);
        remarks.ShouldAllBe(r => r.Message.En.Length < 200);
    }

    private static (SettingValues Values, List<Remark> Remarks) Read(JsonObject json)
    {
        var remarks = new List<Remark>();
        Func<string, Columns?> input = port => port == "in" ? LabNode.Rows : null;
        return (SettingValues.Read(new FormNode().Description.Settings, json, input, remarks), remarks);
    }
}
