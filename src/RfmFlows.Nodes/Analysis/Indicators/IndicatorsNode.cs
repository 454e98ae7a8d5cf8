using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Computes the indicators of customers as far as the given roles allow.</summary>
public sealed class IndicatorsNode : NodeType
{
    internal const string Output = "customers";
    internal const string Catalogue = "catalogue";
    internal const string Totals = "totals";

    private static readonly string[] FurtherInputs = [IndicatorRoles.Lines, IndicatorRoles.Customers, IndicatorRoles.Messages, IndicatorRoles.Bonuses];

    public override NodeDescription Description { get; } = new("analysis.indicators", 1, PaletteGroup.Analysis)
    {
        Title = ("Customer indicators", "Показатели клиентов"),
        Purpose = ("Computes up to 104 indicators of each customer from purchases, order lines, contacts, messages and bonuses.",
            "Вычисляет до 104 показателей каждого клиента по покупкам, позициям чеков, контактам, рассылкам и бонусам."),
        Help = IndicatorHelp.Text,
        Icon = "list-numbers",
        SearchWords = ["indicators", "features", "metrics", "abc", "xyz", "average check", "basket", "показатели", "метрики", "признаки", "средний чек", "корзина"],
        Inputs =
        [
            Port.Table(IndicatorRoles.Purchases, ("Purchases", "Покупки")),
            Port.Table(IndicatorRoles.Lines, ("Order lines", "Позиции чеков")) with { Required = false },
            Port.Table(IndicatorRoles.Customers, ("Customers", "Клиенты")) with { Required = false, Help = ("Their own rows: registration, birthday, contacts. Those without purchases are listed too.", "Их анкеты: регистрация, день рождения, контакты. Клиенты без покупок тоже попадают в список.") },
            Port.Table(IndicatorRoles.Messages, ("Messages", "Рассылки")) with { Required = false, Help = ("One row a message.", "Строка на сообщение.") },
            Port.Table(IndicatorRoles.Bonuses, ("Bonuses", "Бонусы")) with { Required = false, Help = ("Entries are added up by customer.", "Записи складываются по клиенту.") },
            Port.Table(IndicatorRoles.Scores, ("Scores", "Оценки")) with { Required = false, Many = true, Help = ("Results of RFM analysis, forecast and others, with a column 'customer'.", "Результаты RFM-анализа, прогноза и других узлов со столбцом «customer».") },
        ],
        Outputs =
        [
            Port.Table(Output, ("Customers", "Клиенты")) with { Help = ("One row a customer, a column for each indicator.", "Строка на клиента, столбец на показатель.") },
            Port.Table(Catalogue, ("Catalogue", "Каталог")) with { Help = ("Every indicator: formula, unit, computed or why not.", "Все показатели: формула, единица, вычислен или почему нет.") },
            Port.Table(Totals, ("Totals", "Итоги")) with { Help = ("Figures of the whole base.", "Показатели базы в целом.") },
        ],
        Settings = [.. PurchaseRoles.All, .. IndicatorSettings.All, .. IndicatorRoles.All.Select(r => r.Setting)],
        UsesAsOf = true,
        Keep = true,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input)
    {
        if (port is IndicatorRoles.Customers or IndicatorRoles.Scores)
        {
            return null;
        }
        var roles = IndicatorRoles.All.Where(r => r.Port == port).Select(r => r.Find(settings, input)).OfType<Column>();
        return port == IndicatorRoles.Purchases && PurchaseRoles.Of(settings, input, _ => { }) is { } purchases ? [.. purchases.Columns.Concat(roles).Distinct()] : [.. roles.Distinct()];
    }

    public override Task BuildAsync(BuildContext build) => new IndicatorBuild(build, KnownRoles.Of(build, FurtherInputs)).RunAsync();

    protected override void Check(CheckContext check)
    {
        check.Output(Catalogue, CatalogueTable.Columns);
        check.Output(Totals, TotalsTable.Columns);
        var rules = IndicatorSettings.Rules(check.Settings, null, null);
        foreach (var problem in rules.Abc.Problems().Select(IndicatorRemarks.AbcBorders).Select(r => r.At(IndicatorSettings.Abc.Name))
            .Concat(rules.Xyz.Problems().Select(IndicatorRemarks.XyzBorders).Select(r => r.At(IndicatorSettings.Xyz.Name))))
        {
            check.Add(problem);
        }
        if (check.Input(IndicatorRoles.Purchases) is { } input && PurchaseRoles.Of(check.Settings, input, check.Add) is { } purchases && Roles(check, input, purchases) is { } roles)
        {
            var plan = IndicatorPlan.Of(check.Settings, roles);
            new PlanCheck(roles, plan, check).Run();
            check.Output(Output, plan.Output(purchases.CustomerColumn));
        }
    }

    // Null where an input is linked whose columns are not known because of an error above, so that nothing can be said of what is missing.
    private static KnownRoles? Roles(CheckContext check, Columns input, PurchaseRoles purchases)
    {
        var inputs = new Dictionary<string, Columns> { [IndicatorRoles.Purchases] = input };
        foreach (var port in FurtherInputs.Where(check.IsLinked))
        {
            if (check.Input(port) is not { } columns)
            {
                return null;
            }
            inputs[port] = columns;
        }
        var scores = check.Inputs(IndicatorRoles.Scores);
        return scores.Contains(null) ? null : new KnownRoles(purchases, check.Settings, inputs, [.. scores.OfType<Columns>()]);
    }
}
