using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>How customers spread over segments on one day and on another.</summary>
public sealed class CompareDatesNode : HistoryNode
{
    /// <summary>Steps that a picture of streams can have.</summary>
    internal const int MostSteps = 60;

    private const string Matrix = "matrix";
    private const string Flows = "flows";

    private static readonly DateSetting From = new("from", ("First day", "Первый день"))
    {
        Help = ("By default so many days before the last one.", "По умолчанию — за столько дней до последнего."),
    };
    private static readonly IntegerSetting Days = HistorySettings.Days("days", 30, ("Days between", "Дней между датами"),
        ("Where no first day is given.", "Если первый день не задан."), min: 1);
    private static readonly DateSetting To = new("to", ("Last day", "Последний день")) { Help = ("By default the as-of date.", "По умолчанию дата расчёта.") };
    private static readonly ChoiceSetting Step = new("step", ("Streams by", "Потоки по"), [.. FlowDays.Choices]);

    public override NodeDescription Description { get; } = new("segments.compare", 1, PaletteGroup.Segments)
    {
        Title = ("Compare two dates", "Сравнение двух дат"),
        Purpose = ("Gives the migration matrix between two days, and the streams of customers on the way.", "Даёт матрицу переходов между двумя днями и потоки клиентов за это время."),
        Help = (
            """
            *Matrix*: a row for each pair of segments with customers, the share of the first day's segment and the revenue of these customers on both days. `(new)` were not in the base on the first day, `(gone)` are not on the last. *Streams* has the same from step to step, for a Sankey chart.

            When the rule changed in between, whom only the rule has put elsewhere does not count as moved: he is counted from where the new rule puts him.
            """,
            """
            «Матрица»: строка на каждую пару сегментов — клиенты, доля от сегмента первого дня и выручка этих клиентов в оба дня. `(new)` — на первый день не были в базе, `(gone)` — на последний уже не в ней. «Потоки» — то же от шага к шагу, для диаграммы Санки.

            Если между датами менялось правило, клиент, которого переместило только оно, перешедшим не считается: отсчёт идёт от места по новому правилу.
            """),
        Icon = "table-shortcut",
        SearchWords = ["migration matrix", "compare", "sankey", "flows", "матрица переходов", "миграция", "сравнить даты", "санки", "потоки"],
        Inputs = AfterPort,
        Outputs = [Port.Table(Matrix, ("Matrix", "Матрица")), Port.Table(Flows, ("Streams", "Потоки"))],
        Settings = [HistorySettings.Model, From, Days, To, Step, HistorySettings.MinStay, HistorySettings.KnownOn],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    private protected override void CheckOutputs(CheckContext check, ColumnType customer)
    {
        var (from, to) = Stretch(check.Settings, check.AsOf);
        if (from >= to)
        {
            check.Add(HistoryRemarks.DatesReversed(from, to).At(From.Name));
        }
        check.Output(Matrix, LedgerReports.MatrixColumns);
        check.Output(Flows, LedgerReports.FlowColumns);
    }

    private protected override async Task BuildAsync(BuildContext build, ModelTimeline timeline)
    {
        var (from, to) = Stretch(build.Settings, build.AsOf);
        Tell(build, timeline, from, to);
        var reports = new LedgerReports(build.Sql, timeline, build.Get(HistorySettings.MinStay));
        SortKey[] order = [new("from_segment"), new("to_segment")];
        if (build.IsWanted(Matrix))
        {
            await build.CreateOutputAsync(Matrix, reports.Matrix(from, to), order);
        }
        if (build.IsWanted(Flows))
        {
            await build.CreateOutputAsync(Flows, reports.Flows(FlowDays.Of(build.Get(Step), from, to, timeline, MostSteps)), [new SortKey("step"), .. order]);
        }
    }

    private static void Tell(BuildContext build, ModelTimeline timeline, DateOnly from, DateOnly to)
    {
        if (timeline.On(from) is null)
        {
            build.Add(HistoryRemarks.NothingYet(timeline.Model, from, timeline.Holding[0].Point.AsOf));
        }
        if (timeline.RuleChanges(from, to).Select(s => s.Point.AsOf).Distinct().ToList() is { Count: > 0 } days)
        {
            build.Add(HistoryRemarks.RuleBetween(timeline.Model, days));
        }
    }

    private static (DateOnly From, DateOnly To) Stretch(SettingValues settings, DateOnly asOf)
    {
        var to = settings.Get(To) ?? asOf;
        return (settings.Get(From) ?? to.AddDays(-(int)settings.Get(Days)), to);
    }
}
