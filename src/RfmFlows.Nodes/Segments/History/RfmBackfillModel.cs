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
        analysis.KeepBorders();
        var own = BackfillNode.SettingsOf(Node, build.Settings);
        own[RfmNode.Method.Name] = RfmNode.Own;
        // Borders in cycles are settings already.
        var found = analysis.Borders.Values.Where(b => !b.InCycles).ToList();
        foreach (var borders in found)
        {
            own[RfmNode.BordersOf(borders.Axis).Name] = Json(borders);
        }
        if (found.Any(b => b.Scale != build.Get(RfmNode.Scale)))
        {
            own[RfmNode.Scales.Name] = RfmNode.EachScale;
            foreach (var borders in analysis.Borders.Values)
            {
                own[RfmNode.ScaleOf(borders.Axis).Name] = borders.Scale;
            }
        }
        Rule = SegmentRule.Of(Node, build.Request, own);
        if (found.Any(b => b.Closed != ClosedSide.Right))
        {
            // Own borders are closed on the other side.
            Rule = Rule.Also("closed=left");
        }
    }

    private static JsonArray Json(AxisBorders borders) => [.. borders.Inner.Select(b => JsonValue.Create(WithoutZeros(b)))];

    // As people write them, so that typing the same borders by hand makes the same rule.
    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
