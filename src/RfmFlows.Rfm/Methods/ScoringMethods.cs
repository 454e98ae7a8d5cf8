namespace RfmFlows.Rfm;

/// <summary>
/// Every way to score that needs no values typed by the user. Own borders are <see cref="FixedBorders"/>; equal width with
/// another trim is <see cref="EqualWidthBorders"/>. All give the highest score to the best.
/// </summary>
public static class ScoringMethods
{
    /// <summary>The default: quantiles, right-closed, equal values share a score, a score may stay unused.</summary>
    public static ScoringMethod Quantile { get; } = new(
        "quantile",
        new("Quantiles", "Квантили"),
        new(
            "Borders at equal shares of customers. Equal values always share a score, so a score may stay unused; a value on a border belongs to the smaller values.",
            "Границы делят клиентов на равные доли. Равные значения всегда получают одну оценку, поэтому какая-то оценка может остаться без клиентов; значение на границе относится к меньшим."),
        (axis, scale) => new(axis, new QuantileBorders(Fraction.Even(scale))));

    /// <summary>R's package rfm 0.3.0: quantiles plus 1, half-open.</summary>
    public static ScoringMethod RPackage { get; } = new(
        "quantile-plus-one",
        new("Quantiles as in R's package rfm", "Квантили как в пакете rfm для R"),
        new(
            "Each quantile plus 1 is a border, and a value on a border goes up. Against plain quantiles, values less than 1 above a quantile stay in the lower class. Equal values share a score.",
            "Граница — квантиль плюс 1, значение на границе переходит вверх. В отличие от обычных квантилей, значения, превышающие квантиль меньше чем на 1, остаются в нижнем классе. Равные значения получают одну оценку."),
        (axis, scale) => new(axis, new QuantileBorders(Fraction.Even(scale), ClosedSide.Left, Offset: 1)));

    /// <summary>The Python courses: quantiles, but frequency by row order.</summary>
    public static ScoringMethod PythonCourse { get; } = new(
        "row-order-quantile",
        new("Quantiles, frequency by row order (Python courses)", "Квантили, частота по порядку строк (курсы по Python)"),
        new(
            "Recency and money by quantiles. Frequency by row numbers: customers with equally many purchases get different scores, by ascending customer id.",
            "Давность и сумма — по квантилям. Частота — по номерам строк: клиенты с одинаковым числом покупок получают разные оценки, по возрастанию кода клиента."),
        (axis, scale) => new(axis, axis == Axis.Frequency ? ScoresByRank.FirstRankQuantiles(scale) : new QuantileBorders(Fraction.Even(scale))));

    /// <summary>SQL's NTILE on every axis.</summary>
    public static ScoringMethod Ntile { get; } = new(
        "ntile",
        new("Equal groups (NTILE)", "Равные группы (NTILE)"),
        new(
            "Groups of equal size. Equal values may get different scores, by ascending customer id.",
            "Группы одинакового размера. Равные значения могут получить разные оценки, по возрастанию кода клиента."),
        (axis, scale) => new(axis, new ScoresByTile(scale)));

    /// <summary>SAS PROC RANK, TIES=MEAN.</summary>
    public static ScoringMethod ProcRank { get; } = new(
        "proc-rank",
        new("Mean ranks as in SAS PROC RANK", "Средние ранги как в SAS PROC RANK"),
        new(
            "Equal values share their mean rank and so a score: ⌊rank·scale/(n + 1)⌋ + 1.",
            "Равные значения делят средний ранг, а значит и оценку: ⌊ранг·шкала/(n + 1)⌋ + 1."),
        (axis, scale) => new(axis, ScoresByRank.ProcRank(scale)));

    /// <summary>SPSS-like nesting: frequency inside each recency score, money inside each pair of both.</summary>
    public static ScoringMethod Nested { get; } = new(
        "nested-quantile",
        new("Nested quantiles", "Вложенные квантили"),
        new(
            "Recency by quantiles; frequency by quantiles inside each recency score; money inside each pair of both. A score means something else in each group. Equal values share a score inside a group.",
            "Давность — по квантилям; частота — по квантилям внутри каждой оценки давности; сумма — внутри каждой пары оценок. В каждой группе оценка значит своё. Внутри группы равные значения получают одну оценку."),
        (axis, scale) => new(axis, new QuantileBorders(Fraction.Even(scale)), [.. AxisFacts.All.TakeWhile(before => before != axis)]));

    /// <summary>PyMC-Marketing's rfm_segments: quantiles without repeated borders.</summary>
    public static ScoringMethod DropRepeated { get; } = new(
        "quantile-drop-repeated",
        new("Quantiles without repeated borders (PyMC-Marketing)", "Квантили без повторных границ (PyMC-Marketing)"),
        new(
            "Quantiles, where a border that repeats is left out. The axis then has fewer scores, and its top score is lower. Equal values share a score.",
            "Квантили, но повторная граница отбрасывается. Тогда оценок меньше, и высшая оценка ниже. Равные значения получают одну оценку."),
        (axis, scale) => new(axis, new QuantileBorders(Fraction.Even(scale), DropRepeated: true)))
    {
        DefaultScale = 4,
    };

    /// <summary>The SQL courses: quantiles at 0.33 and 0.66.</summary>
    public static ScoringMethod Tercile { get; } = new(
        "tercile",
        new("Thirds at 0.33 and 0.66 (SQL courses)", "Трети на 0,33 и 0,66 (курсы по SQL)"),
        new(
            "Three scores by quantiles at 0.33 and 0.66. The courses call the best customers 1; here the best are 3, as everywhere. Equal values share a score.",
            "Три оценки по квантилям 0,33 и 0,66. На курсах лучшие клиенты получают 1; здесь лучшие — 3, как везде. Равные значения получают одну оценку."),
        (axis, _) => new(axis, new QuantileBorders([new(33, 100), new(66, 100)])))
    {
        FixedScale = 3,
        DefaultScale = 3,
    };

    /// <summary>Mid ranks.</summary>
    public static ScoringMethod MidRank { get; } = new(
        "mid-rank",
        new("Mid ranks", "Срединные ранги"),
        new(
            "Equal values share the middle of their ranks and so a score: ⌈(rank − ½)·scale/n⌉. Where many bought once, all of them get 2 for frequency, and the segments of newcomers stay empty.",
            "Равные значения делят середину своих рангов, а значит и оценку: ⌈(ранг − ½)·шкала/n⌉. Если многие купили один раз, все они получат 2 за частоту, и сегменты новичков останутся пустыми."),
        (axis, scale) => new(axis, ScoresByRank.MidRank(scale)));

    /// <summary>Equal width after trimming 2 % at each end.</summary>
    public static ScoringMethod EqualWidth { get; } = new(
        "equal-width",
        new("Equal width", "Равная ширина"),
        new(
            "The range of values is cut into parts of equal width, after 2 % of the customers were left out at each end. Equal values share a score.",
            "Размах значений делится на части равной ширины; перед этим с каждого края отбрасывается 2 % клиентов. Равные значения получают одну оценку."),
        (axis, scale) => new(axis, new EqualWidthBorders(scale)));

    /// <summary>Exact one-dimensional k-means on each axis, of money on its logarithm.</summary>
    public static ScoringMethod Clusters { get; } = new(
        "clusters",
        new("Clusters (exact k-means)", "Кластеры (точный k-means)"),
        new(
            "Borders stand where the values part by themselves: on each axis the customers are cut into groups with the least spread within. A border is the smallest value of the upper group. Equal values share a score.",
            "Границы стоят там, где значения расходятся сами: на каждой оси клиенты делятся на группы с наименьшим разбросом внутри. Граница — наименьшее значение верхней группы. Равные значения получают одну оценку."),
        (axis, scale) => new(axis, new ClusterBorders(scale, logarithmic: axis == Axis.Monetary)));

    /// <summary>All methods, the default first.</summary>
    public static IReadOnlyList<ScoringMethod> All { get; } =
        [Quantile, RPackage, PythonCourse, Ntile, ProcRank, Nested, DropRepeated, Tercile, MidRank, EqualWidth, Clusters];

    /// <summary>The method with an id, or null.</summary>
    public static ScoringMethod? Find(string id) => All.FirstOrDefault(method => method.Id == id);
}
