using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Settings that say how recency, frequency and money follow from purchases.</summary>
internal static class ValueSettings
{
    public const string DayAfter = "dayAfter";

    public static readonly ChoiceSetting Frequency = new("frequency", ("Frequency counts", "Частота — это"),
        new Choice("orders", ("Orders", "Чеки")), new Choice("days", ("Days with a purchase", "Дни с покупками")));
    public static readonly ChoiceSetting Monetary = new("monetary", ("Money is", "Деньги — это"),
        new Choice("sum", ("Sum", "Сумма")), new Choice("mean", ("Mean of an order", "Средний чек")),
        new Choice("margin", ("Margin", "Валовая прибыль")) { Help = ("From a column with the margin or the cost of each row.", "По столбцу с прибылью или себестоимостью строки.") });
    public static readonly ChoiceSetting Recency = new("recencyBy", ("Recency is scored by", "Давность оценивать по"),
        new Choice("days", ("Days since the last purchase", "Дням с последней покупки")),
        new Choice("cycles", ("The customer's own purchase cycles", "Собственным циклам покупок клиента"))
        {
            Help = ("Days since the last purchase divided by the customer's usual gap between purchases.", "Дни с последней покупки, делённые на обычный для клиента интервал между покупками."),
        });
    public static readonly ChoiceSetting Cycle = new("cycle", ("The own cycle is", "Свой цикл — это"),
        new Choice("mean", ("Mean gap between purchases", "Средний интервал между покупками")), new Choice("median", ("Median gap", "Медианный интервал")))
    {
        ShownWhen = new ShownWhen(Recency, "cycles"),
    };
    public static readonly IntegerSetting FewestGaps = new("cycleGaps", ("An own cycle needs gaps", "Для своего цикла нужно интервалов"))
    {
        Default = PurchaseCycle.FewestGaps, Min = 1, Max = 1000, ShownWhen = new ShownWhen(Recency, "cycles"),
        Help = ("Customers with fewer gaps between their days with a purchase are measured by the usual gap of the whole base.",
            "Клиентов, у которых интервалов между днями с покупками меньше, оценивают по обычному интервалу всей базы."),
    };
    public static readonly NumbersSetting CycleBorders = new("cycleBorders", ("Borders in own cycles", "Границы в своих циклах"))
    {
        MaxCount = ScaleLimits.Max - 1, Ascending = true, ShownWhen = new ShownWhen(Recency, "cycles"),
        Help = ("Ascending, one fewer than scores; left empty: 1, 2, 3, …, so that each full cycle without a purchase costs one score.",
            "По возрастанию, на одну меньше, чем оценок; если не заданы: 1, 2, 3, …, то есть каждый полный цикл без покупки отнимает одну оценку."),
    };
    public static readonly IntegerSetting Window = new("window", ("Only the last", "Только последние"))
    {
        Default = 0, Min = 0, Max = 36_500, Help = ("0 takes the whole history.", "0 — вся история."),
    };
    public static readonly ChoiceSetting WindowUnit = new("windowUnit", ("Days or months", "Дни или месяцы"),
        new Choice("days", ("Days", "Дни")), new Choice("months", ("Months", "Месяцы")) { Help = ("Calendar months back from the as-of date.", "Календарные месяцы назад от даты расчёта.") });
    public static readonly ChoiceSetting Snapshot = new("recencyTo", ("Recency is counted to", "Давность считается до"),
        new Choice("asOf", ("The as-of date: a purchase of that day has 0", "Даты расчёта: покупка в этот день — 0")),
        new Choice(DayAfter, ("The day after: the smallest recency is 1", "Следующего дня: наименьшая давность — 1")));
    public static readonly ChoiceSetting Returns = new("returns", ("Returns", "Возвраты"),
        new Choice("lower", ("Lower the money", "Уменьшают сумму")), new Choice("ignore", ("Are ignored", "Не учитываются")));
    public static readonly ChoiceSetting OnlyReturns = new("onlyReturns", ("Customers with returns only", "Клиенты только с возвратами"), ListAsNone, LeaveOut);
    public static readonly ChoiceSetting ZeroSum = new("zeroSum", ("Buyers with a sum of 0 or less", "Покупатели с суммой 0 и меньше"),
        new Choice("score", ("Are scored", "Получают оценки")), ListAsNone, LeaveOut);

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [Frequency, Monetary, Window, WindowUnit, Snapshot, Recency, Cycle, FewestGaps, CycleBorders, Returns, OnlyReturns, ZeroSum];

    private static Choice ListAsNone => new("list", ("Are listed as 'No purchases'", "Показываются как «Нулевые»"));

    private static Choice LeaveOut => new("leave", ("Are left out", "Не показываются"));
}
