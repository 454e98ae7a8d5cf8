namespace RfmFlows.Engine.Tests.Model;

/// <summary>Every remark about a scenario's form, with the node it names.</summary>
public class ReadRemarksTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { """{"format":1,"id":"a",}""", "RF1001" },
        { """{"format":1,"id":"a","id":"b"}""", "RF1001" },
        { new string('[', 70) + new string(']', 70), "RF1001" },
        { "", "RF1001" },
        { "null", "RF1002" },
        { "[]", "RF1002" },
        { """{"id":"a"}""", "RF1006" },
        { """{"format":"1","id":"a"}""", "RF1003" },
        { """{"format":2,"id":"a"}""", "RF1003" },
        { """{"format":1e999,"id":"a"}""", "RF1003" },
        { """{"format":1,"id":"\ud800"}""", "RF1011" },
        { """{"format":1,"id":"a","\ud800":1}""", "RF1011" },
        { """{"format":1,"id":"a","colour":1,"titel":"x"}""", "RF1004 RF1004" },
        { """{"format":1}""", "RF1006" },
        { """{"format":1,"id":"a b"}""", "RF1007" },
        { """{"format":1,"id":7}""", "RF1005" },
        { """{"format":1,"id":"a","title":{"en":1,"ru":"x"},"story":[],"timeZone":5,"nodes":{},"links":{},"parameters":7,"designer":[]}""",
            "RF1005 RF1005 RF1005 RF1005 RF1005 RF1005 RF1005" },
        { """{"format":1,"id":"a","timeZone":"Mars/Olympus"}""", "RF1010" },
        { """{"format":1,"id":"a","links":["a.b","a.b -> c",5,null]}""", "RF1009 RF1009 RF1009 RF1009" },
        { """{"format":1,"id":"a","nodes":[5,{"type":"t.t"},{"id":"x"}]}""", "RF1005 RF1006 RF1006@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t"},{"id":"X","type":"t.t"}]}""", "RF1008" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","settings":[],"enabled":"no","at":[1],"note":5,"version":"1","extra":0}]}""",
            "RF1004@x RF1005@x RF1005@x RF1005@x RF1005@x RF1005@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","at":[1e999,0]}]}""", "RF1005@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","version":0}]}""", "RF1005@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","version":99999999999999}]}""", "RF1005@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","retry":{"times":0}}]}""", "RF1005@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","retry":{"times":"two","delay":1}}]}""", "RF1004@x RF1005@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","retry":7}]}""", "RF1005@x" },
        { """{"format":1,"id":"a","parameters":[{"name":"p"},{"name":"q","type":"money"},{"name":"r","type":5}]}""", "RF1005 RF1005 RF1005" },
        { """{"format":1,"id":"a","parameters":[{"name":"p","type":"text","choices":"x"},{"name":"P","type":"text","choices":[{}]}]}""", "RF1005 RF1005 RF1008" },
        { """{"format":1,"id":"a","links":[".p -> a.b"]}""", "RF1009" },
        { """{"format":1,"id":"a","nodes":[{"id":"x","type":"t.t","nodes":[],"inputs":[]}]}""", "RF1004@x RF1004@x" },
        { """{"format":1,"id":"a","nodes":[{"id":"s","type":"submodel","retry":{"times":1},"settings":{"a":1},"nodes":5,"links":["a"],"designer":7}]}""",
            "RF1004@s RF1004@s RF1005@s RF1005@s RF1009@s" },
        { """{"format":1,"id":"a","nodes":[{"id":"s","type":"submodel","inputs":[{"name":"p"},{"name":"q","kind":"table"},{"name":"Q","kind":"table"}],"outputs":[{"name":"q","kind":"tables","optional":true}]}]}""",
            "RF1004@s RF1005@s RF1005@s RF1008@s" },
        { """{"format":1,"id":"a","nodes":[{"id":"s","type":"submodel","nodes":[{"id":"x"},{"id":"s","type":"t.t"}],"links":[". -> x.y"]},{"id":"X","type":"t.t"}]}""",
            "RF1006@x RF1008 RF1009@s" },
        { Nested(17), "RF1060@s17" },
    };

    private static string Nested(int levels)
    {
        var inside = Enumerable.Range(1, levels).Reverse().Aggregate("", (deeper, i) => $$"""{"id":"s{{i}}","type":"submodel","nodes":[{{deeper}}]}""");
        return $$"""{"format":1,"id":"a","nodes":[{{inside}}]}""";
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_Misfits_AreAllToldWithTheirNode(string json, string expected)
    {
        var remarks = new List<Remark>();

        ScenarioJson.Read(json, remarks);

        remarks.Select(r => r.Node is null ? r.Code : $"{r.Code}@{r.Node}").Order().ShouldBe(expected.Split(' '));
        remarks.ShouldAllBe(r => r.Severity == Severity.Error && r.Message.En.Length < 300 && r.Message.Ru.Any(c => c >= 'А' && c <= 'я'));
        remarks.ShouldAllBe(r => !r.Message.Ru.Contains("the scenario"));
    }

    [Fact]
    public void Read_Misfits_ThrowsWithAllOfThem()
    {
        var fault = Should.Throw<FlowException>(() => ScenarioJson.Read("""{"format":1,"id":"a b","timeZone":"x"}"""));

        fault.Remarks.Select(r => r.Code).ShouldBe(["RF1007", "RF1010"]);
    }
}
