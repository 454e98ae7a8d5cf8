using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Segment maps of one's own in the RFM analysis; the as-of date is 31 October 2026.</summary>
public sealed class OwnMapTests : IAsyncLifetime
{
    private const string Segments =
        """[{"id": "near", "title": {"en": "Near", "ru": "Близкие"}, "colour": "#1b7837"}, {"id": "far", "title": {"en": "Far", "ru": "Далёкие"}, "colour": "#b2182b"}]""";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly FlowTester _flow = new() { AsOf = AsOf };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _flow.DisposeAsync().AsTask();

    [Fact]
    public async Task Run_OwnMap_NamesCustomersAndListsItsSegments()
    {
        var run = (await RunAsync("""[{"segment": "near", "r": [2, 3]}, {"segment": "far", "r": [1, 1]}]""")).Succeeded();

        (await run.RowsAsync("rfm.customers", "customer, rfm, segment, segment_name")).ShouldBe(["1|311|near|Близкие", "2|222|near|Близкие", "3|133|far|Далёкие"]);
        (await run.RowsAsync("rfm.segments", "segment, segment_name, colour, customers"))
            .ShouldBe(["far|Далёкие|#b2182b|1", "near|Близкие|#1b7837|2", "no-purchases|Нулевые|#9e9e9e|0"]);
    }

    [Fact]
    public async Task Run_FinerScale_StretchesTheMap()
    {
        var run = (await RunAsync("""[{"segment": "near", "r": [2, 3]}, {"segment": "far", "r": [1, 1]}]""", scale: 6)).Succeeded();

        (await run.RowsAsync("rfm.customers", "customer, r, segment")).ShouldBe(["1|6|near", "2|4|near", "3|1|far"]);
    }

    [Theory]
    [InlineData("""[{"segment": "near", "r": [2, 3]}]""", "RF4005 RF4006")]
    [InlineData("""[{"segment": "near", "r": [1, 3]}, {"segment": "far", "r": [1, 1]}]""", "RF4006 RF4006 RF4006")]
    [InlineData("""[{"segment": "near", "r": [1, 3]}, {"segment": "nobody", "r": [1, 4]}]""", "RF4005 RF4005 RF4006 RF4006 RF4006")]
    [InlineData("""[{"segment": "near", "m": [1, 3]}]""", "RF1108")]
    public async Task Check_FaultyMap_TellsEveryFault(string rules, string expected)
    {
        Build(rules, 3);

        var check = await _flow.CheckAsync();

        var remarks = check.Remarks.Where(r => r.Setting?.StartsWith("ownMap", StringComparison.Ordinal) == true).Select(r => r.Code).Order(StringComparer.Ordinal).ToList();
        if (expected == "RF1108")
        {
            remarks.ShouldContain(expected);
        }
        else
        {
            string.Join(' ', remarks).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Check_MapForAFinerScaleThanTheScores_IsRefused()
    {
        Build("""[{"segment": "near", "r": [2, 3]}, {"segment": "far", "r": [1, 1]}]""", 3, mapScale: 5);

        (await _flow.CheckAsync()).Remarks.Select(r => r.Code).ShouldContain("RF4005");
    }

    [Fact]
    public async Task Check_SegmentOfNonBuyers_IsReserved()
    {
        Build("""[{"segment": "no-purchases", "r": [1, 3]}]""", 3, segments: """[{"id": "no-purchases", "title": "Own", "colour": "#1b7837"}]""");

        (await _flow.CheckAsync()).Remarks.Where(r => r.Severity == Severity.Error).Select(r => r.Code).ShouldBe(["RF4007"]);
    }

    [Fact]
    public async Task Check_NoMapDrawn_AsksForIt()
    {
        _flow.Table("buy", "customer integer, date date, sum decimal(2)", [1, AsOf, 1m]).Node("rfm", "analysis.rfm", new { map = "own" }).Link("buy.output -> rfm.transactions");

        (await _flow.CheckAsync()).Remarks.Select(r => $"{r.Code} {r.Setting}").ShouldBe(["RF1101 ownMap"]);
    }

    private Task<FlowRun> RunAsync(string rules, int scale = 3)
    {
        Build(rules, scale);
        return _flow.RunAsync();
    }

    // Customer 1 bought today, 2 a month ago, 3 a year ago, thrice.
    private void Build(string rules, int scale, int mapScale = 3, string segments = Segments)
    {
        var settings = JsonNode.Parse(
            $$"""{"scale": {{scale}}, "map": "own", "ownMap": {"scale": {{mapScale}}, "axes": ["r", "f"], "segments": {{segments}}, "rules": {{rules}} } }""")!.AsObject();
        _flow.Table("buy", "customer integer, date date, sum decimal(2)",
                [1, AsOf, 10m], [2, AsOf.AddDays(-30), 20m], [2, AsOf.AddDays(-31), 5m], [3, AsOf.AddDays(-365), 30m], [3, AsOf.AddDays(-366), 30m], [3, AsOf.AddDays(-367), 30m])
            .Node("rfm", "analysis.rfm", settings).Link("buy.output -> rfm.transactions");
    }
}
