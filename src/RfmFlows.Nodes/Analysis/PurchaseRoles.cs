using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis;

/// <summary>Which columns of a table of purchases play which role.</summary>
/// <param name="OrderColumn">Null: every row is an order of its own.</param>
internal sealed record PurchaseRoles(Column CustomerColumn, Column DateColumn, Column SumColumn, Column? OrderColumn)
{
    /// <summary>The input port that the roles belong to.</summary>
    public const string Port = "transactions";

    public static readonly ColumnSetting Customer = new("customer", Port, ("Customer", "Клиент"))
    {
        Help = ("By default the column 'customer'.", "По умолчанию столбец «customer»."),
    };
    public static readonly ColumnSetting Date = new("date", Port, ("Date", "Дата"))
    {
        Allowed = [ColumnKind.Date, ColumnKind.DateTime], Help = ("By default the column 'date'.", "По умолчанию столбец «date»."),
    };
    public static readonly ColumnSetting Sum = new("sum", Port, ("Sum", "Сумма"))
    {
        Allowed = [ColumnKind.Decimal, ColumnKind.Integer, ColumnKind.Real], Help = ("By default the column 'sum'.", "По умолчанию столбец «sum»."),
    };
    public static readonly ColumnSetting Order = new("order", Port, ("Order", "Чек (заказ)"))
    {
        Help = ("Rows with the same order of a customer are one purchase. By default the column 'order'; without it every row is a purchase.",
            "Строки одного чека клиента — одна покупка. По умолчанию столбец «order»; без него каждая строка — покупка."),
    };
    public static IReadOnlyList<Setting> All { get; } = [Customer, Date, Sum, Order];

    /// <summary>The columns that play a role.</summary>
    public IReadOnlyCollection<Column> Columns => OrderColumn is { } order ? [CustomerColumn, DateColumn, SumColumn, order] : [CustomerColumn, DateColumn, SumColumn];

    /// <summary>The roles by the settings, else by the canonical names that <i>Import transactions</i> gives. Null when a required one is missing.</summary>
    public static PurchaseRoles? Of(SettingValues settings, Columns input, Action<Remark> add)
    {
        var customer = Find(Customer, "customer");
        var date = Find(Date, "date");
        var sum = Find(Sum, "sum");
        var order = settings.Has(Order) || input.Has("order") ? Find(Order, "order") : null;
        return customer is null || date is null || sum is null ? null : new PurchaseRoles(customer, date, sum, order);

        Column? Find(ColumnSetting setting, string canonical) => PurchaseRoles.Find(settings, input, setting, canonical, add);
    }

    /// <summary>The column that a setting names, else the one of the canonical name; null, with a remark, when there is none that fits.</summary>
    public static Column? Find(SettingValues settings, Columns input, ColumnSetting setting, string canonical, Action<Remark> add)
    {
        var name = settings.Has(setting) ? settings.Get(setting) : canonical;
        if (input.Find(name) is { } column && (setting.Allowed.Count == 0 || setting.Allowed.Contains(column.Type.Kind)))
        {
            return column;
        }
        // A column that was named is checked by the setting itself.
        if (!settings.Has(setting))
        {
            add((input.Find(name) is { } misfit ? SettingRemarks.WrongColumnType(misfit, setting.Allowed) : SettingRemarks.Missing(setting)).At(setting.Name));
        }
        return null;
    }
}
