using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Something without which an indicator cannot be computed.</summary>
/// <param name="What">Names it for the user: the input and the role.</param>
internal sealed record Need(LocalText What, Func<KnownRoles, bool> IsMet)
{
    /// <summary>Lines that can be told whose they are and of which day.</summary>
    public static readonly Need Lines = new(
        ($"{Told(IndicatorRoles.LineOrder).En}, or {Told(IndicatorRoles.LineCustomer).En} and {Told(IndicatorRoles.LineDate).En}",
            $"{Told(IndicatorRoles.LineOrder).Ru} либо {Told(IndicatorRoles.LineCustomer).Ru} и {Told(IndicatorRoles.LineDate).Ru}"),
        roles => roles.LinesByOrder || (roles.Has(IndicatorRoles.LineCustomer) && roles.Has(IndicatorRoles.LineDate)));

    public static readonly Need LineSums = new(
        ($"{Told(IndicatorRoles.LineSum).En}, or {Told(IndicatorRoles.LineQuantity).En} and {Told(IndicatorRoles.LinePrice).En}",
            $"{Told(IndicatorRoles.LineSum).Ru} либо {Told(IndicatorRoles.LineQuantity).Ru} и {Told(IndicatorRoles.LinePrice).Ru}"),
        roles => roles.Has(IndicatorRoles.LineSum) || (roles.Has(IndicatorRoles.LineQuantity) && roles.Has(IndicatorRoles.LinePrice)));

    public static readonly Need Units = new(
        ($"{Told(IndicatorRoles.Quantity).En} or {Told(IndicatorRoles.LineQuantity).En}", $"{Told(IndicatorRoles.Quantity).Ru} или {Told(IndicatorRoles.LineQuantity).Ru}"),
        roles => roles.Has(IndicatorRoles.Quantity) || (roles.Has(IndicatorRoles.LineQuantity) && Lines!.IsMet(roles)));

    public static readonly Need Discounts = Any(IndicatorRoles.Discount, IndicatorRoles.Gross);

    public static readonly Need PurchaseTime = new(
        ("the date of the purchases with a time", "дата покупок со временем"),
        roles => roles.Purchases.DateColumn.Type.Kind == Warehouse.ColumnKind.DateTime);

    public static readonly Need OpenedWhen = new(
        ("the time at which messages were opened", "время открытия сообщений"), roles => roles.Find(IndicatorRoles.Opened)?.Type.IsTime == true);

    public static readonly Need OpenedAtHour = new(
        ("the hour at which messages were opened", "час открытия сообщений"), roles => roles.Find(IndicatorRoles.Opened)?.Type.Kind == Warehouse.ColumnKind.DateTime);

    public static implicit operator Need(IndicatorRole role) => new(Told(role), roles => roles.Has(role));

    /// <summary>One of two roles.</summary>
    public static Need Any(IndicatorRole one, IndicatorRole other) => new(
        ($"{Told(one).En} or {Told(other).En}", $"{Told(one).Ru} или {Told(other).Ru}"), roles => roles.Has(one) || roles.Has(other));

    /// <summary>A column of the linked results of other nodes.</summary>
    public static Need Score(params IReadOnlyList<string> names) => new(
        ($"the column '{names[0]}' at the input of scores", $"столбец «{names[0]}» на входе оценок"), roles => roles.FindScore(names) is not null);

    private static LocalText Told(IndicatorRole role) =>
        ($"'{role.Setting.Label.En}' ({role.Port})", $"«{role.Setting.Label.Ru}» ({role.Port})");
}
