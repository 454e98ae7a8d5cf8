using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>Why a saved RFM model puts a customer where it does: each value against its borders, then the rules of the map in order.</summary>
internal sealed class RfmWhy
{
    private const int MostBetter = 4;
    private const decimal Cent = 0.01m;

    private readonly ModelDefinition _model;
    private readonly RfmFigures _figures;
    private readonly Dictionary<Axis, AxisBorders> _borders;
    private readonly SegmentMap? _map;
    private readonly Segment _unscored;

    private RfmWhy(ModelDefinition model, RfmFigures figures)
    {
        (_model, _figures) = (model, figures);
        _borders = model.Axes.ToDictionary(a => a.Axis, a => a.ToBorders());
        var rules = model.ToRules("en");
        _map = rules.MapFor(AxisScales.Of(a => Math.Max(model.Scales[a], _borders[a].Scale)));
        _unscored = rules.NoPurchases;
    }

    private ValueRules Rules => _model.Values;

    public static SegmentWhy Of(ModelDefinition model, RfmFigures figures, DateOnly asOf)
    {
        var why = new RfmWhy(model, figures);
        var rules = figures.IsScored ? why.MapRules() : [];
        return new SegmentWhy(
            figures.IsScored ? rules.FirstOrDefault(r => r.Fit == RuleFit.Holds)?.Segment : WhySegment.Of(why._unscored),
            [.. AxisFacts.All.Select(why.Value)], rules, why.Better(), why.Without(asOf));
    }

    private WhyValue Value(Axis axis)
    {
        var borders = _borders[axis];
        var value = _figures.Of(borders);
        var score = value is { } known ? borders.Score(known) : (int?)null;
        return new WhyValue(
            AxisSql.ScoreColumn(axis), axis.Title().Local(), UnitOf(borders), value, score,
            [.. Enumerable.Range(1, borders.Scale).Reverse().Select(s => new WhyClass(s, borders.Words(s).Local(), s == score))]);
    }

    private WhyUnit UnitOf(AxisBorders borders) => borders.Axis switch
    {
        Axis.Recency => borders.InCycles ? WhyUnit.Cycles : WhyUnit.Days,
        Axis.Frequency => Rules.Frequency == FrequencyMeasure.Days ? WhyUnit.DaysWithPurchase : WhyUnit.Orders,
        _ => WhyUnit.Money,
    };

    private IReadOnlyList<WhyRule> MapRules()
    {
        if (_map is null)
        {
            return [];
        }
        var cell = CellOf(a => _borders[a].Score(_figures.Of(_borders[a])!.Value));
        var cases = _map.ToCase();
        var rules = cases.Branches.Select(b => (_map.Find(b.SegmentId)!, (IReadOnlyList<WhyCondition>)[.. b.Conditions.Select(c =>
            new WhyCondition(AxisSql.ScoreColumn(c.Axis), c.Scores.Min, c.Scores.Max, c.Scores.Contains(cell[c.Axis])))]));
        return WhyRule.Try(_map.Find(cases.OtherwiseId) is { } rest ? rules.Append((rest, [])) : rules);
    }

    // A purchase makes recency the best that there is, and the others no worse: every cell that it can lead to is tried, the nearest first.
    private IReadOnlyList<WhyBetter> Better()
    {
        if (_map is null)
        {
            return [];
        }
        var current = _figures.IsScored ? SegmentAfter(0)?.Id : _unscored.Id;
        var recency = _borders[Axis.Recency].Score(Rules.ToDayAfter && !_borders[Axis.Recency].InCycles ? 1 : 0);
        var found =
            from f in Reachable(_borders[Axis.Frequency], _figures.Frequency, more: 1)
            from m in _map.Axes.Contains(Axis.Monetary) ? Sums() : [(Score: 1, Least: null, Next: null)]
            let segment = _map.SegmentOf(CellOf(a => a == Axis.Recency ? recency : a == Axis.Frequency ? f.Score : m.Score))
            where segment is not null && segment.Id != current
            let purchases = (int)Math.Max(1, (f.Least ?? 0) - _figures.Frequency)
            orderby purchases, m.Least ?? 0
            select new WhyBetter(WhySegment.Of(segment), purchases, Added(m.Least), Added(m.Next));
        return [.. found.DistinctBy(b => b.Segment.Id).Take(MostBetter)];
    }

    private decimal? Added(decimal? money) => money - (_figures.Monetary ?? 0) is > 0 and var added ? added : null;

    // Who buys at their usual sum keeps their mean.
    private IEnumerable<(int Score, decimal? Least, decimal? Next)> Sums() => Rules.Money == MoneyMeasure.Mean && _figures.Monetary is { } mean
        ? [(_borders[Axis.Monetary].Score(mean), null, null)]
        : Reachable(_borders[Axis.Monetary], _figures.Monetary ?? 0, more: 0);

    // The scores that a growing value can come to, each with the least value that has it and that of the next.
    private static IEnumerable<(int Score, decimal? Least, decimal? Next)> Reachable(AxisBorders borders, decimal value, int more)
    {
        var step = borders.Axis.IsWhole() ? 1 : Cent;
        for (var score = borders.Score(value + more); score <= borders.Scale; score++)
        {
            var interval = borders.Interval(score);
            if (!interval.IsUnused)
            {
                yield return (score, Least(interval.Lower), Least(interval.Upper));
            }
        }

        decimal? Least(decimal? border) => border is not { } b ? null
            : borders.Closed == ClosedSide.Right ? (decimal.Floor(b / step) + 1) * step : decimal.Ceiling(b / step) * step;
    }

    // Within a window purchases pass out of sight too, so that time alone does not tell.
    private WhyWithout? Without(DateOnly asOf) => _map is null || !_figures.IsScored || Rules.Window > 0 ? null : WhyWithout.Find(asOf, SegmentAfter);

    private Segment? SegmentAfter(int days) => _map!.SegmentOf(CellOf(a => _borders[a].Score(a == Axis.Recency ? RecencyAfter(days) : _figures.Of(_borders[a])!.Value)));

    private decimal RecencyAfter(int days)
    {
        if (!_borders[Axis.Recency].InCycles)
        {
            return _figures.Recency!.Value + days;
        }
        var idle = _figures.Recency!.Value - (Rules.ToDayAfter ? 1 : 0) + days;
        return days == 0 ? _figures.Cycles!.Value : decimal.Round(idle / _figures.Cycle!.Value, 2, MidpointRounding.AwayFromZero);
    }

    // Axes that the map does not use are 0.
    private ScoreCell CellOf(Func<Axis, int> score)
    {
        int Of(Axis axis) => _map!.Axes.Contains(axis) ? score(axis) : 0;
        return new ScoreCell(Of(Axis.Recency), Of(Axis.Frequency), Of(Axis.Monetary));
    }
}
