using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>The settings of <see cref="KeepReceiptsNode"/>.</summary>
internal static class ReceiptSettings
{
    public const string Receipts = "receipts";
    public const string Lines = "lines";

    /// <summary>One number, one receipt, in all of the source.</summary>
    public const string ByOrder = "order";
    public const string ByCustomerDayOrder = "customer-day-order";
    public const string ByCustomerTime = "customer-time";

    public static readonly ChoiceSetting Rows = new("rows", ("A row is", "Строка — это"),
        new Choice("receipt", ("A receipt", "Чек")),
        new Choice("line", ("A line of a receipt", "Позиция чека"))
        {
            Help = ("Rows of one receipt are summed up; each is kept as a line too.", "Строки одного чека складываются; каждая сохраняется и как позиция."),
        });
    public static readonly ChoiceSetting Key = new("key", ("The same receipt is known by", "Один и тот же чек узнаётся по"),
        new Choice(ByOrder, ("Its number", "Номеру")),
        new Choice(ByCustomerDayOrder, ("Customer, day and number", "Клиенту, дню и номеру")) { Help = ("For numbers that begin anew each day or shop.", "Для номеров, которые повторяются по дням или кассам.") },
        new Choice(ByCustomerTime, ("Customer and time", "Клиенту и времени")) { Help = ("For receipts without numbers.", "Для чеков без номеров.") });
    public static readonly ChoiceSetting Mode = new("mode", ("Receipts that the base has", "Чеки, которые уже есть"),
        new Choice("add", ("Are corrected; new ones are added", "Исправляются; новые добавляются")),
        new Choice("replace", ("Of the period are replaced", "Заменяются за период"))
        {
            Help = ("What the base has for the period and the table has not is removed.", "Чеки периода, которых нет в таблице, удаляются из базы."),
        });
    public static readonly DateSetting From = new("from", ("Period from", "Период с"))
    {
        ShownWhen = new ShownWhen(Mode, "replace"), Help = ("By default the first day of the table.", "По умолчанию первый день таблицы."),
    };
    public static readonly DateSetting To = new("to", ("Period to", "Период по"))
    {
        ShownWhen = new ShownWhen(Mode, "replace"), Help = ("By default the last day of the table.", "По умолчанию последний день таблицы."),
    };
    public static readonly TextSetting Source = new("source", ("Source", "Источник"))
    {
        MaxLength = 60,
        Help = ("A name for the system that the receipts come from: numbers of two sources are different receipts. A period is replaced within its source.",
            "Имя системы, из которой пришли чеки: одинаковые номера из двух источников — разные чеки. Период заменяется в пределах источника."),
    };

    public static readonly BaseRole Customer = Role("customer", Receipts, "customer", ("Customer", "Клиент")) with { Required = true };
    public static readonly BaseRole Order = Role("order", Receipts, "order", ("Order", "Чек (заказ)"));
    public static readonly BaseRole Date = Role("date", Receipts, "date", ("Date", "Дата")) with { Required = true };
    public static readonly BaseRole Sum = Role("sum", Receipts, "sum", ("Sum", "Сумма")) with { Required = true };

    /// <summary>What the columns of receipts are filled with.</summary>
    public static IReadOnlyList<BaseRole> ReceiptRoles { get; } =
    [
        Customer, Order, Date, Sum,
        Role("discount", Receipts, "discount", ("Discount", "Скидка")), Role("cost", Receipts, "cost", ("Cost", "Себестоимость")),
        Role("store", Receipts, "store", ("Store", "Магазин")), Role("channel", Receipts, "channel", ("Channel", "Канал")),
        Role("changedAt", Receipts, "changed_at", ("Changed at", "Изменён")),
    ];

    /// <summary>What the columns of lines are filled with, from a table of their own.</summary>
    public static IReadOnlyList<BaseRole> LineRoles { get; } =
    [
        Line("lineCustomer", "customer", ("Line: customer", "Позиция: клиент")), Line("lineOrder", "order", ("Line: order", "Позиция: чек (заказ)")),
        Line("lineDate", "date", ("Line: date", "Позиция: дата")), Line("product", "product", ("Line: product", "Позиция: товар")),
        Line("category", "category", ("Line: category", "Позиция: категория")), Line("quantity", "quantity", ("Line: quantity", "Позиция: количество")),
        Line("price", "price", ("Line: price", "Позиция: цена")), Line("lineSum", "sum", ("Line: sum", "Позиция: сумма")),
        Line("lineDiscount", "discount", ("Line: discount", "Позиция: скидка")), Line("lineCost", "cost", ("Line: cost", "Позиция: себестоимость")),
    ];

    public static readonly ColumnsSetting Further = new("columns", Receipts, ("Further columns", "Другие столбцы"));
    public static readonly ColumnsSetting LineFurther = new("lineColumns", Lines, ("Line: further columns", "Позиция: другие столбцы"));

    public static IReadOnlyList<Setting> All { get; } =
        [Rows, Key, Mode, From, To, Source, .. ReceiptRoles.Select(r => r.Setting), Further, .. LineRoles.Select(r => r.Setting), LineFurther];

    /// <summary>The columns that the same receipt is known by, beside its source.</summary>
    public static IReadOnlyList<string> KeyColumns(string key) => key switch
    {
        ByCustomerDayOrder => ["customer", "date", "order"],
        ByCustomerTime => ["customer", "date"],
        _ => ["order"],
    };

    private static BaseRole Role(string setting, string port, string column, LocalText label) => BaseRole.Of(setting, port, BaseTables.ReceiptColumns[column], label);

    private static BaseRole Line(string setting, string column, LocalText label) => BaseRole.Of(setting, Lines, BaseTables.LineColumns[column], label);
}
