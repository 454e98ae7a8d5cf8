using RfmFlows.Engine;
using RfmFlows.Rfm;

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
        settings.Get(RfmNode.Map) == RfmNode.NoMap ? null : SegmentMaps.Find(settings.Get(RfmNode.Map)));

    /// <summary>The map for this scale: finer scales stretch it.</summary>
    public SegmentMap? FittingMap => Map is { } map && Scale > map.Scale ? map.Rescale(Scale) : Map;

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
        if (FittingMap is { } map)
        {
            foreach (var finding in SegmentMapLinter.CheckScales(map, _ => Scale).Where(f => f.Severity == MapFindingSeverity.Error))
            {
                yield return RfmRemarks.Map(finding.Message).At(RfmNode.Map.Name);
            }
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

    private static string SettingOf(Axis axis) => axis switch
    {
        Axis.Recency => RfmNode.RecencyBorders.Name,
        Axis.Frequency => RfmNode.FrequencyBorders.Name,
        _ => RfmNode.MonetaryBorders.Name,
    };
}
