using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Which columns of the inputs are read as what.</summary>
/// <param name="Margin">Null where money is no margin.</param>
/// <param name="Known">The customer's column in the table of customers without purchases; null where none is linked.</param>
internal sealed record RfmInput(PurchaseRoles Purchases, MarginRole? Margin, Column? Known)
{
    /// <summary>The input with customers who may not have bought.</summary>
    public const string KnownPort = "base";

    private const string Canonical = "customer";

    public static readonly ColumnSetting KnownCustomer = new("baseCustomer", KnownPort, ("Customer among all customers", "Клиент в базе клиентов"))
    {
        Help = ("By default the column 'customer'.", "По умолчанию столбец «customer»."),
    };

    public static readonly IReadOnlyList<Port> Ports =
    [
        Port.Table(PurchaseRoles.Port, ("Purchases", "Покупки")),
        Port.Table(KnownPort, ("All customers", "База клиентов")) with
        {
            Required = false,
            Help = ("Customers, for example from a CRM: those without a purchase are added as 'No purchases'.",
                "Клиенты, например из CRM: те, у кого нет покупок, добавляются как «Нулевые»."),
        },
    ];

    /// <summary>The columns of purchases that are read.</summary>
    public IReadOnlyCollection<Column> Columns => Margin is { } margin ? [.. Purchases.Columns, margin.Column] : Purchases.Columns;

    /// <summary>Null, with remarks, when something required is missing or a table above is not known.</summary>
    public static RfmInput? Of(CheckContext check, MoneyMeasure money) =>
        check.Input(PurchaseRoles.Port) is { } purchases ? Of(check.Settings, money, purchases, check.Input(KnownPort), check.Add) : null;

    /// <summary>The same after a check without errors.</summary>
    public static RfmInput Of(BuildContext build, MoneyMeasure money) => Of(
        build.Settings, money, build.Input(PurchaseRoles.Port).Columns, build.IsLinked(KnownPort) ? build.Input(KnownPort).Columns : null, _ => { })!;

    private static RfmInput? Of(SettingValues settings, MoneyMeasure money, Columns purchases, Columns? known, Action<Remark> add)
    {
        var roles = PurchaseRoles.Of(settings, purchases, add);
        var margin = money == MoneyMeasure.Margin ? MarginRole.Of(settings, purchases, add) : null;
        var customer = known?.Find(settings.Has(KnownCustomer) ? settings.Get(KnownCustomer) : Canonical);
        if (known is not null && customer is null && !settings.Has(KnownCustomer))
        {
            add(SettingRemarks.Missing(KnownCustomer).At(KnownCustomer.Name));
        }
        if (roles is not null && customer is not null && customer.Type != roles.CustomerColumn.Type)
        {
            add(RfmRemarks.OtherCustomerType(roles.CustomerColumn, customer).At(KnownCustomer.Name));
            customer = null;
        }
        return roles is null || (money == MoneyMeasure.Margin && margin is null) ? null : new RfmInput(roles, margin, customer);
    }

    /// <summary>The columns of an input that are read; null when that cannot be told.</summary>
    public static IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, MoneyMeasure money, Columns input) => port == PurchaseRoles.Port
        ? Of(settings, money, input, null, _ => { })?.Columns
        : input.Find(settings.Has(KnownCustomer) ? settings.Get(KnownCustomer) : Canonical) is { } customer ? [customer] : null;
}
