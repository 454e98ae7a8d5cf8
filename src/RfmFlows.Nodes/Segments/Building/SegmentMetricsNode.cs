using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>What a segment is to the base: how many customers, how much of the revenue, which average check.</summary>
public sealed class SegmentMetricsNode : NodeType
{
    internal const string Members = "members";
    internal const string Figures = "figures";
    internal const string Output = "metrics";
    private const int Scale = 4;

    private static readonly ColumnKind[] Numbers = [ColumnKind.Integer, ColumnKind.Decimal, ColumnKind.Real];
    private static readonly ColumnSetting Customer = new("customer", Members, ("Customer", "Клиент"))
    {
        Help = ("By default the column 'customer'. It has the same name in both tables.", "По умолчанию столбец «customer». В обеих таблицах он называется одинаково."),
    };
    private static readonly ColumnSetting Orders = new("orders", Figures, ("Purchases", "Покупки"))
    {
        Allowed = Numbers, Help = ("By default the column 'orders'; 'orders_w' for those of the window.", "По умолчанию столбец «orders»; для покупок за период — «orders_w»."),
    };
    private static readonly ColumnSetting Revenue = new("revenue", Figures, ("Revenue", "Выручка"))
    {
        Allowed = Numbers, Help = ("By default the column 'revenue'; 'revenue_w' for that of the window.", "По умолчанию столбец «revenue»; для выручки за период — «revenue_w»."),
    };

    /// <summary>What the node gives.</summary>
    internal static readonly Columns Given = Columns.Of(
        ("customers", ColumnType.Integer), ("base", ColumnType.Integer), ("base_share", ColumnType.Decimal(Scale)), ("buyers", ColumnType.Integer),
        ("orders", ColumnType.Integer), ("revenue", ColumnType.Money), ("base_revenue", ColumnType.Money), ("revenue_share", ColumnType.Decimal(Scale)),
        ("average_check", ColumnType.Money), ("base_average_check", ColumnType.Money));

    public override NodeDescription Description { get; } = new("segments.metrics", 1, PaletteGroup.Segments)
    {
        Title = ("Segment metrics", "Метрики сегмента"),
        Purpose = ("Gives the share of a segment in the base and in the revenue, and its average check.", "Даёт долю сегмента в базе и в выручке и его средний чек."),
        Help = (
            """
            One row. The base is every customer of *Figures*; link *Customer indicators* with `orders` and `revenue` there, and their input *Customers*, so that those without purchases count too.

            `base_share` is customers by customers of the base, `revenue_share` revenue by revenue of the base, `average_check` revenue by purchases; shares are parts of 1. A customer of the segment without figures counts with no purchase.
            """,
            """
            Одна строка. База — все клиенты «Показателей»; подключите туда «Показатели клиентов» с `orders` и `revenue`, а к ним — «Клиентов», чтобы учитывались и не покупавшие.

            `base_share` — клиенты к клиентам базы, `revenue_share` — выручка к выручке базы, `average_check` — выручка к числу покупок; доли — части единицы. Клиент сегмента без показателей считается без покупок.
            """),
        Icon = "percentage",
        SearchWords = ["metrics", "share of base", "share of revenue", "average check", "size", "метрики", "доля базы", "доля выручки", "средний чек", "численность"],
        Inputs =
        [
            Port.Table(Members, ("Members", "Состав")),
            Port.Table(Figures, ("Figures", "Показатели")) with { Help = ("Purchases and revenue of every customer of the base, one row each.", "Покупки и выручка каждого клиента базы, по строке на клиента.") },
        ],
        Outputs = [Port.Table(Output, ("Metrics", "Метрики"))],
        Settings = [Customer, Orders, Revenue],
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) => port == Members
        ? [.. new[] { CustomerRows.Column(settings, Customer, input) }.OfType<Column>()]
        : [.. new[] { CustomerRows.Column(settings, Customer, input), Find(settings, input, Orders), Find(settings, input, Revenue) }.OfType<Column>()];

    public override Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var figures = build.Input(Figures).Columns;
        var customer = sql.Quote(CustomerRows.Column(build.Settings, Customer, build.Input(Members).Columns)!.Name);
        var orders = $"coalesce({sql.Quote(Find(build.Settings, figures, Orders)!.Name)}, 0)";
        var revenue = sql.Cast($"coalesce({sql.Quote(Find(build.Settings, figures, Revenue)!.Name)}, 0)", ColumnType.Money);
        // Members without figures add themselves and nothing else.
        build.Output(Output,
            $"""
            SELECT m.customers, b.base, {sql.Quotient("m.customers", "b.base", Scale)} AS base_share, b.buyers, b.orders, b.revenue, b.base_revenue,
                {sql.Quotient("b.revenue * 100", sql.Cast("b.base_revenue * 100", ColumnType.Integer), Scale)} AS revenue_share, {sql.Quotient("b.revenue", "b.orders", 2)} AS average_check,
                {sql.Quotient("b.base_revenue", "b.base_orders", 2)} AS base_average_check
            FROM (SELECT count(DISTINCT {customer}) AS customers FROM {build.From(Members)}) AS m
            CROSS JOIN (
                SELECT count(*) AS base, count(*) FILTER (WHERE isin AND orders > 0) AS buyers, {Sum("orders", ColumnType.Integer, "isin")} AS orders,
                    {Sum("revenue", ColumnType.Money, "isin")} AS revenue, {Sum("orders", ColumnType.Integer)} AS base_orders, {Sum("revenue", ColumnType.Money)} AS base_revenue
                FROM (
                    SELECT {orders} AS orders, {revenue} AS revenue, {customer} IN (SELECT {customer} FROM {build.From(Members)} WHERE {customer} IS NOT NULL) AS isin
                    FROM {build.From(Figures)} WHERE {customer} IS NOT NULL) AS known) AS b
            """, mostRows: 1);
        return Task.CompletedTask;

        string Sum(string column, ColumnType type, string? where = null) => sql.Cast($"coalesce(sum({column}){(where is null ? "" : $" FILTER (WHERE {where})")}, 0)", type);
    }

    protected override void Check(CheckContext check)
    {
        check.Output(Output, Given);
        if (check.Input(Members) is not { } members || check.Input(Figures) is not { } figures)
        {
            return;
        }
        if (CustomerRows.Column(check.Settings, Customer, members) is not { } customer)
        {
            if (!check.Settings.Has(Customer))
            {
                check.Add(SegmentRemarks.NoCustomerColumn().At(Customer.Name));
            }
        }
        else if (figures.Find(customer.Name) is not { } theirs)
        {
            check.Add(SegmentRemarks.OtherCustomerMissing(customer.Name).At(Customer.Name));
        }
        else if (theirs.Type != customer.Type)
        {
            check.Add(SegmentRemarks.OtherCustomerType(customer, theirs).At(Customer.Name));
        }
        foreach (var setting in new[] { Orders, Revenue }.Where(s => !check.Settings.Has(s) && Find(check.Settings, figures, s) is null))
        {
            check.Add(BuildSegmentRemarks.NoFigure(setting.Label, setting.Name).At(setting.Name));
        }
    }

    private static Column? Find(SettingValues settings, Columns figures, ColumnSetting setting) =>
        figures.Find(settings.Has(setting) ? settings.Get(setting) : setting.Name) is { } column && Numbers.Contains(column.Type.Kind) ? column : null;
}
