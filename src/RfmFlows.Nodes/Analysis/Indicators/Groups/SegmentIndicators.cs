using RfmFlows.Nodes.Analysis.Stages;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 66–78: scores and segments. Those of other nodes are taken over, activity and stage are computed here.</summary>
internal static class SegmentIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        Indicator.OfScores(66, "r", ("R score", "Балл R"), ("score of recency by the RFM analysis, the highest is the best", "балл давности по RFM-анализу, высший — лучший"), Unit.Number, "r"),
        Indicator.OfScores(67, "f", ("F score", "Балл F"), ("score of frequency by the RFM analysis", "балл частоты по RFM-анализу"), Unit.Number, "f"),
        Indicator.OfScores(68, "m", ("M score", "Балл M"), ("score of money by the RFM analysis", "балл суммы по RFM-анализу"), Unit.Number, "m"),
        Indicator.OfScores(69, "rfm_code", ("RFM code", "Код RFM"), ("the three scores beside each other", "три балла подряд"), Unit.Text, "rfm_code", "rfm"),
        Indicator.OfScores(70, "rfm_segment", ("RFM segment", "RFM-сегмент"), ("first rule of the segment map that fits", "первое подходящее правило карты сегментов"), Unit.Text, "rfm_segment", "segment"),
        Indicator.OfScores(71, "prev_segment", ("Previous segment", "Прежний сегмент"), ("segment at the stored date before", "сегмент на предыдущую сохранённую дату"), Unit.Text, "prev_segment", "previous_segment"),
        Indicator.OfScores(72, "seg_since", ("In the segment since", "В сегменте с"), ("date of the last change of segment", "дата последней смены сегмента"), Unit.Date, "seg_since", "since"),
        Indicator.OfScores(73, "seg_days", ("Days in the segment", "Дней в сегменте"), ("d(seg_since, T)", "d(seg_since, T)"), Unit.Days, "seg_days", "days_in_segment"),
        Indicator.OfScores(74, "seg_moves", ("Moves in the window", "Переходов за период"), ("changes of segment in W", "смены сегмента в W"), Unit.Pieces, "seg_moves", "moves"),
        new(75, "activity", ("Activity segment", "Сегмент активности"),
            ("by days since the last purchase: active to 60, pre-churn to 120, churn to 180, gone beyond; returned: bought after a pause of at least 121 days, not more than 60 days ago",
                "по дням с последней покупки: активные до 60, предотток до 120, отток до 180, дальше ушедшие; возвращённые: купили после паузы от 121 дня и не позже 60 дней назад"),
            Unit.Text, Activity),
        new(76, "stage", ("Lifecycle stage", "Стадия жизненного цикла"),
            ("by pauses in multiples of the purchase cycle X: own median gap if v ≥ 3, else that of the base, within 7…365 days", "по паузам в циклах покупок X: своя медиана интервалов при v ≥ 3, иначе медиана базы, в пределах 7…365 дней"),
            Unit.Text, q => StageSql.Stage(q, Show)),
        Indicator.OfScores(77, "cluster", ("Cluster", "Кластер"), ("number of the cluster", "номер кластера"), Unit.Number, "cluster"),
        Indicator.OfScores(78, "cluster_dist", ("Distance to the centre", "Расстояние до центра"), ("distance to the centre of the cluster on normalised fields", "расстояние до центра кластера по нормированным полям"), Unit.Ratio, "cluster_dist", "distance"),
    ];

    // Ids, as in the segment column of other nodes, so that filters work in any language.
    private static string Show(Segment segment) => segment.Id;

    private static string Activity(IndicatorQuery q)
    {
        var sinceReturn = q.Days(q.Purchase("return_day", ColumnType.Date, c => c.LastReturn));
        return ActivitySql.Case(ActivitySegments.ToCase(q.Rules.Activity), q.Recency(), sinceReturn, Show, q.Sql);
    }
}
