using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Scores customers by recency, frequency and money, and names their segments.</summary>
public sealed class RfmNode : NodeType
{
    internal const string Own = "own";
    internal const string NoMap = "none";
    internal const string Customers = "customers";

    internal static readonly ChoiceSetting Frequency = new("frequency", ("Frequency counts", "Частота — это"),
        new Choice("orders", ("Orders", "Чеки")), new Choice("days", ("Days with a purchase", "Дни с покупками")));
    internal static readonly ChoiceSetting Monetary = new("monetary", ("Money is", "Деньги — это"),
        new Choice("sum", ("Sum", "Сумма")), new Choice("mean", ("Mean of an order", "Средний чек")));
    internal static readonly IntegerSetting Window = new("window", ("Only the last days", "Только последние дни"))
    {
        Default = 0, Min = 0, Max = 36_500, Unit = ("days", "дней"), Help = ("0 takes the whole history.", "0 — вся история."),
    };
    internal static readonly ChoiceSetting Snapshot = new("recencyTo", ("Recency is counted to", "Давность считается до"),
        new Choice("asOf", ("The as-of date: a purchase of that day has 0", "Даты расчёта: покупка в этот день — 0")),
        new Choice("dayAfter", ("The day after: the smallest recency is 1", "Следующего дня: наименьшая давность — 1")));
    internal static readonly ChoiceSetting Method = new("method", ("Borders by", "Границы"),
        [.. ScoringMethods.All.Select(m => new Choice(m.Id, m.Title.Local()) { Help = m.Help.Local() }),
            new Choice(Own, ("Own values", "Свои значения"))]);
    internal static readonly IntegerSetting Scale = new("scale", ("Scores from 1 to", "Оценки от 1 до"))
    {
        Default = ScaleLimits.Default, Min = ScaleLimits.Min, Max = ScaleLimits.Max,
        Help = ("The highest score is always the best.", "Высшая оценка всегда лучшая."),
    };
    internal static readonly BordersSetting RecencyBorders = BordersOf(Axis.Recency, "recencyBorders", ("Borders of recency", "Границы давности"), ("days", "дни"));
    internal static readonly BordersSetting FrequencyBorders = BordersOf(Axis.Frequency, "frequencyBorders", ("Borders of frequency", "Границы частоты"), ("purchases", "покупки"));
    internal static readonly BordersSetting MonetaryBorders = BordersOf(Axis.Monetary, "monetaryBorders", ("Borders of money", "Границы суммы"), ("money", "деньги"));
    internal static readonly NumberSetting Trim = new("trim", ("Trim at each end", "Отсечь с каждого края"))
    {
        Default = EqualWidthBorders.DefaultTrimPercent, Min = 0, Max = 49, Unit = ("%", "%"), ShownWhen = new ShownWhen(Method, ScoringMethods.EqualWidth.Id),
    };
    internal static readonly ChoiceSetting Map = new("map", ("Segment map", "Карта сегментов"),
        [.. SegmentMaps.All.Select(m => new Choice(m.Id, m.Title.Local())), new Choice(Own, ("Own map", "Своя карта")), new Choice(NoMap, ("No segments", "Без сегментов"))]);
    internal static readonly ScoreMapSetting OwnMap = new("ownMap", ("Own map", "Своя карта"))
    {
        Required = true, Scale = Scale, ShownWhen = new ShownWhen(Map, Own),
        Help = ("Each combination of scores must lead to one segment.", "Каждое сочетание оценок должно вести в один сегмент."),
    };
    internal static readonly ChoiceSetting Names = new("names", ("Segment names in", "Названия сегментов"),
        new Choice("ru", ("Russian", "По-русски")), new Choice("en", ("English", "По-английски")));

    /// <summary>The settings that make up the model.</summary>
    internal static IReadOnlyList<Setting> ModelSettings { get; } =
        [Frequency, Monetary, Window, Snapshot, Method, Scale, RecencyBorders, FrequencyBorders, MonetaryBorders, Trim, Map, OwnMap, Names];

    public override NodeDescription Description { get; } = new("analysis.rfm", 1, PaletteGroup.Analysis)
    {
        Title = ("RFM analysis", "RFM-анализ"),
        Purpose = ("Scores customers by how recently, how often and for how much they buy, and names their segments.",
            "Оценивает клиентов по давности, частоте и сумме покупок и относит их к сегментам."),
        Help = RfmHelp.Text,
        Icon = "chart-grid-dots",
        SearchWords = ["rfm", "recency", "frequency", "monetary", "segments", "давность", "частота", "сегментация", "рфм"],
        Inputs = [Port.Table(PurchaseRoles.Port, ("Purchases", "Покупки"))],
        Outputs =
        [
            Port.Table(Customers, ("Customers", "Клиенты")) with { Help = ("One row a customer: values, scores, segment.", "Строка на клиента: значения, оценки, сегмент.") },
            Port.Table("borders", ("Borders", "Границы")) with { Help = ("What each score of each axis means.", "Что значит каждая оценка каждой оси.") },
            Port.Table("segments", ("Segments", "Сегменты")) with { Help = ("Size and revenue of each segment, with advice.", "Размер и выручка каждого сегмента и что с ним делать.") },
        ],
        Settings = [.. PurchaseRoles.All, .. ModelSettings],
        UsesAsOf = true,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) =>
        PurchaseRoles.Of(settings, input, _ => { })?.Columns;

    public override Task BuildAsync(BuildContext build)
    {
        var roles = PurchaseRoles.Of(build.Settings, build.Input(PurchaseRoles.Port).Columns, _ => { })!;
        return new RfmBuild(build, roles, RfmModel.Of(build.Settings)).RunAsync();
    }

    protected override void Check(CheckContext check)
    {
        var model = RfmModel.Of(check.Settings);
        foreach (var problem in model.Problems())
        {
            check.Add(problem);
        }
        check.Output("borders", RfmColumns.Borders);
        check.Output("segments", RfmColumns.Segments);
        if (check.Input(PurchaseRoles.Port) is { } input && PurchaseRoles.Of(check.Settings, input, check.Add) is { } roles)
        {
            check.Output(Customers, RfmColumns.Customers(roles));
        }
    }

    private static BordersSetting BordersOf(Axis axis, string name, LocalText label, LocalText unit) => new(
        name, new Cut(Customers, AxisSql.ScoreColumn(axis), AxisSql.ValueColumn(axis), axis.Direction() == AxisDirection.LowerIsBetter, Scale), label)
    {
        Required = true, MaxCount = ScaleLimits.Max - 1, ShownWhen = new ShownWhen(Method, Own),
        Help = ($"Ascending values ({unit.En}); a value on a border belongs to the smaller ones.", $"Значения по возрастанию ({unit.Ru}); значение на границе относится к меньшим."),
    };
}
