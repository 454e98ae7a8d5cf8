using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Sizes, revenue and stays of segments over time.</summary>
public sealed class SegmentHistoryNode : HistoryNode
{
    private const string History = "history";
    private const string Stays = "stays";

    private static readonly DateSetting From = new("from", ("First day", "Первый день")) { Help = ("By default the first snapshot.", "По умолчанию первый снимок.") };
    private static readonly DateSetting To = new("to", ("Last day", "Последний день")) { Help = ("By default the as-of date.", "По умолчанию дата расчёта.") };

    public override NodeDescription Description { get; } = new("segments.history", 1, PaletteGroup.Segments)
    {
        Title = ("Segments over time", "Сегменты во времени"),
        Purpose = ("Gives customers, revenue, arrivals and departures of each segment by snapshot day, and how long customers stay.",
            "Даёт по дням снимков клиентов, выручку, приход и уход каждого сегмента и сколько клиенты в нём остаются."),
        Help = (
            "*Over time*: one row for each day and segment; `joined` and `gone` count moves since the snapshot before, `by_rule` differences that come from a change of rule. *Stays*: the mean of stays that have ended, and how long those who are in the segment have been there so far. Stays whose beginning was not seen, or that a change of rule cut, are in neither.",
            "«Во времени»: строка на день и сегмент; `joined` и `gone` — переходы с прошлого снимка, `by_rule` — различия из-за смены правила. «Пребывание»: среднее по завершённым и сколько уже находятся в сегменте нынешние клиенты. Пребывания, начало которых не видно или которые оборвала смена правила, не учитываются."),
        Icon = "chart-area-line",
        SearchWords = ["history", "size over time", "average stay", "динамика", "история сегментов", "численность", "среднее пребывание"],
        Inputs = AfterPort,
        Outputs = [Port.Table(History, ("Over time", "Во времени")), Port.Table(Stays, ("Stays", "Пребывание"))],
        Settings = [HistorySettings.Model, From, To, HistorySettings.MinStay, HistorySettings.KnownOn],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    private protected override void CheckOutputs(CheckContext check, ColumnType customer)
    {
        if (check.Get(From) is { } from && from > (check.Get(To) ?? check.AsOf))
        {
            check.Add(HistoryRemarks.DatesReversed(from, check.Get(To) ?? check.AsOf).At(From.Name));
        }
        check.Output(History, LedgerReports.HistoryColumns);
        check.Output(Stays, LedgerReports.StayColumns);
    }

    private protected override async Task BuildAsync(BuildContext build, ModelTimeline timeline)
    {
        var to = build.Get(To) ?? build.AsOf;
        var from = build.Get(From) ?? timeline.Holding[0].Point.AsOf;
        if (timeline.On(to) is null)
        {
            build.Add(HistoryRemarks.NothingYet(timeline.Model, to, timeline.Holding[0].Point.AsOf));
        }
        var reports = new LedgerReports(build.Sql, timeline, build.Get(HistorySettings.MinStay));
        if (build.IsWanted(History))
        {
            await build.CreateOutputAsync(History, reports.History(from, to), [new SortKey("as_of"), new SortKey("segment")]);
        }
        if (build.IsWanted(Stays))
        {
            await build.CreateOutputAsync(Stays, reports.Stays(to), [new SortKey("segment")]);
        }
    }
}
