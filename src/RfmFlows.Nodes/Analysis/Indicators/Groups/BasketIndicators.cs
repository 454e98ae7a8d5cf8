using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 49–65: what a customer buys, and where.</summary>
internal static class BasketIndicators
{
    private const string Purchases = "count(*)";
    private const string Valued = "category IS NOT NULL AND value_now > 0";

    private static readonly IReadOnlyList<Need> CategorySums = [Need.Lines, IndicatorRoles.Category, Need.LineSums];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(49, "units", ("Units", "Единиц куплено"), ("Σnᵢ, nᵢ the units of a purchase, less those returned", "Σnᵢ, nᵢ — единиц в покупке, за вычетом возвращённых"), Unit.Quantity, Units) { Needs = [Need.Units] },
        new(50, "upt", ("Units per purchase", "Единиц в чеке"), ("Σnᵢ / n", "Σnᵢ / n"), Unit.Ratio, q => q.Figures.Ratio(Units(q), q.Orders())) { Needs = [Need.Units] },
        new(51, "avg_price", ("Average price of a unit", "Средняя цена товара в чеке"), ("Σaᵢ / Σnᵢ", "Σaᵢ / Σnᵢ"), Unit.Money, q => q.Figures.Ratio(q.Revenue(), Units(q), 2)) { Needs = [Need.Units] },
        new(52, "skus", ("Different products", "Разных товаров"), ("count of different products bought", "число разных купленных товаров"), Unit.Pieces, Skus) { Needs = [Need.Lines, IndicatorRoles.Sku] },
        new(53, "cats", ("Different categories", "Разных категорий"), ("count of different categories bought", "число разных купленных категорий"), Unit.Pieces,
            q => q.Figures.Count(q.Category("count(category) FILTER (WHERE lines > 0)"))) { Needs = [Need.Lines, IndicatorRoles.Category] },
        new(54, "top_cat", ("Favourite category", "Любимая категория"), ("the category of the greatest sum in W, of equal ones the first by name", "категория с наибольшей суммой в W, из равных первая по имени"), Unit.Text,
            q =>
            {
                q.Category("sum(value_now)");
                return q.Passes.Favourite("top_category", $"{q.Tables.Categories} WHERE {Valued}", "category", "sum(value_now)");
            }) { Needs = CategorySums },
        new(55, "top_cat_share", ("Its share", "Её доля"), ("its sum / the sum of all lines in W", "её сумма / сумма всех позиций в W"), Unit.Percent,
            q => q.Figures.Percent(q.Category($"max(value_now) FILTER (WHERE {Valued})"), q.Category("sum(value_now)"))) { Needs = CategorySums },
        new(56, "cat_entropy", ("Breadth of interests", "Широта интересов"), ("−Σ pₖ ln pₖ / ln K, pₖ the share of category k in W, K the categories of all lines; 0 where K = 1", "−Σ pₖ ln pₖ / ln K, pₖ — доля категории k в W, K — категорий во всех позициях; 0 при K = 1"), Unit.Share,
            Entropy) { Needs = CategorySums },
        new(57, "repeat_sku", ("Share of repeated products", "Доля повторных товаров"), ("products bought on ≥ 2 visits / skus", "товары, купленные в ≥ 2 визита / skus"), Unit.Percent,
            q => q.Figures.Percent(q.Sku("count(*) FILTER (WHERE first_day < last_day)"), Skus(q))) { Needs = [Need.Lines, IndicatorRoles.Sku] },
        new(58, "new_sku", ("Share of new products", "Доля новинок"), ("products of W not bought before W / products of W", "товары W, не купленные до W / товары W"), Unit.Percent,
            q => q.Figures.Percent(q.Sku($"count(*) FILTER (WHERE {InWindow(q, "first_day")})"), q.Sku($"count(*) FILTER (WHERE {InWindow(q, "last_day")})"))) { Needs = [Need.Lines, IndicatorRoles.Sku] },
        new(59, "price_tier", ("Price level", "Ценовой уровень"), ("mean over the lines bought of price / median price of the category", "среднее по купленным позициям: цена / медианная цена категории"), Unit.Ratio,
            q => q.Figures.Ratio(q.PricedCategory("sum(tier)"), q.Category("sum(priced) FILTER (WHERE category IS NOT NULL)"))) { Needs = [Need.Lines, IndicatorRoles.Category, IndicatorRoles.LinePrice] },
        new(60, "top_store", ("Main store", "Основная точка"), ("the store of most purchases, of equal ones the first", "точка с наибольшим числом покупок, из равных первая"), Unit.Text,
            q => Favourite(q, "store", q.Purchases.Store)) { Needs = [IndicatorRoles.Store] },
        new(61, "stores", ("Stores", "Число точек"), ("count of different stores", "число разных точек"), Unit.Pieces, q => q.Figures.Count(q.Passes.Different("top_store", Bought(q.Purchases.Store), q.Purchases.Store, Purchases))) { Needs = [IndicatorRoles.Store] },
        new(62, "top_channel", ("Main channel of purchases", "Канал покупок"), ("the channel of most purchases, of equal ones the first", "канал с наибольшим числом покупок, из равных первый"), Unit.Text,
            q => Favourite(q, "channel", q.Purchases.Channel)) { Needs = [IndicatorRoles.Channel] },
        new(63, "online_share", ("Share of online purchases", "Доля онлайн"), ("online purchases / n", "покупки онлайн / n"), Unit.Percent,
            q => q.Figures.Percent(q.Figures.Count(q.Sold($"sum({q.Purchases.Online})")), q.Orders())) { Needs = [IndicatorRoles.Online] },
        new(64, "top_weekday", ("Weekday", "День недели"), ("the weekday of most purchases, 1 Monday to 7 Sunday, of equal ones the first", "день недели с наибольшим числом покупок, от 1 (понедельник) до 7, из равных первый"), Unit.Number,
            q => Favourite(q, "weekday", "CAST(extract(isodow FROM day) AS INTEGER)")),
        new(65, "top_hour", ("Hour", "Час"), ("the hour of most purchases, 0 to 23, of equal ones the first", "час с наибольшим числом покупок, от 0 до 23, из равных первый"), Unit.Number,
            q => Favourite(q, "hour", "CAST(extract(hour FROM moment) AS INTEGER)")) { Needs = [Need.PurchaseTime] },
    ];

    private static string Units(IndicatorQuery q) => q.Figures.Count(q.Roles.Has(IndicatorRoles.Quantity) ? q.SumOfSales(q.Purchases.Units) : q.Category("sum(units)"));

    private static string Skus(IndicatorQuery q) => q.Figures.Count(q.Sku("count(*)"));

    private static string InWindow(IndicatorQuery q, string day) => q.Window.Holds(day, Span.Now, q.Sql);

    // With S = Σs and E = Σ s ln s of the category sums s, −Σ p ln p = ln S − E / S: no share is needed before all sums are known. Terms are decimals, whose sum is exact.
    private static string Entropy(IndicatorQuery q)
    {
        var value = q.Figures.Real("value_now");
        var sum = q.Figures.Real(q.Category($"sum(value_now) FILTER (WHERE {Valued})"));
        var terms = q.Figures.Real(q.Category($"sum(CASE WHEN {Valued} THEN {q.Sql.RoundSmall($"({value} * ln({value}))", ColumnType.MaxScale)} END)"));
        var categories = q.Total("count(DISTINCT category)", q.Tables.Categories);
        var entropy = q.Sql.RoundSmall($"greatest(0, least(1, (ln({sum}) - {terms} / {sum}) / ln({q.Figures.Real($"nullif({categories}, 0)")})))", FigureSql.RatioDigits);
        return $"CASE WHEN {sum} IS NULL THEN NULL WHEN {categories} = 1 THEN 0 ELSE {entropy} END";
    }

    private static string Favourite(IndicatorQuery q, string name, string value) => q.Passes.Favourite($"top_{name}", Bought(value), value, Purchases);

    private static string Bought(string value) => $"{QueryTables.Sales} WHERE bought AND {value} IS NOT NULL";
}
