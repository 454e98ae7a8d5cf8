using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Puts the segments of a day into the ledger.</summary>
public sealed class SaveSnapshotNode : NodeType
{
    private const string Input = "input";

    private static readonly TextSetting Rule = new("rule", ("Name of the rule", "Название правила"))
    {
        MaxLength = 200,
        Help = ("Left empty, the rule follows from the analysis nodes above and their settings. With a name of your own, another name is another rule.",
            "Если не задано, правило определяется узлами анализа выше и их настройками. Если задано, другое название — другое правило."),
    };
    private static readonly ColumnSetting Customer = ColumnOf("customer", ("Customer", "Клиент"), "customer");
    private static readonly ColumnSetting Segment = ColumnOf("segment", ("Segment", "Сегмент"), "segment", ColumnKind.Text);
    private static readonly ColumnSetting LastPurchase = ColumnOf("lastPurchase", ("Last purchase", "Последняя покупка"), "last_purchase", ColumnKind.Date, ColumnKind.DateTime);
    private static readonly ColumnSetting Revenue = new("revenue", Input, ("Revenue", "Выручка"))
    {
        Allowed = [ColumnKind.Decimal, ColumnKind.Integer, ColumnKind.Real], Words = ["revenue", "monetary"],
        Help = ("By default the column 'revenue', else 'monetary'; without one no revenue is kept.", "По умолчанию столбец «revenue», иначе «monetary»; если их нет, выручка не ведётся."),
    };
    private static readonly ColumnSetting Title = ColumnOf("title", ("Title of the segment", "Название сегмента"), "segment_name", ColumnKind.Text);
    private static readonly BooleanSetting WithRule = new("withRule", ("Show changes of rule among the moves", "Показывать смену правила среди переходов"));

    public override NodeDescription Description { get; } = new("segments.snapshot", 1, PaletteGroup.Segments)
    {
        Title = ("Save snapshot", "Сохранение снимка"),
        Purpose = ("Puts the segments of all customers on this day into the history, and tells who has moved.",
            "Записывает сегменты всех клиентов на этот день в историю и показывает, кто перешёл."),
        Help = HistoryHelp.Snapshot,
        Icon = "camera",
        SearchWords = ["snapshot", "history", "ledger", "moves", "снимок", "история сегментов", "переходы", "журнал"],
        Inputs = [Port.Table(Input, ("Customers", "Клиенты"))],
        Outputs = SnapshotOutputs.Ports,
        Settings = [HistorySettings.Model, Customer, Segment, LastPurchase, Revenue, Title, Rule, WithRule],
        Effect = Effect.Write,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var columns = build.Input(Input).Columns;
        var customer = Column(build.Settings, columns, Customer)!;
        var rule = build.Settings.Has(Rule) ? SegmentRule.Named(build.Get(Rule)) : await SegmentRule.OfAsync(build, Input);
        var table = await ReadAsync(build, columns, customer);
        var result = await new SnapshotWriter(build).SaveAsync(new SnapshotWanted(build.Get(HistorySettings.Model), build.AsOf, rule, table, customer.Type));
        Tell(build, result);
        await build.CreateOutputAsync(SnapshotOutputs.Moves, SnapshotOutputs.MovesSelect(result, build.Get(WithRule), build.Sql));
        await using var writer = await build.WriteOutputAsync(SnapshotOutputs.Summary);
        await writer.WriteAsync(SnapshotOutputs.SummaryRow(build.Get(HistorySettings.Model), rule, result, build.DryRun), build.Cancellation);
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        HistorySettings.CheckModel(check);
        check.Output(SnapshotOutputs.Summary, SnapshotOutputs.SummaryColumns);
        if (check.Input(Input) is not { } input)
        {
            return;
        }
        if (Column(check.Settings, input, Segment) is null && !check.Settings.Has(Segment))
        {
            check.Add(SegmentRemarks.NoSegmentColumn().At(Segment.Name));
        }
        if (Column(check.Settings, input, Customer) is { } customer)
        {
            check.Output(SnapshotOutputs.Moves, SnapshotOutputs.MovesColumns(customer.Type));
        }
        else if (!check.Settings.Has(Customer))
        {
            check.Add(SegmentRemarks.NoCustomerColumn().At(Customer.Name));
        }
    }

    // Sorting out repeated customers costs more than all the rest, and as a rule there are none.
    private static async Task<string> ReadAsync(BuildContext build, Columns columns, Column customer)
    {
        var sql = build.Sql;
        var (id, segment) = (sql.Quote(customer.Name), sql.Quote(Column(build.Settings, columns, Segment)!.Name));
        await using var reader = await build.Session.ReadAsync(
            $"SELECT count(*), count({id}), count(DISTINCT {id}), count(*) FILTER (WHERE {id} IS NOT NULL AND {segment} IS NULL) FROM {build.From(Input)}", build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        var (all, known, different, without) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
        await reader.DisposeAsync();
        if (all > different || without > 0)
        {
            build.Add(HistoryRemarks.LeftOut(all - known, known - different, without));
        }
        var rows = known == different ? build.From(Input) : $"({CustomerRows.Unique(build.From(Input), columns, customer, build.Input(Input).Order, sql)}) AS first_rows";
        return await build.ScratchAsync("now",
            $"""
            SELECT {id} AS customer, {segment} AS segment, {Money(build, columns)} AS revenue,
                {Optional(LastPurchase, ColumnType.Date)} AS last_purchase, {Optional(Title, ColumnType.Text)} AS title
            FROM {rows} WHERE {id} IS NOT NULL AND {segment} IS NOT NULL
            """);

        string Optional(ColumnSetting setting, ColumnType type) => sql.Cast(Column(build.Settings, columns, setting) is { } column ? sql.Quote(column.Name) : "NULL", type);
    }

    private static string Money(BuildContext build, Columns columns)
    {
        var column = Column(build.Settings, columns, Revenue) ?? (build.Settings.Has(Revenue) ? null : Fitting(columns.Find(Revenue.Words[1]), Revenue));
        return column is null ? build.Sql.Cast("NULL", ColumnType.Money)
            : column.Type.Kind == ColumnKind.Real ? build.Sql.TryConvert(build.Sql.Quote(column.Name), ColumnType.Money) : build.Sql.Cast(build.Sql.Quote(column.Name), ColumnType.Money);
    }

    private static void Tell(BuildContext build, SnapshotResult result)
    {
        var model = build.Get(HistorySettings.Model);
        if (result.Number is not null && !result.IsSaved)
        {
            build.Add(HistoryRemarks.Known(model, build.AsOf));
        }
        if (result.IsCorrection)
        {
            build.Add(HistoryRemarks.Corrected(model, build.AsOf, result.Counts.Corrected));
        }
        if (result.IsRuleChanged)
        {
            build.Add(HistoryRemarks.RuleChanged(model, result.Previous!, result.Counts.ByRule));
        }
    }

    /// <summary>The chosen column, else the canonical one where it has a fitting type; null when there is none.</summary>
    private static Column? Column(SettingValues settings, Columns columns, ColumnSetting setting) =>
        Fitting(columns.Find(settings.Has(setting) ? settings.Get(setting) : Canonical(setting)), setting);

    private static Column? Fitting(Column? column, ColumnSetting setting) =>
        column is not null && (setting.Allowed.Count == 0 || setting.Allowed.Contains(column.Type.Kind)) ? column : null;

    private static string Canonical(ColumnSetting setting) => setting.Words[0];

    private static ColumnSetting ColumnOf(string name, LocalText label, string canonical, params ColumnKind[] allowed) => new(name, Input, label)
    {
        Allowed = allowed, Words = [canonical], Help = ($"By default the column '{canonical}'.", $"По умолчанию столбец «{canonical}»."),
    };
}
