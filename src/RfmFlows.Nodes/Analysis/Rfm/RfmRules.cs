using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>How customers are to be scored and named: the settings as the mathematics understands them.</summary>
internal sealed record RfmModel(ScoringMethod? Method, int Scale, IReadOnlyDictionary<Axis, IReadOnlyList<decimal>> OwnBorders, decimal Trim, SegmentMap? Map)
{
    public static RfmModel Of(SettingValues settings) => new(
        ScoringMethods.Find(settings.Get(RfmNode.Method)),
        (int)settings.Get(RfmNode.Scale),
        new Dictionary<Axis, IReadOnlyList<decimal>>
        {
            [Axis.Recency] = settings.Get(RfmNode.RecencyBorders),
            [Axis.Frequency] = settings.Get(RfmNode.FrequencyBorders),
            [Axis.Monetary] = settings.Get(RfmNode.MonetaryBorders),
        },
        settings.Get(RfmNode.Trim),
        MapOf(settings));

    /// <summary>The map for this scale: finer scales stretch it.</summary>
    public SegmentMap? FittingMap => Map is { Scale: >= ScaleLimits.Min } map && Scale > map.Scale ? map.Rescale(Scale) : Map;

    /// <summary>All that keeps the model from being used.</summary>
    public IEnumerable<Remark> Problems()
    {
        if (Scale is < ScaleLimits.Min or > ScaleLimits.Max)
        {
            yield break;
        }
        if (Method?.FixedScale is { } only && only != Scale)
        {
            yield return RfmRemarks.ScaleOfMethod(Method, Scale).At(RfmNode.Scale.Name);
        }
        foreach (var problem in Map is { } map ? MapProblems(map) : [])
        {
            yield return problem;
        }
        foreach (var (axis, borders) in Method is null ? OwnBorders : new Dictionary<Axis, IReadOnlyList<decimal>>())
        {
            foreach (var problem in AxisBorders.Problems(borders))
            {
                yield return RfmRemarks.Borders(problem).At(SettingOf(axis));
            }
            if (borders.Count > 0 && borders.Count + 1 != Scale)
            {
                yield return RfmRemarks.BorderCount(axis, borders.Count, Scale).At(SettingOf(axis));
            }
        }
    }

    /// <summary>How an axis is scored.</summary>
    public AxisPlan PlanOf(Axis axis)
    {
        if (Method is null)
        {
            return new AxisPlan(axis, new FixedBorders(new AxisBorders(axis, OwnBorders[axis])));
        }
        return Method == ScoringMethods.EqualWidth ? new AxisPlan(axis, new EqualWidthBorders(Scale, Trim)) : Method.Plan(axis, Scale);
    }

    private IEnumerable<Remark> MapProblems(SegmentMap map)
    {
        if (SegmentMaps.Find(map.Id) is null)
        {
            var findings = SegmentMapLinter.Check(map);
            foreach (var finding in findings)
            {
                yield return RfmRemarks.OwnMap(finding).At(RfmNode.OwnMap.Name);
            }
            if (map.Find(Segment.NoPurchases.Id) is not null)
            {
                yield return RfmRemarks.ReservedSegment(Segment.NoPurchases).At(RfmNode.OwnMap.Name);
            }
            if (findings.Any(f => f.Severity == MapFindingSeverity.Error))
            {
                yield break;
            }
        }
        foreach (var finding in SegmentMapLinter.CheckScales(FittingMap!, _ => Scale).Where(f => f.Severity == MapFindingSeverity.Error))
        {
            yield return RfmRemarks.Map(finding.Message).At(RfmNode.Map.Name);
        }
    }

    private static SegmentMap? MapOf(SettingValues settings) => settings.Get(RfmNode.Map) switch
    {
        RfmNode.NoMap => null,
        RfmNode.Own => settings.Get(RfmNode.OwnMap)?.ToSegmentMap(),
        var id => SegmentMaps.Find(id),
    };

    private static string SettingOf(Axis axis) => axis switch
    {
        Axis.Recency => RfmNode.RecencyBorders.Name,
        Axis.Frequency => RfmNode.FrequencyBorders.Name,
        _ => RfmNode.MonetaryBorders.Name,
    };
}
