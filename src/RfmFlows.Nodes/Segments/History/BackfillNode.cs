using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Saves the snapshots that an analysis would have left, had it been run on each date of a stretch.</summary>
public abstract class BackfillNode : NodeType
{
    private protected const string Customers = "customers";

    // Ten years of days.
    private const int MostDates = 3_660;

    private protected static readonly DateSetting From = new("from", ("First date", "Первая дата")) { Required = true };
    private protected static readonly DateSetting To = new("to", ("Not after", "Не позже")) { Help = ("By default the as-of date.", "По умолчанию дата расчёта.") };
    private protected static readonly ChoiceSetting Step = new("step", ("Every", "Каждый"),
        new Choice("week", ("Week", "Неделю")), new Choice("day", ("Day", "День")), new Choice("month", ("Month", "Месяц")))
    {
        Help = ("Counted from the first date.", "Считая от первой даты."),
    };

    private protected static IReadOnlyList<Port> BackfillInputs { get; } = [Port.Table(PurchaseRoles.Port, ("Purchases", "Покупки"))];

    private protected static IReadOnlyList<Port> BackfillOutputs { get; } =
    [
        Port.Table(SnapshotOutputs.Summary, ("Summary", "Итоги")) with { Help = ("One row a date.", "Строка на дату.") },
        Port.Table(Customers, ("Customers", "Клиенты")) with { Help = ("As of the last date.", "На последнюю дату.") },
    ];

    /// <summary>The columns of the customers; null, with remarks, where the purchases lack one that is read.</summary>
    private protected abstract Columns? CustomersColumns(SettingValues settings, Columns purchases, Action<Remark> add);

    private protected abstract IEnumerable<Remark> Problems(SettingValues settings);

    /// <param name="rows">The purchases, to be put after FROM.</param>
    /// <param name="dates">Not before the first purchase.</param>
    private protected abstract Task<IBackfillModel> OpenAsync(BuildContext build, PurchaseRoles roles, string rows, IReadOnlyList<DateOnly> dates);

    public sealed override async Task BuildAsync(BuildContext build)
    {
        var input = build.Input(PurchaseRoles.Port).Columns;
        var roles = PurchaseRoles.Of(build.Settings, input, _ => { })!;
        var rows = await build.ScratchAsync("purchases", PurchasesSelect(build, Reads(PurchaseRoles.Port, build.Settings, input)!, roles.DateColumn));
        var dates = await DatesWithPurchasesAsync(build, roles, rows);
        await using var summary = await build.WriteOutputAsync(SnapshotOutputs.Summary, [new SortKey("as_of")]);
        if (dates.Count > 0)
        {
            await SaveAsync(build, await OpenAsync(build, roles, rows, dates), roles, dates, summary);
        }
        else if (build.IsWanted(Customers))
        {
            await using var nobody = await build.WriteOutputAsync(Customers);
            await nobody.CompleteAsync(build.Cancellation);
        }
        await summary.CompleteAsync(build.Cancellation);
    }

    protected sealed override void Check(CheckContext check)
    {
        HistorySettings.CheckModel(check);
        foreach (var problem in Problems(check.Settings))
        {
            check.Add(problem);
        }
        if (check.Get(From) is { } from)
        {
            CheckDates(check, from, check.Get(To) ?? check.AsOf);
        }
        check.Output(SnapshotOutputs.Summary, SnapshotOutputs.SummaryColumns);
        if (check.Input(PurchaseRoles.Port) is { } input && CustomersColumns(check.Settings, input, check.Add) is { } customers)
        {
            check.Output(Customers, customers);
        }
    }

    /// <summary>What of the settings belongs to the analysis.</summary>
    internal static JsonObject SettingsOf(NodeType analysis, SettingValues settings) =>
        new(settings.Json.Where(p => analysis.Description.Settings.Any(s => s.Name == p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    private static void CheckDates(CheckContext check, DateOnly from, DateOnly to)
    {
        if (from > to)
        {
            check.Add(HistoryRemarks.DatesReversed(from, to).At(From.Name));
        }
        else if (Dates(check.Get(Step), from, to).LongCount() is > MostDates and var count)
        {
            check.Add(HistoryRemarks.TooManyDates(count, MostDates).At(Step.Name));
        }
    }

    private static async Task SaveAsync(BuildContext build, IBackfillModel model, PurchaseRoles roles, IReadOnlyList<DateOnly> dates, TableWriter summary)
    {
        var writer = new SnapshotWriter(build);
        var id = build.Get(HistorySettings.Model);
        for (var i = 0; i < dates.Count; i++)
        {
            var customers = await model.CustomersAsync(dates[i]);
            if (i == dates.Count - 1 && build.IsWanted(Customers))
            {
                customers = $"SELECT * FROM {build.Sql.Quote((await build.CreateOutputAsync(Customers, customers)).Name)}";
            }
            // Two names in turn: the next date is compared with this one.
            var table = await build.ScratchAsync($"now_{i % 2}",
                $"""
                SELECT customer, segment, {model.RevenueColumn} AS revenue, last_purchase, segment_name AS title
                FROM ({customers}) AS customers WHERE segment IS NOT NULL
                """);
            var result = await writer.SaveAsync(new SnapshotWanted(id, dates[i], model.Rule, table, roles.CustomerColumn.Type));
            await summary.WriteAsync(SnapshotOutputs.SummaryRow(id, model.Rule, result, build.DryRun), build.Cancellation);
            build.Progress(i + 1, dates.Count);
        }
    }

    // By date, so that what lies after a date need not be read for it; and times as days, which is all that any analysis looks at, so that each date need not find them anew.
    private static string PurchasesSelect(BuildContext build, IEnumerable<Column> columns, Column date)
    {
        var day = build.Sql.Quote(date.Name);
        var others = columns.Where(c => c.Name != date.Name).Distinct().ToList();
        return $"SELECT {build.Sql.Cast(day, ColumnType.Date)} AS {day}, {build.Sql.List(others)} FROM {build.From(PurchaseRoles.Port)} ORDER BY {day}";
    }

    private static async Task<IReadOnlyList<DateOnly>> DatesWithPurchasesAsync(BuildContext build, PurchaseRoles roles, string rows)
    {
        var known = string.Join(" AND ", new[] { roles.CustomerColumn, roles.DateColumn, roles.SumColumn }.Select(c => $"{build.Sql.Quote(c.Name)} IS NOT NULL"));
        var all = Dates(build.Get(Step), build.Get(From)!.Value, build.Get(To) ?? build.AsOf).ToList();
        var first = await build.Session.ScalarAsync(
            $"SELECT min({build.Sql.Cast(build.Sql.Quote(roles.DateColumn.Name), ColumnType.Date)}) FROM {rows} WHERE {known}", build.Cancellation) switch
        {
            DateOnly day => day,
            DateTime time => DateOnly.FromDateTime(time),
            _ => DateOnly.MaxValue,
        };
        var dates = all.Where(d => d >= first).ToList();
        if (dates.Count < all.Count)
        {
            build.Add(HistoryRemarks.EmptyDates(all[all.Count - dates.Count - 1], all.Count - dates.Count));
        }
        return dates;
    }

    // Counted from the first date each time, so that the 31st comes back after a short month.
    private static IEnumerable<DateOnly> Dates(string step, DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(n => step switch
        {
            "day" => from.AddDays(n),
            "month" => from.AddMonths(n),
            _ => from.AddDays(7 * n),
        }).TakeWhile(d => d <= to);
}
