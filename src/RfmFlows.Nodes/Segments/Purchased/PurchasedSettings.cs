using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.Purchased;

/// <summary>The table of conditions on purchased products.</summary>
internal static class PurchasedSettings
{
    public const string All = "all";

    private static readonly ChoiceSetting Kind = new("of", ("Of", "Чего"),
        new Choice(PurchasedCondition.Category, ("Categories", "Категорий")), new Choice(PurchasedCondition.Sku, ("Products", "Товаров")), new Choice(PurchasedCondition.Any, ("Anything", "Чего угодно")));
    private static readonly ChoicesSetting Values = new("values", ("Which", "Каких"))
    {
        AllowOther = true, ShownWhen = new ShownWhen(Kind, PurchasedCondition.Category, PurchasedCondition.Sku),
        Required = true, Help = ("Categories or products as they stand in the column.", "Категории или товары, как они записаны в столбце."),
    };
    private static readonly ChoiceSetting Bound = new("bound", ("Bought", "Куплено"),
        new Choice(PurchasedCondition.AtLeast, ("At least", "Не меньше")), new Choice(PurchasedCondition.AtMost, ("At most", "Не больше")), new Choice(PurchasedCondition.None, ("Not at all", "Не куплено совсем")));
    private static readonly NumberSetting Amount = new("amount", ("How much", "Сколько"))
    {
        Default = 1, Min = 0, ShownWhen = new ShownWhen(Bound, PurchasedCondition.AtLeast, PurchasedCondition.AtMost),
    };
    private static readonly ChoiceSetting Measure = new("measure", ("Measured in", "В чём"),
        new Choice(PurchasedCondition.Lines, ("Order lines", "Позициях чеков")), new Choice(PurchasedCondition.Units, ("Units", "Единицах")),
        new Choice(PurchasedCondition.Orders, ("Orders", "Чеках")), new Choice(PurchasedCondition.Sum, ("Money", "Деньгах")));
    private static readonly IntegerSetting Days = new("days", ("In the last days", "За последние дни"))
    {
        Default = 0, Min = 0, Max = 36_500, Unit = ("days", "дней"), Help = ("0 takes the whole history.", "0 — вся история."),
    };
    private static readonly TextSetting Name = new("name", ("Column", "Столбец"))
    {
        MaxLength = 60, Help = ("What the figure is called; by default condition_1 and so on.", "Имя показателя; по умолчанию condition_1 и так далее."),
    };

    public static readonly ListSetting Conditions = new("conditions", ("Conditions", "Условия"), Kind, Values, Bound, Amount, Measure, Days, Name) { Required = true, MinCount = 1, MaxCount = 50 };
    public static readonly ChoiceSetting Mode = new("mode", ("Must hold", "Должны выполняться"), new Choice(All, ("All conditions", "Все условия")), new Choice("any", ("Any condition", "Любое условие")));

    public static IReadOnlyList<PurchasedCondition> Of(SettingValues settings) => [.. settings.Get(Conditions).Select((c, i) => new PurchasedCondition(
        c.Has(Name) ? c.Get(Name) : $"condition_{i + 1}", c.Get(Kind), c.Shows(Values) ? c.Get(Values) : [], c.Get(Measure), c.Get(Bound), c.Get(Amount), (int)c.Get(Days)))];
}
