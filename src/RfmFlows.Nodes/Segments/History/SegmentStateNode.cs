using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Who was in which segment on a day.</summary>
public sealed class SegmentStateNode : HistoryNode
{
    private const string Customers = "customers";
    private const int UsualWindow = 365;

    private static readonly DateSetting Day = new("date", ("On the day", "На дату")) { Help = ("By default the as-of date.", "По умолчанию дата расчёта.") };
    private static readonly IntegerSetting Window = HistorySettings.Days("window", UsualWindow, ("Count moves of the last", "Считать переходы за последние"),
        ("Changes of segment up to the day; changes of rule are not counted.", "Смены сегмента до этой даты; смена правила не считается."), min: 1);

    public override NodeDescription Description { get; } = new("segments.state", 1, PaletteGroup.Segments)
    {
        Title = ("Segments on a date", "Сегменты на дату"),
        Purpose = ("Gives every customer's segment on a day from the history: since when, from which, how many moves.",
            "Даёт по истории сегмент каждого клиента на дату: с какого дня, откуда пришёл, сколько было переходов."),
        Help = (
            "`since` and `days` tell how long the customer has been in the segment, `came_from` where he was before, `previous_segment` where he was at the snapshot day before, `moves` how often he changed in the window.",
            "`since` и `days` — как давно клиент в сегменте, `came_from` — откуда пришёл, `previous_segment` — где был в прошлый день снимка, `moves` — сколько раз переходил за период."),
        Icon = "history",
        SearchWords = ["state", "history", "previous segment", "since", "сегмент на дату", "история", "прежний сегмент", "дней в сегменте"],
        Inputs = AfterPort,
        Outputs = [Port.Table(Customers, ("Customers", "Клиенты"))],
        Settings = [HistorySettings.Model, Day, Window, HistorySettings.MinStay, HistorySettings.KnownOn],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    private protected override void CheckOutputs(CheckContext check, ColumnType customer) => check.Output(Customers, LedgerReports.StateColumns(customer));

    private protected override async Task BuildAsync(BuildContext build, ModelTimeline timeline)
    {
        var day = build.Get(Day) ?? build.AsOf;
        if (timeline.On(day) is null)
        {
            build.Add(HistoryRemarks.NothingYet(timeline.Model, day, timeline.Holding[0].Point.AsOf));
            await using var writer = await build.WriteOutputAsync(Customers);
            await writer.CompleteAsync(build.Cancellation);
            return;
        }
        await build.CreateOutputAsync(Customers, new LedgerReports(build.Sql, timeline, build.Get(HistorySettings.MinStay)).State(day, build.Get(Window)));
    }
}
