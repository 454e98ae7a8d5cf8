using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Purchased;

/// <summary>Finds customers by what they bought, how much of it and when.</summary>
public sealed class PurchasedNode : NodeType
{
    private const string Output = "output";
    private const string Rest = "rest";
    private const string Everyone = "everyone";
    private const string Customer = "customer";

    private static readonly IndicatorRole[] LineRoles =
    [
        IndicatorRoles.LineOrder, IndicatorRoles.LineCustomer, IndicatorRoles.LineDate, IndicatorRoles.Sku, IndicatorRoles.Category,
        IndicatorRoles.LineQuantity, IndicatorRoles.LineSum, IndicatorRoles.LinePrice,
    ];

    public override NodeDescription Description { get; } = new("segments.purchased", 1, PaletteGroup.Segments)
    {
        Title = ("Purchased products", "Купленные товары"),
        Purpose = ("Finds customers who bought, or did not buy, so much of some products within so many days.", "Находит клиентов, купивших или не купивших столько-то таких-то товаров за столько-то дней."),
        Help = PurchasedHelp.Text,
        Icon = "shopping-cart-search",
        SearchWords = ["purchased", "bought", "products", "category", "cross-sell", "купил", "не купил", "товары", "категории", "кросс-продажи"],
        Inputs =
        [
            Port.Table(IndicatorRoles.Purchases, ("Purchases", "Покупки")),
            Port.Table(IndicatorRoles.Lines, ("Order lines", "Позиции чеков")) with { Required = false, Help = ("By default they stand in the purchases.", "По умолчанию они стоят в покупках.") },
            Port.Table(IndicatorRoles.Customers, ("Customers", "Клиенты")) with { Required = false, Help = ("Those without purchases count too.", "Учитываются и клиенты без покупок.") },
        ],
        Outputs =
        [
            Port.Table(Output, ("Customers", "Клиенты")) with { Help = ("Those for whom the conditions hold.", "Те, для кого условия выполняются.") },
            Port.Table(Rest, ("Rest", "Остальные")) with { Help = ("All others.", "Все другие.") },
            Port.Table(Everyone, ("Everyone", "Все клиенты")) with { Help = ("Both together: the figures of every customer, for further conditions.", "И те и другие: показатели каждого клиента для дальнейших условий.") },
        ],
        Settings = [PurchasedSettings.Conditions, PurchasedSettings.Mode, .. PurchaseRoles.All, .. LineRoles.Select(r => r.Setting), IndicatorRoles.Person.Setting],
        UsesAsOf = true,
        Narrows = true,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var (sql, conditions) = (build.Sql, PurchasedSettings.Of(build.Settings));
        var further = new[] { IndicatorRoles.Lines, IndicatorRoles.Customers }.Where(build.IsLinked).ToDictionary(p => p, p => build.Input(p).Columns);
        var roles = Roles(build.Settings, build.Input(IndicatorRoles.Purchases).Columns, further, _ => { })!;
        var purchases = await build.ScratchAsync("purchases", new PurchaseRows(roles, build.AsOf, sql).Select(build.From(IndicatorRoles.Purchases), rowsAreOrders: roles.Purchases.OrderColumn is null));
        var from = build.From(build.IsLinked(IndicatorRoles.Lines) ? IndicatorRoles.Lines : IndicatorRoles.Purchases);
        var lines = new LineRows(roles, build.AsOf, sql).Select(from, purchases);
        var people = roles.Find(IndicatorRoles.Person) is { } person
            ? $" UNION SELECT {sql.Quote(person.Name)} FROM {build.From(IndicatorRoles.Customers)} WHERE {sql.Quote(person.Name)} IS NOT NULL"
            : "";
        var figures = string.Concat(conditions.Select(c => $", {c.Figure(roles, build.AsOf, sql)} AS {sql.Quote(c.Name)}"));
        var columns = string.Concat(conditions.Select(c => $", coalesce(l.{sql.Quote(c.Name)}, 0) AS {sql.Quote(c.Name)}"));
        var found = await build.ScratchAsync("found",
            $"""
            SELECT c.customer{columns} FROM (SELECT customer FROM {purchases}{(people.Length > 0 ? people : " GROUP BY customer")}) AS c
            LEFT JOIN (SELECT customer{figures} FROM ({lines}) AS lines GROUP BY customer) AS l ON l.customer = c.customer
            """);
        var holds = string.Join(build.Get(PurchasedSettings.Mode) == PurchasedSettings.All ? " AND " : " OR ", conditions.Select(c => c.Holds(sql)));
        build.Output(Output, $"SELECT * FROM {found} WHERE {holds}");
        build.Output(Rest, $"SELECT * FROM {found} WHERE NOT ({holds})");
        build.Output(Everyone, $"SELECT * FROM {found}");
        await TellOfUnknownAsync(build, conditions, roles, from);
    }

    protected override void Check(CheckContext check)
    {
        var further = new Dictionary<string, Columns>();
        foreach (var port in new[] { IndicatorRoles.Lines, IndicatorRoles.Customers }.Where(check.IsLinked))
        {
            if (check.Input(port) is not { } columns)
            {
                return;
            }
            further[port] = columns;
        }
        if (check.Input(IndicatorRoles.Purchases) is not { } input || Roles(check.Settings, input, further, check.Add) is not { } roles)
        {
            return;
        }
        var conditions = PurchasedSettings.Of(check.Settings);
        CheckRoles(check, roles, conditions);
        var names = conditions.Select(c => c.Name).Prepend(Customer).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        names.ForEach(n => check.Add(PurchasedRemarks.NameTaken(n).At(PurchasedSettings.Conditions.Name)));
        if (names.Count == 0)
        {
            var columns = new Columns([roles.Purchases.CustomerColumn with { Name = Customer }]).With(conditions.Select(c => new Column(c.Name, c.Type)));
            new[] { Output, Rest, Everyone }.ToList().ForEach(port => check.Output(port, columns));
        }
    }

    private static void CheckRoles(CheckContext check, KnownRoles roles, IReadOnlyList<PurchasedCondition> conditions)
    {
        CustomerCheck.Run(check, roles.Purchases.CustomerColumn, roles.Find(IndicatorRoles.Person));
        CustomerCheck.RunLines(check, roles);
        if (!Need.Lines.IsMet(roles))
        {
            check.Add(PurchasedRemarks.NoLines(Need.Lines));
        }
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Needs.Where(n => !n.IsMet(roles)).ToList() is { Count: > 0 } missing)
            {
                check.Add(PurchasedRemarks.NeedsMissing(conditions[i], missing).At($"{PurchasedSettings.Conditions.Name}[{i}]"));
            }
        }
    }

    // Without a table of lines, the purchases are lines themselves.
    private static KnownRoles? Roles(SettingValues settings, Columns input, Dictionary<string, Columns> further, Action<Remark> add)
    {
        further.TryAdd(IndicatorRoles.Lines, input);
        further[IndicatorRoles.Purchases] = input;
        return PurchaseRoles.Of(settings, input, add) is { } purchases ? new KnownRoles(purchases, settings, further, []) : null;
    }

    private static async Task TellOfUnknownAsync(BuildContext build, IReadOnlyList<PurchasedCondition> conditions, KnownRoles roles, string from)
    {
        foreach (var condition in conditions.Where(c => c.Role is not null))
        {
            var column = roles.Find(condition.Role!)!;
            var value = build.Sql.ToText(build.Sql.Quote(column.Name), column.Type);
            var known = new HashSet<string>(StringComparer.Ordinal);
            await using (var reader = await build.Session.ReadAsync(
                $"SELECT DISTINCT {value} FROM {from} WHERE {value} IN ({string.Join(", ", condition.Values.Select(build.Sql.Literal))})", build.Cancellation))
            {
                while (await reader.ReadAsync(build.Cancellation))
                {
                    known.Add(reader.GetString(0));
                }
            }
            if (condition.Values.Where(v => !known.Contains(v)).ToList() is { Count: > 0 } unknown)
            {
                build.Add(PurchasedRemarks.NeverBought(condition.Name, unknown));
            }
        }
    }
}
