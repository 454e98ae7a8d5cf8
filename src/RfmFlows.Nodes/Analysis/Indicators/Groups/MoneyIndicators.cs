using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 25–48: for how much a customer buys.</summary>
internal static class MoneyIndicators
{
    private const int ShareDigits = 6;

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(25, "revenue", ("Sum (M)", "Сумма всего (M)"), ("Σaᵢ, less the returns that name no order", "Σaᵢ за вычетом возвратов без заказа"), Unit.Money, q => q.Revenue()),
        Indicator.OfWindow(26, "revenue_w", ("Sum in the window", "Сумма за период"), ("Σaᵢ, tᵢ ∈ W", "Σaᵢ, tᵢ ∈ W"), Unit.Money, (q, span) => q.Revenue(span)),
        new(27, "revenue_delta", ("Growth of the sum", "Динамика суммы"), ("(revenue_w − revenue_w⁻) / revenue_w⁻", "(revenue_w − revenue_w⁻) / revenue_w⁻"), Unit.Percent,
            q => q.Figures.Growth(q.Revenue(Span.Now), q.Revenue(Span.Before))),
        new(28, "avg_check", ("Average check", "Средний чек"), ("revenue / n", "revenue / n"), Unit.Money, q => q.MeanCheck()),
        Indicator.OfWindow(29, "avg_check_w", ("Average check in the window", "Средний чек за период"), ("revenue_w / orders_w", "revenue_w / orders_w"), Unit.Money, (q, span) => q.MeanCheck(span)),
        new(30, "check_delta", ("Growth of the check", "Динамика чека"), ("(avg_check_w − avg_check_w⁻) / avg_check_w⁻", "(avg_check_w − avg_check_w⁻) / avg_check_w⁻"), Unit.Percent,
            q => q.Figures.Growth(q.MeanCheck(Span.Now), q.MeanCheck(Span.Before))),
        new(31, "median_check", ("Median check", "Медианный чек"), ("median aᵢ", "медиана aᵢ"), Unit.Money,
            // Half kopecks are exact in tenths, so that they round alike everywhere.
            q => q.Sql.Quotient(q.Purchase("median_check", ColumnType.Decimal(1), c => c.MedianCheck), "100", 2)),
        new(32, "max_check", ("Largest check", "Наибольший чек"), ("max aᵢ", "max aᵢ"), Unit.Money, q => q.Purchase("max_check", ColumnType.Money, c => c.MaxCheck)),
        new(33, "last_check", ("Last check", "Последний чек"), ("aₙ", "aₙ"), Unit.Money, q => q.Purchase("last_check", ColumnType.Money, c => c.LastCheck)),
        new(34, "first_check", ("First check", "Первый чек"), ("a₁", "a₁"), Unit.Money, q => q.Purchase("first_check", ColumnType.Money, c => c.FirstCheck)),
        new(35, "check_cv", ("Spread of the check", "Разброс чека"), ("sd(aᵢ) / mean(aᵢ)", "sd(aᵢ) / среднее(aᵢ)"), Unit.Ratio, CheckVariation),
        new(36, "revenue30", ("Revenue in 30 days of tenure", "Выручка на 30 дней стажа"), ("30·revenue / max(30, tenure)", "30·revenue / max(30, tenure)"), Unit.Money,
            q => $"CASE WHEN {q.Orders()} > 0 THEN {q.Sql.Quotient($"(30 * {q.Revenue()})", $"greatest(30, {q.Tenure()})", 2)} END"),
        Indicator.OfWindow(37, "rev_share", ("Share of revenue", "Доля в выручке"), ("revenue_w / Σ revenue_w over all customers", "revenue_w / Σ revenue_w по всем клиентам"), Unit.FinePercent,
            (q, span) => OfTotal(q, q.Revenue(span), Total(q, span))),
        new(38, "rev_cum", ("Running share of revenue", "Вклад нарастающим итогом"),
            ("running sum of rev_share by falling revenue_w, ties by customer", "нарастающий итог rev_share по убыванию revenue_w, равные — по клиенту"), Unit.FinePercent,
            q => OfTotal(q, q.Running(q.Revenue(Span.Now)), Total(q, Span.Now))),
        new(39, "abc", ("ABC class", "Группа ABC"),
            ("A: the customers before stay below 80 % of revenue_w, B: below 95 %, else C (borders are settings)", "A: у клиентов выше меньше 80 % revenue_w, B: меньше 95 %, иначе C (границы — настройки)"), Unit.Text,
            q => AbcXyzSql.Abc(q.Running(q.Revenue(Span.Now)), q.Revenue(Span.Now), Total(q, Span.Now), q.Rules.Abc, q.Sql)),
        Indicator.OfWindow(40, "xyz_cv", ("Variation of consumption", "Коэффициент вариации потребления"),
            ("sd / mean of the monthly sums over the full calendar months of W, months without purchases included", "sd / среднее месячных сумм по полным календарным месяцам W, месяцы без покупок входят"), Unit.Percent, Variation),
        new(41, "xyz", ("XYZ class", "Группа XYZ"), ("X: xyz_cv ≤ 10 %, Y: ≤ 25 %, else Z (borders are settings)", "X: xyz_cv ≤ 10 %, Y: ≤ 25 %, иначе Z (границы — настройки)"), Unit.Text,
            q => Months(q, Span.Now) < 2 ? "NULL" : AbcXyzSql.Xyz(Variation(q, Span.Now), q.Rules.Xyz, q.Sql)),
        new(42, "margin", ("Gross profit", "Валовая прибыль"), ("Σ(aᵢ − cᵢ), cᵢ the cost", "Σ(aᵢ − cᵢ), cᵢ — себестоимость"), Unit.Money, q => q.Margin()) { Needs = [IndicatorRoles.Cost] },
        new(43, "margin_pct", ("Margin", "Рентабельность"), ("margin / revenue", "margin / revenue"), Unit.Percent, q => q.Figures.Percent(q.Margin(), q.Revenue())) { Needs = [IndicatorRoles.Cost] },
        new(44, "disc_sum", ("Sum of discounts", "Сумма скидок"), ("Σ discountᵢ, discountᵢ = gᵢ − paid before returns, gᵢ the sum before discount", "Σ скидкаᵢ, скидкаᵢ = gᵢ − уплачено до возвратов, gᵢ — сумма до скидки"), Unit.Money,
            q => Discounts(q)) { Needs = [Need.Discounts] },
        new(45, "disc_share", ("Depth of discounts", "Глубина скидок"), ("disc_sum / Σgᵢ", "disc_sum / Σgᵢ"), Unit.Percent, q => q.Figures.Percent(Discounts(q), q.MoneyOfSales(SaleColumn.Gross, c => c.Gross))) { Needs = [Need.Discounts] },
        new(46, "promo_orders", ("Share of discounted purchases", "Доля акционных покупок"), ("#{discountᵢ > 0} / n", "#{скидкаᵢ > 0} / n"), Unit.Percent,
            q => q.Figures.Percent(Promo(q), q.Orders())) { Needs = [Need.Discounts] },
        new(47, "promo_index", ("Sensitivity to promotions", "Чувствительность к акциям"), ("promo_orders / the same share over all customers", "promo_orders / та же доля по всем клиентам"), Unit.Ratio,
            q => q.Figures.Ratio($"{Promo(q)} * {q.Total($"sum({q.Orders()})")}", $"({q.Orders()} * {q.Total($"sum({Promo(q)})")})")) { Needs = [Need.Discounts] },
        new(48, "return_share", ("Share of returns", "Доля возвратов"), ("returned / (revenue + returned)", "возвраты / (revenue + возвраты)"), Unit.Percent,
            q => q.Figures.Percent(Returned(q), $"({q.Revenue()} + {Returned(q)})")),
    ];

    private static string Total(IndicatorQuery q, Span span) => q.Total($"sum({q.Revenue(span)})");

    private static string OfTotal(IndicatorQuery q, string part, string total) => $"CASE WHEN {total} > 0 THEN {q.Figures.Percent(part, total, ShareDigits)} END";

    private static string CheckVariation(IndicatorQuery q)
    {
        var (sum, squares) = (q.Purchase("bought", ColumnType.Money, c => c.Bought), q.Purchase("bought_squares", ColumnType.Real, c => Exact.Bits(Exact.Square(c.BoughtSquares))));
        return $"CASE WHEN {q.Gaps()} >= 2 AND {sum} > 0 THEN {q.Figures.Ratio($"{q.Figures.Deviation(q.Orders(), sum, squares)} * {q.Orders()}", sum)} END";
    }

    private static int Months(IndicatorQuery q, Span span) => q.Window.FullMonths(span) is var (first, last) ? last - first + 1 : 0;

    private static string Variation(IndicatorQuery q, Span span)
    {
        if (Months(q, span) is < 2)
        {
            return "NULL";
        }
        var sum = q.Figures.Count(q.Purchase(PurchaseFigures.Named("month_sum", span), ColumnType.Money, c => c.Months(span).Sum));
        var squares = q.Purchase(PurchaseFigures.Named("month_squares", span), ColumnType.Real, c => Exact.Bits(Exact.Square(c.Months(span).Squares)));
        var months = $"{Months(q, span)}";
        return AbcXyzSql.Variation(months, sum, q.Figures.Deviation(months, sum, squares), q.Figures, q.Sql);
    }

    private static string Discounts(IndicatorQuery q) => q.MoneyOfSales(SaleColumn.Discount, c => c.Discount);

    private static string Promo(IndicatorQuery q) => q.Figures.Count(q.Purchase(SaleColumn.Discount, "promo", ColumnType.Integer, c => c.Promo));

    private static string Returned(IndicatorQuery q) => q.MoneyOfSales(SaleColumn.Returned, c => c.Returned);
}
