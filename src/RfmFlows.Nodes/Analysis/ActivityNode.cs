using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis;

/// <summary>Segments by days since the last purchase.</summary>
public sealed class ActivityNode : NodeType
{
    private static readonly ActivityBorders Usual = new();
    private static readonly IntegerSetting Active = Days("active", ("Active up to", "Активные до"), Usual.Active);
    private static readonly IntegerSetting PreChurn = Days("preChurn", ("Pre-churn up to", "Предотток до"), Usual.PreChurn);
    private static readonly IntegerSetting Churn = Days("churn", ("Churn up to", "Отток до"), Usual.Churn);
    private static readonly IntegerSetting ReturnGap = Days("returnGap", ("A return follows a pause of", "Возвращение — после паузы от"), Usual.ReturnGap,
        ("When left alone, one day more than the border of pre-churn.", "Если не менять, на день больше границы предоттока."));
    private static readonly IntegerSetting ReturnedFor = Days("returnedFor", ("Counts as returned for", "Считать возвращённым"), Usual.ReturnedFor,
        ("At most as long as customers are active, which is the default.", "Не дольше, чем клиент активен; по умолчанию столько же."));

    private static readonly Columns SummaryColumns = Columns.Of(
        ("segment", ColumnType.Text), ("segment_name", ColumnType.Text), ("colour", ColumnType.Text), ("customers", ColumnType.Integer), ("revenue", ColumnType.Money));

    public override NodeDescription Description { get; } = new("analysis.activity", 1, PaletteGroup.Analysis)
    {
        Title = ("Activity segments", "Сегменты активности"),
        Purpose = ("Parts customers by the days since their last purchase: active, pre-churn, churn, gone, returned.",
            "Делит клиентов по дням с последней покупки: активные, предотток, отток, ушедшие, возвращённые."),
        Help = (
            "With the usual borders: active 0–60 days, pre-churn 61–120, churn 121–180, gone from 181. *Returned* are those who bought again after a pause of at least 121 days, not more than 60 days ago; they outrank the active. Returns of goods (negative sums) are no purchases. Purchases after the as-of date are left out.",
            "С обычными границами: активные — 0–60 дней, предотток — 61–120, отток — 121–180, ушедшие — от 181. *Возвращённые* — снова купившие после паузы не менее 121 дня, и не позже 60 дней назад; они важнее активных. Возвраты товара (отрицательные суммы) — не покупки. Покупки после даты расчёта не учитываются."),
        Icon = "activity",
        SearchWords = ["activity", "churn", "dormant", "last purchase", "активность", "отток", "предотток", "последняя покупка"],
        Inputs = [Port.Table(PurchaseRoles.Port, ("Purchases", "Покупки"))],
        Outputs = [Port.Table("customers", ("Customers", "Клиенты")), Port.Table("segments", ("Segments", "Сегменты"))],
        Settings = [.. PurchaseRoles.All, .. ModelSettings],
        UsesAsOf = true,
        Keep = true,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var roles = PurchaseRoles.Of(build.Settings, build.Input(PurchaseRoles.Port).Columns, _ => { })!;
        var language = build.Get(RfmNode.Names);
        var customers = await build.CreateOutputAsync("customers", CustomersSelect(build, roles, build.From(PurchaseRoles.Port), build.AsOf));
        if (build.IsWanted("segments"))
        {
            var known = string.Join(", ", ActivitySegments.All.Select(s =>
                $"({build.Sql.Literal(s.Id)}, {build.Sql.Literal(s.Title.Local().In(language))}, {build.Sql.Literal(s.Colour)})"));
            build.Output("segments",
                $"""
                SELECT k.segment, k.segment_name, k.colour, count(c.customer) AS customers, coalesce(sum(c.revenue), 0) AS revenue
                FROM (VALUES {known}) AS k(segment, segment_name, colour) LEFT JOIN {build.Sql.Quote(customers.Name)} AS c ON c.segment = k.segment
                GROUP BY k.segment, k.segment_name, k.colour
                """);
        }
    }

    protected override void Check(CheckContext check)
    {
        foreach (var problem in Problems(check.Settings))
        {
            check.Add(problem);
        }
        check.Output("segments", SummaryColumns);
        if (check.Input(PurchaseRoles.Port) is { } input && PurchaseRoles.Of(check.Settings, input, check.Add) is { } roles)
        {
            check.Output("customers", CustomersColumns(roles));
        }
    }

    /// <summary>The settings that make up the model.</summary>
    internal static IReadOnlyList<Setting> ModelSettings { get; } = [Active, PreChurn, Churn, ReturnGap, ReturnedFor, RfmNode.Names];

    internal static IEnumerable<Remark> Problems(SettingValues settings) => BordersOf(settings).Problems().Select(p => Remark.Error("RF4020", p.Local()));

    internal static Columns CustomersColumns(PurchaseRoles roles) => new Columns([new Column("customer", roles.CustomerColumn.Type)]).With(
        new Column("last_purchase", ColumnType.Date), new Column("days", ColumnType.Integer), new Column("days_since_return", ColumnType.Integer),
        new Column("orders", ColumnType.Integer), new Column("revenue", ColumnType.Money), new Column("average_check", ColumnType.Money),
        new Column("segment", ColumnType.Text), new Column("segment_name", ColumnType.Text));

    /// <summary>The customers as of a day.</summary>
    /// <param name="from">The purchases, to be put after FROM.</param>
    internal static string CustomersSelect(BuildContext build, PurchaseRoles roles, string from, DateOnly day)
    {
        var cases = ActivitySegments.ToCase(BordersOf(build.Settings));
        var language = build.Get(RfmNode.Names);
        return $"""
            SELECT customer, last_purchase, days, days_since_return, orders, revenue, average_check,
                {Case(s => s.Id)} AS segment, {Case(s => s.Title.Local().In(language))} AS segment_name
            FROM ({MeasuresSelect(build, roles, from, day)}) AS measures
            """;

        string Case(Func<global::RfmFlows.Rfm.Segment, string> show) => ActivitySql.Case(cases, "days", "days_since_return", show, build.Sql);
    }

    // A purchase after a pause of at least the gap is a return; the last one counts.
    private static string MeasuresSelect(BuildContext build, PurchaseRoles roles, string from, DateOnly asOf)
    {
        var sql = build.Sql;
        var (customer, day) = (sql.Quote(roles.CustomerColumn.Name), sql.Cast(sql.Quote(roles.DateColumn.Name), ColumnType.Date));
        var sum = sql.Cast(sql.Quote(roles.SumColumn.Name), ColumnType.Money);
        var orders = roles.OrderColumn is { } order ? $"count(DISTINCT {sql.Quote(order.Name)})" : "count(*)";
        var valid = $"{customer} IS NOT NULL AND {sql.Quote(roles.DateColumn.Name)} IS NOT NULL AND {sql.Quote(roles.SumColumn.Name)} IS NOT NULL AND {day} <= {sql.Literal(asOf)}";
        return $"""
            SELECT t.customer, last_purchase, {sql.DaysBetween("last_purchase", sql.Literal(asOf))} AS days,
                {sql.DaysBetween("returned_on", sql.Literal(asOf))} AS days_since_return, orders, revenue,
                CASE WHEN orders > 0 THEN {sql.Cast("round(revenue / orders, 2)", ColumnType.Money)} END AS average_check
            FROM (
                SELECT {customer} AS customer, max({day}) FILTER (WHERE {sum} >= 0) AS last_purchase, {orders} FILTER (WHERE {sum} >= 0) AS orders, sum({sum}) AS revenue
                FROM {from} WHERE {valid} GROUP BY {customer}) AS t
            LEFT JOIN (
                SELECT customer, max(day) AS returned_on
                FROM (
                    SELECT customer, day, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
                    FROM (SELECT DISTINCT {customer} AS customer, {day} AS day FROM {from} WHERE {valid} AND {sum} >= 0) AS days) AS gaps
                WHERE gap >= {BordersOf(build.Settings).ReturnGap} GROUP BY customer) AS r ON r.customer = t.customer
            """;
    }

    // What a return is follows the other borders unless it is set itself.
    internal static ActivityBorders BordersOf(SettingValues settings)
    {
        var borders = new ActivityBorders { Active = (int)settings.Get(Active), PreChurn = (int)settings.Get(PreChurn), Churn = (int)settings.Get(Churn) };
        borders = settings.Has(ReturnGap) ? borders with { ReturnGap = (int)settings.Get(ReturnGap) } : borders;
        return settings.Has(ReturnedFor) ? borders with { ReturnedFor = (int)settings.Get(ReturnedFor) } : borders;
    }

    private static IntegerSetting Days(string name, LocalText label, int usual, LocalText? help = null) =>
        new(name, label) { Default = usual, Min = 0, Max = 36_500, Unit = ("days", "дней"), Help = help ?? LocalText.Empty };
}
