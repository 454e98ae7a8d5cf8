using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>The column that margin follows from.</summary>
/// <param name="IsCost">The margin is the sum less this column; else the column itself.</param>
internal sealed record MarginRole(Column Column, bool IsCost)
{
    private const string MarginColumn = "margin";
    private const string CostColumn = "cost";

    private static readonly ShownWhen IsMargin = new(ValueSettings.Monetary, "margin");

    public static readonly ColumnSetting Margin = MarginSetting(IsMargin);
    public static readonly ColumnSetting Cost = CostSetting(IsMargin);

    /// <summary>For nodes that learn from a model whether money is margin.</summary>
    public static IReadOnlyList<Setting> OfModel { get; } = [MarginSetting(null), CostSetting(null)];

    /// <summary>The role by the settings, else by the usual names; null, after a remark, where there is none.</summary>
    public static MarginRole? Of(SettingValues settings, Columns input, Action<Remark> add)
    {
        var role = settings.Has(Margin) ? Named(settings.Get(Margin), isCost: false)
            : settings.Has(Cost) ? Named(settings.Get(Cost), isCost: true)
            : Named(MarginColumn, isCost: false) ?? Named(CostColumn, isCost: true);
        // A column that was named is checked by the setting itself.
        if (role is null && !settings.Has(Margin) && !settings.Has(Cost))
        {
            add(RfmRemarks.NoMarginColumn().At(Cost.Name));
        }
        return role;

        MarginRole? Named(string name, bool isCost) => input.Find(name) is { Type.IsNumber: true } column ? new MarginRole(column, isCost) : null;
    }

    private static ColumnSetting MarginSetting(ShownWhen? shownWhen) => new(MarginColumn, PurchaseRoles.Port, ("Margin", "Валовая прибыль"))
    {
        Allowed = [ColumnKind.Decimal, ColumnKind.Integer, ColumnKind.Real], ShownWhen = shownWhen,
        Help = ("Where money is margin. By default the column 'margin', else it follows from the cost.", "Если деньги — прибыль. По умолчанию столбец «margin», иначе считается по себестоимости."),
    };

    private static ColumnSetting CostSetting(ShownWhen? shownWhen) => new(CostColumn, PurchaseRoles.Port, ("Cost", "Себестоимость"))
    {
        Allowed = [ColumnKind.Decimal, ColumnKind.Integer, ColumnKind.Real], ShownWhen = shownWhen,
        Help = ("Margin is the sum less the cost. By default the column 'cost'.", "Прибыль — сумма минус себестоимость. По умолчанию столбец «cost»."),
    };

    /// <summary>The margin of a row; missing where the column is empty.</summary>
    /// <param name="sum">The sum of the row.</param>
    public string Of(string sum, Dialect sql)
    {
        var column = sql.Cast(sql.Quote(Column.Name), ColumnType.Money);
        return IsCost ? $"{sum} - {column}" : column;
    }
}
