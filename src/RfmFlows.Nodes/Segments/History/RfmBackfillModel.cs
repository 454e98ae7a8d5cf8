using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The RFM analysis with its own borders on each day, or with those of one day.</summary>
/// <param name="rows">The purchases, to be put after FROM.</param>
internal sealed class RfmBackfillModel(BuildContext build, RfmBuild analysis, string rows) : IBackfillModel
{
    private static readonly RfmNode Node = new();

    public SegmentRule Rule { get; private set; } = SegmentRule.Of(Node, build.Request, BackfillNode.SettingsOf(Node, build.Settings));

    public string RevenueColumn => "monetary";

    public Task<string> CustomersAsync(DateOnly day) => analysis.CustomersAsync(rows, day);

    /// <summary>Takes the borders of a day for all days. That is another rule: the analysis with these borders as its own.</summary>
    public async Task KeepBordersOfAsync(DateOnly day)
    {
        await CustomersAsync(day);
        if (AxisFacts.All.Any(a => !analysis.Borders.ContainsKey(a)))
        {
            return;
        }
        var kept = analysis.KeepBorders();
        var own = BackfillNode.SettingsOf(Node, build.Settings);
        own[RfmNode.Method.Name] = RfmNode.Own;
        // Borders in cycles are settings already.
        foreach (var borders in kept.Values.Where(b => !b.InCycles))
        {
            own[RfmNode.BordersOf(borders.Axis).Name] = Json(borders);
        }
        if (AxisFacts.All.Any(a => analysis.Scales[a] != build.Get(RfmNode.Scale)))
        {
            own[RfmNode.Scales.Name] = RfmNode.EachScale;
            foreach (var axis in AxisFacts.All)
            {
                own[RfmNode.ScaleOf(axis).Name] = analysis.Scales[axis];
            }
        }
        Rule = SegmentRule.Of(Node, build.Request, own);
    }

    private static JsonArray Json(AxisBorders borders) => [.. borders.Inner.Select(b => JsonValue.Create(WithoutZeros(b)))];

    // As people write them, so that typing the same borders by hand makes the same rule.
    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
