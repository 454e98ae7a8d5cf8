using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Reads the settings of the analysis, and tells what keeps them from being used.</summary>
internal sealed class RfmSettings
{
    private readonly SettingValues _settings;
    private readonly Dictionary<Axis, IReadOnlyList<decimal>> _borders;
    private readonly SegmentMap? _map;

    public RfmSettings(SettingValues settings)
    {
        _settings = settings;
        Method = ScoringMethods.Find(settings.Get(RfmNode.Method));
        Scales = settings.Get(RfmNode.Scales) == RfmNode.EachScale
            ? AxisScales.Of(axis => (int)settings.Get(RfmNode.ScaleOf(axis)))
            : new AxisScales((int)settings.Get(RfmNode.Scale));
        Values = ValueRules.Of(settings);
        _borders = Method is null ? AxisFacts.All.ToDictionary(a => a, a => settings.Get(RfmNode.BordersOf(a))) : [];
        _map = settings.Get(RfmNode.Map) switch
        {
            RfmNode.NoMap => null,
            RfmNode.Own => settings.Get(RfmNode.OwnMap)?.ToSegmentMap(),
            var id => SegmentMaps.Find(id),
        };
        Advice = [.. settings.Get(OwnAdvice.Setting).Select(OwnAdvice.Of)];
        Weights = settings.Get(RfmNode.Weighted)
            ? new ScoreWeights(settings.Get(RfmNode.RecencyWeight), settings.Get(RfmNode.FrequencyWeight), settings.Get(RfmNode.MonetaryWeight)) : null;
    }

    public ValueRules Values { get; }

    /// <summary>The id under which the model is kept; empty when it is not.</summary>
    public string SaveAs => _settings.Get(RfmNode.SaveAs);

    private ScoringMethod? Method { get; }

    private AxisScales Scales { get; }

    private ScoreWeights? Weights { get; }

    private IReadOnlyList<OwnAdvice> Advice { get; }

    private bool InCycles => Values.Recency == RecencyMeasure.Cycles;

    /// <summary>The rules; of settings without problems only.</summary>
    public RfmRules Rules()
    {
        var known = _borders.ToDictionary(b => b.Key, b => new AxisBorders(b.Key, b.Value));
        if (InCycles)
        {
            known[Axis.Recency] = CycleBorders is { Count: > 0 } own ? PurchaseCycle.Borders(own) : PurchaseCycle.Borders(Scales.Recency);
        }
        return new RfmRules
        {
            Values = Values,
            Method = Method,
            Scales = Scales,
            Known = known,
            Trim = _settings.Get(RfmNode.Trim),
            ClusterLogarithms = _settings.Get(RfmNode.ClusterMoney) == RfmNode.Logarithms,
            ProposeClusters = Method == ScoringMethods.Clusters && _settings.Get(RfmNode.ClusterCount) == RfmNode.Proposed,
            Map = _map is null ? null : OwnAdvice.Apply(_map, Advice),
            NoPurchases = OwnAdvice.Apply(Segment.NoPurchases, Advice),
            Weights = Weights,
            Language = _settings.Get(RfmNode.Names),
        };
    }

    /// <summary>All that keeps the settings from being used, and what is remarkable about the map.</summary>
    public IEnumerable<Remark> Problems()
    {
        if (AxisFacts.All.Any(a => Scales[a] is < ScaleLimits.Min or > ScaleLimits.Max))
        {
            return [];
        }
        return [.. ScaleProblems(), .. _map is { } map ? MapProblems(map) : [], .. BorderProblems(), .. AdviceProblems(), .. WeightProblems(), .. SaveProblems()];
    }

    private IReadOnlyList<decimal> CycleBorders => _settings.Get(ValueSettings.CycleBorders);

    private IEnumerable<Axis> ByMethod => AxisFacts.All.Where(a => !(InCycles && a == Axis.Recency));

    private IEnumerable<Remark> ScaleProblems() =>
        from axis in ByMethod
        where Method?.FixedScale is { } only && only != Scales[axis]
        group axis by Scales[axis] into wrong
        select RfmRemarks.ScaleOfMethod(Method!, wrong.Key).At(ScaleSetting(wrong.First()).Name);

    private IEnumerable<Remark> BorderProblems()
    {
        foreach (var axis in ByMethod.Where(_borders.ContainsKey))
        {
            // The form asks for the borders of recency only where it is scored by days, which no condition of the form can say.
            if (axis == Axis.Recency && _borders[axis].Count == 0)
            {
                yield return SettingRemarks.Missing(RfmNode.RecencyBorders).At(RfmNode.RecencyBorders.Name);
            }
            foreach (var problem in Problems(axis, _borders[axis], RfmNode.BordersOf(axis)))
            {
                yield return problem;
            }
        }
        foreach (var problem in InCycles ? Problems(Axis.Recency, CycleBorders, ValueSettings.CycleBorders) : [])
        {
            yield return problem;
        }
    }

    private IEnumerable<Remark> Problems(Axis axis, IReadOnlyList<decimal> borders, Setting setting)
    {
        foreach (var problem in AxisBorders.Problems(borders))
        {
            yield return RfmRemarks.Borders(problem).At(setting.Name);
        }
        if (borders.Count > 0 && borders.Count + 1 != Scales[axis])
        {
            yield return RfmRemarks.BorderCount(axis, borders.Count, Scales[axis]).At(setting.Name);
        }
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
        foreach (var finding in SegmentMapLinter.CheckScales(map.Stretch(Scales), a => Scales[a]))
        {
            yield return RfmRemarks.Map(finding.Message).At(RfmNode.Map.Name);
        }
    }

    private IEnumerable<Remark> AdviceProblems()
    {
        var known = (_map?.Segments ?? []).Append(Segment.NoPurchases).Select(s => s.Id).ToList();
        return Advice.Where(a => !known.Contains(a.Segment)).Select(a => RfmRemarks.UnknownAdvice(a.Segment, known).At(OwnAdvice.Setting.Name));
    }

    private IEnumerable<Remark> WeightProblems() => Weights is { AreZero: true } ? [RfmRemarks.NoWeights().At(RfmNode.RecencyWeight.Name)] : [];

    private IEnumerable<Remark> SaveProblems()
    {
        if (SaveAs.Length == 0)
        {
            yield break;
        }
        if (!Segments.SegmentWriter.IsUsableId(SaveAs))
        {
            yield return RfmRemarks.BadModelId(SaveAs).At(RfmNode.SaveAs.Name);
        }
        if (Method is { } method && ByMethod.Any(a => method.Plan(a, Scales[a]) is not { Plan.TiesShare: true, Within.Count: 0 }))
        {
            yield return RfmRemarks.NoCommonBorders(method).At(RfmNode.SaveAs.Name);
        }
    }

    private IntegerSetting ScaleSetting(Axis axis) => _settings.Get(RfmNode.Scales) == RfmNode.EachScale ? RfmNode.ScaleOf(axis) : RfmNode.Scale;
}
