using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>Union, intersection or difference of sets of customers.</summary>
public sealed class CombineSegmentsNode : NodeType
{
    private const string First = "first";
    private const string Others = "others";
    private const string Output = "output";

    private static readonly ChoiceSetting Operation = new("operation", ("Take", "Взять"),
        new Choice("union", ("Customers of any table", "Клиентов любой из таблиц")),
        new Choice("intersect", ("Customers of the first that are in all others", "Клиентов первой, которые есть во всех остальных")),
        new Choice("subtract", ("Customers of the first that are in no other", "Клиентов первой, которых нет в остальных")));
    private static readonly ColumnSetting Customer = new("customer", First, ("Customer", "Клиент"))
    {
        Help = ("By default the column 'customer'. It has the same name in every table.", "По умолчанию столбец «customer». Во всех таблицах он называется одинаково."),
    };

    public override NodeDescription Description { get; } = new("segments.combine", 1, PaletteGroup.Segments)
    {
        Title = ("Combine segments", "Операции над сегментами"),
        Purpose = ("Union, intersection or difference of sets of customers.", "Объединение, пересечение или вычитание наборов клиентов."),
        Help = (
            """
            Gives one row a customer with the columns of the first table. In a union, customers who are only in other tables have those columns that their table has too, with a matching type.

            Rows without a customer belong to no set. When a table has several rows of a customer, the first in its order is taken.
            """,
            """
            Даёт по строке на клиента со столбцами первой таблицы. При объединении у клиентов из других таблиц заполнены те столбцы, которые есть и там, с подходящим типом.

            Строки без клиента не входят ни в один набор. Если у клиента в таблице несколько строк, берётся первая в её порядке.
            """),
        Icon = "circles-relation",
        SearchWords = ["union", "intersect", "subtract", "except", "segments", "объединить сегменты", "пересечение", "вычитание", "исключить сегмент"],
        Inputs = [Port.Table(First, ("First table", "Первая таблица")), Port.Table(Others, ("Other tables", "Остальные таблицы")) with { Many = true }],
        Outputs = [Port.Table(Output, ("Customers", "Клиенты"))],
        Settings = [Operation, Customer],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var first = build.Input(First);
        var customer = CustomerRows.Column(build.Settings, Customer, first.Columns)!;
        if (build.Get(Operation) == "union")
        {
            build.Output(Output, Union(build, first, customer));
            return Task.CompletedTask;
        }
        var not = build.Get(Operation) == "subtract" ? "NOT " : "";
        var key = sql.Quote(customer.Name);
        var conditions = build.Inputs(Others).Select(o => $"{not}EXISTS (SELECT 1 FROM {sql.Quote(o.Name)} AS other WHERE other.{sql.Quote(o.Columns[customer.Name].Name)} = mine.{key})");
        var unique = CustomerRows.Unique(build.From(First), first.Columns, customer, first.Order, sql);
        build.Output(Output, $"SELECT * FROM ({unique}) AS mine WHERE {string.Join(" AND ", conditions)}", first.Order);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(First) is not { } first)
        {
            return;
        }
        if (CustomerRows.Column(check.Settings, Customer, first) is not { } customer)
        {
            if (!check.Settings.Has(Customer))
            {
                check.Add(SegmentRemarks.NoCustomerColumn().At(Customer.Name));
            }
            return;
        }
        foreach (var other in check.Inputs(Others).OfType<Columns>())
        {
            if (other.Find(customer.Name) is not { } theirs)
            {
                check.Add(SegmentRemarks.OtherCustomerMissing(customer.Name).At(Customer.Name));
            }
            else if (!Fits(theirs, customer))
            {
                check.Add(SegmentRemarks.OtherCustomerType(customer, theirs).At(Customer.Name));
            }
        }
        check.Output(Output, first);
    }

    private static string Union(BuildContext build, Relation first, Column customer)
    {
        var sql = build.Sql;
        var source = new Column(first.Columns.FreeName("source"), ColumnType.Integer);
        var tables = build.Inputs(Others).Prepend(first).Select((table, i) =>
        {
            var unique = CustomerRows.Unique(sql.Quote(table.Name), table.Columns, table.Columns[customer.Name], table.Order, sql);
            var values = first.Columns.Select(c => table.Columns.Find(c.Name) is { } theirs && Fits(theirs, c)
                ? $"{sql.Cast(sql.Quote(theirs.Name), c.Type)} AS {sql.Quote(c.Name)}"
                : $"{sql.Cast("NULL", c.Type)} AS {sql.Quote(c.Name)}");
            return $"SELECT {string.Join(", ", values)}, {i} AS {sql.Quote(source.Name)} FROM ({unique}) AS part";
        });
        var all = first.Columns.With(source);
        var rows = CustomerRows.Unique($"({string.Join(" UNION ALL ", tables)}) AS parts", all, customer, [new SortKey(source.Name)], sql);
        return $"SELECT {sql.List(first.Columns)} FROM ({rows}) AS united";
    }

    private static bool Fits(Column theirs, Column mine) => theirs.Type == mine.Type || (theirs.Type.Kind == mine.Type.Kind && theirs.Type.Scale <= mine.Type.Scale);
}
