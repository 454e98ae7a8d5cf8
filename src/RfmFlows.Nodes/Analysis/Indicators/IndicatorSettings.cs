using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The settings of the indicators beside the roles.</summary>
internal static class IndicatorSettings
{
    public const string CompareAll = "all";
    public const string CompareChosen = "chosen";

    private const string CompareNone = "none";
    private const int MostDays = 36_500;

    private static readonly IndicatorRules Usual = new();

    public static readonly ChoicesSetting Groups = new("groups", ("Groups", "Группы"),
        [.. Enum.GetValues<IndicatorGroup>().Select(g => new Choice(g.Id(), g.Title()))])
    {
        Help = ("Those indicators of a group that the inputs allow. With neither groups nor single indicators: all that the inputs allow.",
            "Показатели группы, на которые хватает входов. Если не выбраны ни группы, ни показатели — все, на которые хватает входов."),
    };
    public static readonly ChoicesSetting Single = new("indicators", ("Single indicators", "Отдельные показатели"),
        [.. IndicatorCatalogue.All.Select(AsChoice)])
    {
        Help = ("Added to the groups.", "В дополнение к группам."),
    };
    public static readonly IntegerSetting WindowDays = new("window", ("Window", "Период"))
    {
        Default = Usual.Window, Min = 1, Max = MostDays, Unit = ("days", "дней"),
        Help = ("W: the last days up to the as-of date, its day included.", "W — последние дни до даты расчёта, включая её день."),
    };
    public static readonly ChoiceSetting Compare = new("compare", ("Now against before", "Сейчас против прежнего"),
        new Choice(CompareNone, ("No", "Нет")), new Choice(CompareAll, ("Every indicator of the window", "Все показатели за период")),
        new Choice(CompareChosen, ("Chosen ones", "Выбранные")))
    {
        Help = ("Adds the value of the window before, the difference, the growth and a flag.", "Добавляет значение прежнего периода, разность, прирост и флаг."),
    };
    public static readonly ChoicesSetting Compared = new("compared", ("Compare", "Сравнить"),
        [.. IndicatorCatalogue.All.Where(IndicatorPlan.IsComparable).Select(AsChoice)])
    {
        Required = true, ShownWhen = new ShownWhen(Compare, CompareChosen),
    };
    public static readonly NumberSetting Limit = new("limit", ("Flag a change of more than", "Отмечать изменение больше"))
    {
        Default = 20, Min = 0, Max = 1_000_000, Unit = ("%", "%"), ShownWhen = new ShownWhen(Compare, CompareAll, CompareChosen),
    };
    public static readonly NumbersSetting Abc = new("abc", ("ABC borders", "Границы ABC"))
    {
        Default = [Usual.Abc.A, Usual.Abc.B], MinCount = 2, MaxCount = 2,
        Help = ("Percent of revenue in the window that A, and A with B, make.", "Процент выручки за период, который дают A и A вместе с B."),
    };
    public static readonly NumbersSetting Xyz = new("xyz", ("XYZ borders", "Границы XYZ"))
    {
        Default = [Usual.Xyz.X, Usual.Xyz.Y], MinCount = 2, MaxCount = 2,
        Help = ("Percent of variation up to which X and Y go. The usual 10 and 25 suit goods; for people take wider ones, such as 50 and 100.",
            "Процент вариации, до которого X и Y. Обычные 10 и 25 подходят товарам; для людей берите шире, например 50 и 100."),
    };
    public static readonly IntegerSetting Attribution = new("attribution", ("A purchase follows a message for", "Покупка — следствие сообщения в течение"))
    {
        Default = Usual.Attribution, Min = 1, Max = 365, Unit = ("days", "дней"),
    };
    public static readonly ColumnsSetting Asked = new("asked", IndicatorRoles.Customers, ("Fields of the profile", "Поля анкеты"))
    {
        Help = ("Those that the completeness counts; by default every column of the customers but the customer.",
            "По ним считается полнота; по умолчанию все столбцы клиентов, кроме самого клиента."),
    };
    public static readonly ChoiceSetting Language = new("language", ("Catalogue in", "Каталог"),
        new Choice("ru", ("Russian", "По-русски")), new Choice("en", ("English", "По-английски")));

    public static IReadOnlyList<Setting> All { get; } = [Groups, Single, WindowDays, Compare, Compared, Limit, Abc, Xyz, Attribution, Asked, Language];

    /// <summary>The rules that the settings make; numbers that are not two are those of the default, for the setting itself tells of them.</summary>
    public static IndicatorRules Rules(SettingValues settings, Columns? customers, Column? person) => new()
    {
        Window = (int)settings.Get(WindowDays),
        Abc = settings.Get(Abc) is [var a, var b] ? new AbcBorders(a, b) : Usual.Abc,
        Xyz = settings.Get(Xyz) is [var x, var y] ? new XyzBorders(x, y) : Usual.Xyz,
        Attribution = (int)settings.Get(Attribution),
        Asked = settings.Get(Asked) is { Count: > 0 } asked ? asked : [.. (customers ?? Columns.Empty).Where(c => c != person).Select(c => c.Name)],
    };

    private static Choice AsChoice(Indicator indicator) => new(indicator.Id, indicator.Title) { Help = indicator.Formula };
}
