using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Triggers;

/// <summary>Starts the scenario at set times.</summary>
public sealed class TimerNode : NodeType
{
    public const string Id = "triggers.timer";

    private const int StartsShown = 5;
    private static readonly ChoiceSetting When = new("when", ("When", "Когда"),
        new Choice("cron", ("By a cron expression", "По выражению cron")),
        new Choice("interval", ("At even distances", "Через равные промежутки")));
    private static readonly TextSetting Cron = new("cron", ("Cron expression", "Выражение cron"))
    {
        Required = true,
        MaxLength = 200,
        Language = TextLanguage.Cron,
        Placeholder = "0 9 * * MON",
        ShownWhen = new ShownWhen(When, "cron"),
        Help = ("Minute, hour, day of month, month, day of week; with six fields the second comes first. L is the last day of the month.",
            "Минута, час, день месяца, месяц, день недели; если полей шесть, первой идёт секунда. L — последний день месяца."),
    };
    private static readonly IntegerSetting Interval = new("interval", ("Minutes between starts", "Минут между запусками"))
    {
        Default = 60, Min = 1, Max = 10_080, Unit = ("min", "мин"), ShownWhen = new ShownWhen(When, "interval"),
        Help = ("Counted from midnight UTC of 1970-01-01, so restarts do not move the starts.", "Отсчитывается от полуночи UTC 1970-01-01, поэтому перезапуск сервера не сдвигает запуски."),
    };
    private static readonly ChoiceSetting Overlap = new("overlap", ("While the run before still works", "Пока работает предыдущий запуск"),
        new Choice("skip", ("Skip the start", "Пропустить")),
        new Choice("queue", ("Wait for it", "Дождаться его")),
        new Choice("cancel", ("Cancel it", "Отменить его")));
    private static readonly ChoiceSetting Missed = new("missed", ("Starts missed while the server was down", "Запуски, пропущенные при остановке сервера"),
        new Choice("once", ("Make up for the latest", "Выполнить последний")),
        new Choice("skip", ("Skip them", "Не выполнять")),
        new Choice("all", ("Make up for each", "Выполнить каждый")));
    private static readonly IntegerSetting Stale = new("staleMinutes", ("Too late after", "Считать просроченным через"))
    {
        Default = 1440, Min = 0, Max = 525_600, Unit = ("min", "мин"),
        Help = ("A start that is later than this is passed over. 0: never too late.", "Более поздний запуск не выполняется. 0 — без ограничения."),
    };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Triggers)
    {
        Title = ("Timer", "Таймер"),
        Purpose = ("Starts the scenario at set times.", "Запускает сценарий по расписанию."),
        Help = (
            """
            Publishing the scenario puts the timer in force; each start is a run of that version, as of the day of the start in the scenario's time zone.

            When clocks go forward, a start in the hour that does not exist comes right after it. When they go back, a start in the hour that comes twice happens
            once, unless the expression is for every hour. Run by hand, the node gives the as-of date at midnight.
            """,
            """
            Таймер начинает действовать после публикации сценария; каждый запуск выполняет эту версию на дату запуска в часовом поясе сценария.

            При переводе часов вперёд запуск из несуществующего часа происходит сразу после него. При переводе назад запуск из повторяющегося часа происходит один раз,
            если только выражение не задано на каждый час. При ручном запуске узел даёт полночь даты расчёта.
            """),
        Icon = "clock",
        SearchWords = ["schedule", "cron", "every day", "interval", "расписание", "по времени", "ежедневно", "планировщик"],
        Outputs =
        [
            Port.Variables("start", ("Start", "Запуск")) with
            {
                Help = ("scheduledAt: the planned time in the scenario's time zone; date: its day.", "scheduledAt — плановое время в часовом поясе сценария; date — его день."),
            },
        ],
        Settings = [When, Cron, Interval, Overlap, Missed, Stale],
        Effect = Effect.Import,
    };

    /// <summary>The settings of a checked node.</summary>
    public static TimerSettings Read(SettingValues values, string timeZone) => new(
        values.Get(When) == "cron" ? values.Get(Cron) : null,
        (int)values.Get(Interval),
        timeZone,
        Enum.Parse<OverlapRule>(values.Get(Overlap), ignoreCase: true),
        Enum.Parse<MissedRule>(values.Get(Missed), ignoreCase: true),
        (int)values.Get(Stale));

    /// <summary>What a start brings to the node.</summary>
    public static JsonObject Data(DateTimeOffset scheduledAt, string timeZone)
    {
        var local = TimeZoneInfo.ConvertTime(scheduledAt, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime;
        return Values(local);
    }

    public override Task BuildAsync(BuildContext build)
    {
        var start = build.Request.TriggerData.GetValueOrDefault(build.Node.Id) as JsonObject ?? Values(build.AsOf.ToDateTime(TimeOnly.MinValue));
        build.OutputVariables("start", start.ToDictionary(v => v.Key, v => v.Value!.DeepClone(), StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        check.OutputVariables("start", Values(check.AsOf.ToDateTime(TimeOnly.MinValue)).ToDictionary(v => v.Key, v => v.Value!.DeepClone(), StringComparer.Ordinal));
        if (check.Remarks.Any(r => r.Severity == Severity.Error) || !TimeZoneInfo.TryFindSystemTimeZoneById(check.Scenario.TimeZone, out var zone))
        {
            return;
        }
        var remarks = new List<Remark>();
        ITimerSchedule? schedule = check.Get(When) == "cron"
            ? CronSchedule.Read(check.Get(Cron), zone, remarks)
            : new IntervalSchedule(TimeSpan.FromMinutes(check.Get(Interval)));
        var starts = schedule is null ? [] : Starts(schedule, check.Clock.GetUtcNow());
        if (schedule is not null)
        {
            remarks.Add(starts.Count == 0
                ? TriggerRemarks.NeverStarts()
                : TriggerRemarks.NextStarts(string.Join(", ", starts.Select(s => TimeZoneInfo.ConvertTime(s, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)))));
        }
        foreach (var remark in remarks)
        {
            check.Add(remark.At(check.Get(When) == "cron" ? Cron.Name : Interval.Name));
        }
    }

    private static List<DateTimeOffset> Starts(ITimerSchedule schedule, DateTimeOffset now)
    {
        var starts = new List<DateTimeOffset>();
        for (var next = schedule.Next(now); next is { } start && starts.Count < StartsShown; next = schedule.Next(start))
        {
            starts.Add(start);
        }
        return starts;
    }

    private static JsonObject Values(DateTime local) => new()
    {
        ["scheduledAt"] = local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        ["date"] = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
