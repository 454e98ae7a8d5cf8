using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Who came into segments, left them, moved between them or stayed, in a stretch of time.</summary>
public sealed class SegmentMovesNode : HistoryNode
{
    private const string Entered = "entered";
    private const string Left = "left";
    private const string Moved = "moved";
    private const string Stayed = "stayed";
    private const string ByDates = "dates";
    private const string BySnapshot = "snapshot";

    private static readonly ChoiceSetting Period = new("period", ("Moves of", "Переходы за"),
        new Choice("days", ("The last days", "Последние дни")), new Choice(ByDates, ("The time between two dates", "Время между датами")),
        new Choice(BySnapshot, ("The last snapshot", "Последний снимок")));
    private static readonly IntegerSetting LastDays = HistorySettings.Days("days", 30, ("Days", "Дней"),
        ("Up to the as-of date; where the last days are asked for.", "До даты расчёта; для переходов за последние дни."), min: 1);
    private static readonly DateSetting From = new("from", ("After", "После"))
    {
        Required = true, ShownWhen = new ShownWhen(Period, ByDates), Help = ("Moves of this day itself do not count.", "Переходы самого этого дня не считаются."),
    };
    private static readonly DateSetting To = new("to", ("Up to", "По"))
    {
        ShownWhen = new ShownWhen(Period, ByDates), Help = ("By default the as-of date.", "По умолчанию дата расчёта."),
    };
    private static readonly ChoiceSetting Count = new("count", ("Count", "Считать"),
        new Choice("each", ("Each move", "Каждый переход")),
        new Choice("net", ("The last day against the first", "Последний день против первого"))
        {
            Help = ("Who has come back in between has not moved.", "Кто за это время вернулся, тот не переходил."),
        });
    private static readonly ChoicesSetting Segments = Some("segments", ("Entered, left or stayed in", "Вошли, вышли или остались в"),
        ("None chosen: the base as a whole; for 'stayed' any segment.", "Если не выбрано — база в целом, а для «Остались» — любой сегмент."));
    private static readonly ChoicesSetting FromSegments = Some("fromSegments", ("Moved from", "Перешли из"), ("None chosen: any.", "Если не выбрано — любой."));
    private static readonly ChoicesSetting ToSegments = Some("toSegments", ("Moved to", "Перешли в"), ("None chosen: any.", "Если не выбрано — любой."));
    private static readonly IntegerSetting StayDays = HistorySettings.Days("stayDays", 90, ("Stayed at least", "Остались не менее"),
        ("Counted to the last day.", "Считая до последнего дня."));
    private static readonly ChoicesSetting Causes = new("causes", ("Causes", "Причины"), [.. MoveCauses.Choices])
    {
        Help = ("None chosen: all but a change of rule and the beginning of the history, which are no moves of customers.",
            "Если не выбрано — все, кроме смены правила и начала истории: это не переходы клиентов."),
    };

    public override NodeDescription Description { get; } = new("segments.moves", 1, PaletteGroup.Segments)
    {
        Title = ("Segment moves", "Переходы между сегментами"),
        Purpose = ("Gives the customers who entered segments, left them, moved from one to another or stayed.",
            "Даёт клиентов, которые вошли в сегменты, вышли из них, перешли из одного в другой или остались."),
        Help = (
            """
            *Entered* are moves into the chosen segments from outside them, *Left* moves out of them, *Moved* those from one choice to the other, *Stayed* the customers who are in the chosen segments on the last day and have been there long enough.

            `days_before` is how long the customer had been where he came from. Each move is a row, so a customer may have several; count the last day against the first to have one.
            """,
            """
            «Вошли» — переходы в выбранные сегменты извне, «Вышли» — из них наружу, «Перешли» — из одних выбранных в другие, «Остались» — клиенты, которые на последний день в выбранных сегментах и пробыли там достаточно долго.

            `days_before` — сколько дней клиент провёл там, откуда пришёл. Каждый переход — строка, поэтому у клиента их может быть несколько; чтобы была одна, сравнивайте последний день с первым.
            """),
        Icon = "arrows-exchange",
        SearchWords = ["moves", "entered", "left", "migration", "переходы", "вошли в сегмент", "вышли из сегмента", "миграция"],
        Inputs = AfterPort,
        Outputs = [Port.Table(Entered, ("Entered", "Вошли")), Port.Table(Left, ("Left", "Вышли")), Port.Table(Moved, ("Moved", "Перешли")), Port.Table(Stayed, ("Stayed", "Остались"))],
        Settings = [HistorySettings.Model, Period, LastDays, From, To, Count, Segments, FromSegments, ToSegments, StayDays, Causes, HistorySettings.MinStay, HistorySettings.KnownOn],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    private protected override void CheckOutputs(CheckContext check, ColumnType customer)
    {
        if (check.Get(Period) == ByDates && check.Get(From) is { } from && from >= (check.Get(To) ?? check.AsOf))
        {
            check.Add(HistoryRemarks.DatesReversed(from, check.Get(To) ?? check.AsOf).At(From.Name));
        }
        foreach (var port in new[] { Entered, Left, Moved })
        {
            check.Output(port, LedgerReports.MoveColumns(customer));
        }
        check.Output(Stayed, LedgerReports.StateColumns(customer));
    }

    private protected override async Task BuildAsync(BuildContext build, ModelTimeline timeline)
    {
        var (after, until) = Stretch(build, timeline);
        var reports = new LedgerReports(build.Sql, timeline, build.Get(HistorySettings.MinStay));
        var moves = build.Get(Count) == "net" ? reports.NetMoves(after, until) : reports.Moves(after, until);
        var which = new MoveConditions(build.Sql);
        await GiveAsync(Entered, which.Entered(build.Get(Segments)));
        await GiveAsync(Left, which.Left(build.Get(Segments)));
        await GiveAsync(Moved, which.Moved(build.Get(FromSegments), build.Get(ToSegments)));
        await GiveStayedAsync(build, timeline, reports, until);

        async Task GiveAsync(string port, string where)
        {
            if (build.IsWanted(port))
            {
                await build.CreateOutputAsync(port, $"SELECT * FROM ({moves}) AS moves WHERE {which.Because(build.Get(Causes))} AND {where}");
            }
        }
    }

    private static async Task GiveStayedAsync(BuildContext build, ModelTimeline timeline, LedgerReports reports, DateOnly until)
    {
        if (!build.IsWanted(Stayed))
        {
            return;
        }
        if (timeline.On(until) is null)
        {
            build.Add(HistoryRemarks.NothingYet(timeline.Model, until, timeline.Holding[0].Point.AsOf));
            await using var writer = await build.WriteOutputAsync(Stayed);
            await writer.CompleteAsync(build.Cancellation);
            return;
        }
        var among = build.Get(Segments) is { Count: > 0 } some ? $" AND segment IN ({string.Join(", ", some.Select(build.Sql.Literal))})" : "";
        await build.CreateOutputAsync(Stayed, $"SELECT * FROM ({reports.State(until, 1)}) AS states WHERE days >= {build.Get(StayDays)}{among}");
    }

    // After a day, up to another.
    private static (DateOnly After, DateOnly Until) Stretch(BuildContext build, ModelTimeline timeline)
    {
        switch (build.Get(Period))
        {
            case ByDates:
                return (build.Get(From)!.Value, build.Get(To) ?? build.AsOf);
            case BySnapshot:
                var last = timeline.On(build.AsOf)?.Point.AsOf ?? build.AsOf;
                return (last.AddDays(-1), last);
            default:
                return (build.AsOf.AddDays(-(int)build.Get(LastDays)), build.AsOf);
        }
    }

    private static ChoicesSetting Some(string name, LocalText label, LocalText help) => new(name, label, [.. KnownSegments.Choices]) { AllowOther = true, Help = help };
}
