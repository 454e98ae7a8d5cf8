using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 49–65: what a customer buys, and where.</summary>
internal static class BasketIndicators
{
    private static readonly IReadOnlyList<Need> CategorySums = [Need.Lines, IndicatorRoles.Category, Need.LineSums];

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(49, "units", ("Units", "Единиц куплено"), ("Σnᵢ, nᵢ the units of a purchase, less those returned", "Σnᵢ, nᵢ — единиц в покупке, за вычетом возвращённых"), Unit.Quantity, Units) { Needs = [Need.Units] },
        new(50, "upt", ("Units per purchase", "Единиц в чеке"), ("Σnᵢ / n", "Σnᵢ / n"), Unit.Ratio, q => q.Figures.Ratio(Units(q), q.Orders())) { Needs = [Need.Units] },
        new(51, "avg_price", ("Average price of a unit", "Средняя цена товара в чеке"), ("Σaᵢ / Σnᵢ", "Σaᵢ / Σnᵢ"), Unit.Money, q => q.Figures.Ratio(q.Revenue(), Units(q), 2)) { Needs = [Need.Units] },
        new(52, "skus", ("Different products", "Разных товаров"), ("count of different products bought", "число разных купленных товаров"), Unit.Pieces, Skus) { Needs = [Need.Lines, IndicatorRoles.Sku] },
        new(53, "cats", ("Different categories", "Разных категорий"), ("count of different categories bought", "число разных купленных категорий"), Unit.Pieces,
            q => q.Figures.Count(q.Category("categories", ColumnType.Integer, c => c.Categories))) { Needs = [Need.Lines, IndicatorRoles.Category] },
        new(54, "top_cat", ("Favourite category", "Любимая категория"), ("the category of the greatest sum in W, of equal ones the first by name", "категория с наибольшей суммой в W, из равных первая по имени"), Unit.Text,
            q => q.Word(q.Categories, q.Category("top_category", ColumnType.Integer, c => c.Favourite?.Word))) { Needs = CategorySums },
        new(55, "top_cat_share", ("Its share", "Её доля"), ("its sum / the sum of all lines in W", "её сумма / сумма всех позиций в W"), Unit.Percent,
            q => q.Figures.Percent(
                q.Category("top_value", ColumnType.Money, c => c.Favourite?.Value), q.Category("value_now", ColumnType.Money, c => c.ValueNow))) { Needs = CategorySums },
        new(56, "cat_entropy", ("Breadth of interests", "Широта интересов"), ("−Σ pₖ ln pₖ / ln K, pₖ the share of category k in W, K the categories of all lines; 0 where K = 1", "−Σ pₖ ln pₖ / ln K, pₖ — доля категории k в W, K — категорий во всех позициях; 0 при K = 1"), Unit.Share,
            Entropy) { Needs = CategorySums },
        new(57, "repeat_sku", ("Share of repeated products", "Доля повторных товаров"), ("products bought on ≥ 2 visits / skus", "товары, купленные в ≥ 2 визита / skus"), Unit.Percent,
            q => q.Figures.Percent(q.Sku("repeated_skus", c => c.RepeatedSkus), Skus(q))) { Needs = [Need.Lines, IndicatorRoles.Sku] },
        new(58, "new_sku", ("Share of new products", "Доля новинок"), ("products of W not bought before W / products of W", "товары W, не купленные до W / товары W"), Unit.Percent,
            q => q.Figures.Percent(q.Sku("new_skus", c => c.NewSkus), q.Sku("skus_now", c => c.SkusNow))) { Needs = [Need.Lines, IndicatorRoles.Sku] },
        new(59, "price_tier", ("Price level", "Ценовой уровень"), ("mean over the lines bought of price / median price of the category", "среднее по купленным позициям: цена / медианная цена категории"), Unit.Ratio,
            q => q.Figures.Ratio(q.PricedCategory("price_tiers", ColumnType.Real, c => Exact.Bits(c.PriceTiers)), q.Category("priced", ColumnType.Integer, c => c.Priced))) { Needs = [Need.Lines, IndicatorRoles.Category, IndicatorRoles.LinePrice] },
        new(60, "top_store", ("Main store", "Основная точка"), ("the store of most purchases, of equal ones the first", "точка с наибольшим числом покупок, из равных первая"), Unit.Text,
            q => Favourite(q, SaleColumn.Store, c => c.Stores)) { Needs = [IndicatorRoles.Store] },
        new(61, "stores", ("Stores", "Число точек"), ("count of different stores", "число разных точек"), Unit.Pieces, q => q.Figures.Count(q.Purchase(SaleColumn.Store, "stores", ColumnType.Integer, c => c.Stores.Different))) { Needs = [IndicatorRoles.Store] },
        new(62, "top_channel", ("Main channel of purchases", "Канал покупок"), ("the channel of most purchases, of equal ones the first", "канал с наибольшим числом покупок, из равных первый"), Unit.Text,
            q => Favourite(q, SaleColumn.Channel, c => c.Channels)) { Needs = [IndicatorRoles.Channel] },
        new(63, "online_share", ("Share of online purchases", "Доля онлайн"), ("online purchases / n", "покупки онлайн / n"), Unit.Percent,
            q => q.Figures.Percent(q.Figures.Count(q.Purchase(SaleColumn.Online, "online", ColumnType.Integer, c => c.Online)), q.Orders())) { Needs = [IndicatorRoles.Online] },
        new(64, "top_weekday", ("Weekday", "День недели"), ("the weekday of most purchases, 1 Monday to 7 Sunday, of equal ones the first", "день недели с наибольшим числом покупок, от 1 (понедельник) до 7, из равных первый"), Unit.Number,
            q => q.Purchase("top_weekday", ColumnType.Integer, c => c.Weekdays.Favourite)),
        new(65, "top_hour", ("Hour", "Час"), ("the hour of most purchases, 0 to 23, of equal ones the first", "час с наибольшим числом покупок, от 0 до 23, из равных первый"), Unit.Number,
            q => q.PurchaseHour("top_hour", ColumnType.Integer, c => c.Hours.Favourite)) { Needs = [Need.PurchaseTime] },
    ];

    private static string Units(IndicatorQuery q) => q.Figures.Count(q.Roles.Has(IndicatorRoles.Quantity)
        ? q.Purchase(SaleColumn.Units, "units", ColumnType.Decimal(Exact.QuantityDigits), c => c.Units)
        : q.Category("units", ColumnType.Decimal(Exact.QuantityDigits), c => c.Units));

    private static string Skus(IndicatorQuery q) => q.Figures.Count(q.Sku("skus", c => c.Skus));

    // With S = Σs and E = Σ s ln s of the category sums s, −Σ p ln p = ln S − E / S: no share is needed before all sums are known.
    private static string Entropy(IndicatorQuery q)
    {
        var sum = q.Figures.Real(q.Category("valued_now", ColumnType.Money, c => c.ValuedNow is > 0 and var valued ? valued : null));
        var terms = q.Category("entropy_terms", ColumnType.Real, c => Exact.Bits(c.EntropyTerms));
        var categories = q.Totals.AddKnown("category_count", () => q.Sql.Literal(q.SeenCategories.LongCount(s => s)));
        var entropy = q.Sql.RoundSmall($"greatest(0, least(1, (ln({sum}) - {terms} / {sum}) / ln({q.Figures.Real($"nullif({categories}, 0)")})))", FigureSql.RatioDigits);
        return $"CASE WHEN {sum} IS NULL THEN NULL WHEN {categories} = 1 THEN 0 ELSE {entropy} END";
    }

    private static string Favourite(IndicatorQuery q, SaleColumn column, Func<CustomerPurchases, Tally> words) =>
        q.Word(q.Words(column), q.Purchase(column, $"top_{column.Name()}", ColumnType.Integer, c => words(c).Favourite));
}
