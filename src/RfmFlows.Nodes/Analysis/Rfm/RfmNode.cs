using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Scores customers by recency, frequency and money, and names their segments.</summary>
public sealed class RfmNode : NodeType
{
    internal const string Own = "own";
    internal const string NoMap = "none";
    internal const string OneScale = "one";
    internal const string EachScale = "each";
    internal const string Logarithms = "log";
    internal const string Proposed = "proposed";
    internal const string Customers = "customers";
    internal const string Borders = "borders";
    internal const string Segments = "segments";

    internal static readonly ChoiceSetting Method = new("method", ("Borders by", "Границы"),
        [.. ScoringMethods.All.Select(m => new Choice(m.Id, m.Title.Local()) { Help = m.Help.Local() }),
            new Choice(Own, ("Own values", "Свои значения"))]);
    internal static readonly ChoiceSetting Scales = new("scales", ("Scale", "Шкала"),
        new Choice(OneScale, ("One for all axes", "Одна для всех осей")), new Choice(EachScale, ("Each axis its own", "У каждой оси своя")));
    internal static readonly IntegerSetting Scale = ScaleSetting("scale", ("Scores from 1 to", "Оценки от 1 до"), OneScale, ("The highest score is always the best.", "Высшая оценка всегда лучшая."));
    internal static readonly ChoiceSetting ClusterCount = new("clusters", ("Number of clusters", "Число кластеров"),
        new Choice("scale", ("As many as scores", "По числу оценок")),
        new Choice(Proposed, ("Proposed from the data", "Предложить по данным"))
        {
            Help = ("On each axis as many as the data have heaps, at least as many as scores are set and at most 10; the map is stretched.",
                "На каждой оси столько, сколько в данных сгустков, но не меньше заданного числа оценок и не больше 10; карта растягивается."),
        })
    {
        ShownWhen = new ShownWhen(Method, ScoringMethods.Clusters.Id),
    };
    internal static readonly ChoiceSetting ClusterMoney = new("clusterMoney", ("Clusters of money by", "Кластеры суммы по"),
        new Choice(Logarithms, ("Logarithm", "Логарифму"))
        {
            Help = ("Of 1 + sum; borders are shown in money.", "От 1 + сумма; границы показываются в деньгах."),
        },
        new Choice("value", ("Sum itself", "Самой сумме")) { Help = ("A few large buyers then make up whole clusters.", "Тогда несколько крупных покупателей займут целые кластеры.") })
    {
        ShownWhen = new ShownWhen(Method, ScoringMethods.Clusters.Id),
    };
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
    internal static readonly BooleanSetting Weighted = new("weighted", ("Weighted score", "Взвешенная оценка"))
    {
        Help = ("Adds the column 'score': each score times its weight, added up.", "Добавляет столбец «score»: сумма оценок, умноженных на веса."),
    };
    internal static readonly NumberSetting RecencyWeight = Weight("recencyWeight", ("Weight of recency", "Вес давности"));
    internal static readonly NumberSetting FrequencyWeight = Weight("frequencyWeight", ("Weight of frequency", "Вес частоты"));
    internal static readonly NumberSetting MonetaryWeight = Weight("monetaryWeight", ("Weight of money", "Вес суммы"));
    internal static readonly TextSetting SaveAs = new("saveModel", ("Save the model as", "Сохранить модель как"))
    {
        Placeholder = "monthly", MaxLength = 64,
        Help = ("An id under which borders, map and rules are kept as a version for the as-of date; 'Score by model' uses them on other data. Empty saves nothing.",
            "Идентификатор, под которым границы, карта и правила сохраняются версией на дату расчёта; их применяет к другим данным «Оценка по модели». Пусто — не сохранять."),
    };
    internal static readonly TextSetting ModelTitle = new("modelTitle", ("Title of the model", "Название модели"))
    {
        MaxLength = 200, Help = ("Left empty, the id stands for it; a title given before stays.", "Если не задано, вместо него идентификатор; прежнее название остаётся."),
    };

    internal static readonly BordersSetting RecencyBorders = BordersSettingOf(Axis.Recency, "recencyBorders", ("Borders of recency", "Границы давности"), ("days", "дни"), required: false);
    private static readonly BordersSetting FrequencyBorders = BordersSettingOf(Axis.Frequency, "frequencyBorders", ("Borders of frequency", "Границы частоты"), ("purchases", "покупки"));
    private static readonly BordersSetting MonetaryBorders = BordersSettingOf(Axis.Monetary, "monetaryBorders", ("Borders of money", "Границы суммы"), ("money", "деньги"));
    private static readonly IntegerSetting RecencyScale = ScaleSetting("recencyScale", ("Scores of recency from 1 to", "Оценки давности от 1 до"), EachScale);
    private static readonly IntegerSetting FrequencyScale = ScaleSetting("frequencyScale", ("Scores of frequency from 1 to", "Оценки частоты от 1 до"), EachScale);
    private static readonly IntegerSetting MonetaryScale = ScaleSetting("monetaryScale", ("Scores of money from 1 to", "Оценки суммы от 1 до"), EachScale);

    public override NodeDescription Description { get; } = new("analysis.rfm", 1, PaletteGroup.Analysis)
    {
        Title = ("RFM analysis", "RFM-анализ"),
        Purpose = ("Scores customers by how recently, how often and for how much they buy, and names their segments.",
            "Оценивает клиентов по давности, частоте и сумме покупок и относит их к сегментам."),
        Help = RfmHelp.Text,
        Icon = "chart-grid-dots",
        SearchWords = ["rfm", "recency", "frequency", "monetary", "segments", "clusters", "давность", "частота", "сегментация", "кластеры", "рфм"],
        Inputs = RfmInput.Ports,
        Outputs =
        [
            CustomersPort,
            Port.Table(Borders, ("Borders", "Границы")) with { Help = ("What each score of each axis means.", "Что значит каждая оценка каждой оси.") },
            SegmentsPort,
        ],
        Settings =
        [
            .. PurchaseRoles.All, MarginRole.Margin, MarginRole.Cost, RfmInput.KnownCustomer, .. ValueSettings.All,
            Method, ClusterCount, ClusterMoney, Scales, Scale, RecencyScale, FrequencyScale, MonetaryScale, RecencyBorders, FrequencyBorders, MonetaryBorders, Trim,
            Map, OwnMap, OwnAdvice.Setting, Names, Weighted, RecencyWeight, FrequencyWeight, MonetaryWeight, SaveAs, ModelTitle,
        ],
        UsesAsOf = true,
    };

    internal static Port CustomersPort { get; } = Port.Table(Customers, ("Customers", "Клиенты")) with
    {
        Help = ("One row a customer: values, scores, segment.", "Строка на клиента: значения, оценки, сегмент."),
    };

    internal static Port SegmentsPort { get; } = Port.Table(Segments, ("Segments", "Сегменты")) with
    {
        Help = ("Size and revenue of each segment, with advice.", "Размер и выручка каждого сегмента и что с ним делать."),
    };

    internal static BordersSetting BordersOf(Axis axis) => axis switch
    {
        Axis.Recency => RecencyBorders,
        Axis.Frequency => FrequencyBorders,
        _ => MonetaryBorders,
    };

    internal static IntegerSetting ScaleOf(Axis axis) => axis switch
    {
        Axis.Recency => RecencyScale,
        Axis.Frequency => FrequencyScale,
        _ => MonetaryScale,
    };

    public override Effect EffectOf(SettingValues settings) => settings.Has(SaveAs) ? Effect.Write : Effect.None;

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) =>
        RfmInput.Reads(port, settings, ValueRules.Of(settings).Money, input);

    public override async Task BuildAsync(BuildContext build)
    {
        var rules = new RfmSettings(build.Settings).Rules();
        var input = RfmInput.Of(build, rules.Values.Money);
        var keeps = build.Settings.Has(SaveAs);
        var result = await new RfmBuild(build, input, rules).RunAsync(keeps);
        if (keeps)
        {
            await new ModelKeeper(build, rules, result!).KeepAsync(build.Get(SaveAs), build.Settings.Has(ModelTitle) ? LocalText.Same(build.Get(ModelTitle)) : null);
        }
    }

    protected override void Check(CheckContext check)
    {
        var settings = new RfmSettings(check.Settings);
        foreach (var problem in settings.Problems())
        {
            check.Add(problem);
        }
        check.Output(Borders, RfmColumns.Borders);
        check.Output(Segments, RfmColumns.Segments);
        if (RfmInput.Of(check, settings.Values.Money) is { } input)
        {
            check.Output(Customers, RfmColumns.Customers(input.Purchases, settings.Values.Recency == RecencyMeasure.Cycles, check.Get(Weighted)));
        }
    }

    private static BordersSetting BordersSettingOf(Axis axis, string name, LocalText label, LocalText unit, bool required = true) => new(
        name, new Cut(Customers, AxisSql.ScoreColumn(axis), AxisSql.ValueColumn(axis), axis.Direction() == AxisDirection.LowerIsBetter, Scale), label)
    {
        Required = required, MaxCount = ScaleLimits.Max - 1, ShownWhen = new ShownWhen(Method, Own),
        Help = ($"Ascending values ({unit.En}); a value on a border belongs to the smaller ones.", $"Значения по возрастанию ({unit.Ru}); значение на границе относится к меньшим."),
    };

    private static IntegerSetting ScaleSetting(string name, LocalText label, string scales, LocalText? help = null) => new(name, label)
    {
        Default = ScaleLimits.Default, Min = ScaleLimits.Min, Max = ScaleLimits.Max, Help = help ?? LocalText.Empty, ShownWhen = new ShownWhen(Scales, scales),
    };

    private static NumberSetting Weight(string name, LocalText label) => new(name, label) { Default = 1, Min = 0, Max = 1000, ShownWhen = new ShownWhen(Weighted, "true") };
}
