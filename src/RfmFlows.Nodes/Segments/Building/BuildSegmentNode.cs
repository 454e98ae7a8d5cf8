using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>Brings together what several tables say of customers, and parts them by conditions on all of it.</summary>
public sealed class BuildSegmentNode : NodeType
{
    internal const string Tables = "tables";
    internal const string Members = "members";
    private const string Rest = "rest";
    private const string Reason = "reason";

    internal static readonly ConditionSetting Conditions = new("conditions", Tables, ("Conditions", "Условия"))
    {
        Help = ("On the columns of all tables, joined by all or any, with brackets to any depth.", "По столбцам всех таблиц; соединяются через «все» или «любое», скобки допускаются на любую глубину."),
    };
    private static readonly ColumnSetting Customer = new("customer", Tables, ("Customer", "Клиент"))
    {
        Help = ("By default the column 'customer'. It has the same name in every table.", "По умолчанию столбец «customer». Во всех таблицах он называется одинаково."),
    };
    private static readonly ChoiceSetting Language = new("language", ("Reason in", "Причина"), new Choice("ru", ("Russian", "По-русски")), new Choice("en", ("English", "По-английски")));

    public override NodeDescription Description { get; } = new("segments.build", 1, PaletteGroup.Segments)
    {
        Title = ("Build segment", "Построение сегмента"),
        Purpose = ("Parts customers by conditions on everything that several tables know of them, and says why.", "Делит клиентов по условиям на всё, что о них известно из нескольких таблиц, и называет причину."),
        Help = BuildSegmentHelp.Text,
        Icon = "users-group",
        SearchWords = ["build segment", "segment by conditions", "audience", "segmentation", "построить сегмент", "конструктор сегментов", "сегмент по условиям", "аудитория"],
        Inputs = [Port.Table(Tables, ("Tables", "Таблицы")) with { Many = true, Help = ("Customers, indicators, purchased products, RFM and others, each with the customer.", "Клиенты, показатели, купленные товары, RFM и другие — каждая со столбцом клиента.") }],
        Outputs =
        [
            Port.Table(Members, ("Members", "Состав")) with { Help = ("Customers for whom the conditions hold, with the values that decided.", "Клиенты, для которых условия выполняются, со значениями, по которым решено.") },
            Port.Table(Rest, ("Rest", "Остальные")) with { Help = ("All others, with what does not hold.", "Все другие, с невыполненными условиями.") },
        ],
        Settings = [Conditions, Customer, Language],
        Narrows = true,
        UsesAsOf = true,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) =>
        [.. settings.Get(Conditions).Columns.Select(input.Find).Append(CustomerRows.Column(settings, Customer, input)).OfType<Column>().Distinct()];

    public override async Task BuildAsync(BuildContext build)
    {
        var (sql, conditions) = (build.Sql, build.Get(Conditions));
        var tables = build.Inputs(Tables);
        var plan = BuildPlan.Of([.. tables.Select(t => t.Columns)], conditions, CustomerRows.Column(build.Settings, Customer, tables[0].Columns)!);
        var sources = new List<string>();
        foreach (var (table, columns) in tables.Zip(plan.Taken))
        {
            sources.Add(await SelectAsync(build, table, columns, plan.Customer));
        }
        var known = plan.Select(sources, sql);
        var holds = conditions.ToSql(sql, plan.Columns, build.AsOf);
        var parts = conditions.Parts.Select(p => (Holds: p.ToSql(sql, plan.Columns, build.AsOf), Says: sql.Literal(p.ToSentence().In(build.Get(Language))))).ToList();
        var order = new SortKey(plan.Customer.Name);
        build.Output(Members, $"SELECT known.*, {Reasons(p => $"{p} IS TRUE")} AS {sql.Quote(Reason)} FROM ({known}) AS known WHERE {holds}", [order]);
        build.Output(Rest, $"SELECT known.*, {Reasons(p => $"({p}) IS NOT TRUE")} AS {sql.Quote(Reason)} FROM ({known}) AS known WHERE ({holds}) IS NOT TRUE", [order]);

        string Reasons(Func<string, string> when) => $"concat_ws('; ', {string.Join(", ", parts.Select(p => $"CASE WHEN {when(p.Holds)} THEN {p.Says} END"))})";
    }

    protected override void Check(CheckContext check)
    {
        if (check.Get(Conditions).IsEmpty)
        {
            check.Add(BuildSegmentRemarks.NoCondition().At(Conditions.Name));
        }
        var tables = check.Inputs(Tables);
        if (tables.Count == 0 || tables.Contains(null))
        {
            return;
        }
        if (CustomerRows.Column(check.Settings, Customer, tables[0]!) is not { } customer)
        {
            if (!check.Settings.Has(Customer))
            {
                check.Add(SegmentRemarks.NoCustomerColumn().At(Customer.Name));
            }
            return;
        }
        foreach (var other in tables.Skip(1).OfType<Columns>())
        {
            if (other.Find(customer.Name) is not { } theirs)
            {
                check.Add(SegmentRemarks.OtherCustomerMissing(customer.Name).At(Customer.Name));
            }
            else if (theirs.Type != customer.Type)
            {
                check.Add(SegmentRemarks.OtherCustomerType(customer, theirs).At(Customer.Name));
            }
        }
        var plan = BuildPlan.Of([.. tables.OfType<Columns>()], check.Get(Conditions), customer);
        foreach (var name in plan.Doubtful)
        {
            check.Add(BuildSegmentRemarks.SeveralColumns(name).At(Conditions.Name));
        }
        if (plan.Columns.Has(Reason))
        {
            check.Add(BuildSegmentRemarks.ReasonTaken(Reason).At(Conditions.Name));
            return;
        }
        var columns = plan.Columns.With(new Column(Reason, ColumnType.Text));
        check.Output(Members, columns);
        check.Output(Rest, columns);
    }

    // One row for each customer; of several the first one.
    private static async Task<string> SelectAsync(BuildContext build, Relation table, Columns columns, Column customer)
    {
        var (sql, name) = (build.Sql, build.Sql.Quote(customer.Name));
        var all = new Columns(columns.Prepend(customer));
        var select = $"SELECT {sql.List(all)} FROM {sql.Quote(table.Name)} WHERE {name} IS NOT NULL";
        if (columns.Count == 0)
        {
            return $"SELECT DISTINCT {name} FROM ({select}) AS t";
        }
        var repeated = await build.FactAsync(table, $"{name} repeated", async () =>
            Convert.ToInt64(await build.Session.ScalarAsync($"SELECT count({name}) - count(DISTINCT {name}) FROM {sql.Quote(table.Name)}", build.Cancellation), System.Globalization.CultureInfo.InvariantCulture));
        return repeated == 0 ? select : CustomerRows.Unique($"({select}) AS t", all, customer, [], sql);
    }
}
