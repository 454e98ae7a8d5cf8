using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 1–18: when a customer buys.</summary>
internal static class TimeIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(1, "first_date", ("First purchase", "Первая покупка"), ("min tᵢ", "min tᵢ"), Unit.Date, q => q.FirstDay()),
        new(2, "last_date", ("Last purchase", "Последняя покупка"), ("max tᵢ", "max tᵢ"), Unit.Date, q => q.LastDay()),
        new(3, "recency", ("Recency (R)", "Давность (R)"), ("d(last_date, T)", "d(last_date, T)"), Unit.Days, q => q.Recency()),
        new(4, "tenure", ("Tenure", "Стаж клиента"), ("d(first_date, T)", "d(first_date, T)"), Unit.Days, q => q.Tenure()),
        new(5, "active_span", ("Active span", "Период активности"), ("d(first_date, last_date)", "d(first_date, last_date)"), Unit.Days, q => q.ActiveSpan()),
        new(6, "since_reg", ("Since registration", "С регистрации"), ("d(registration, T)", "d(регистрация, T)"), Unit.Days, q => q.Days(Registered(q)))
        {
            Needs = [IndicatorRoles.Person, IndicatorRoles.Registered],
        },
        new(7, "reg_to_first", ("Registration to first purchase", "До первой покупки"),
            ("d(registration, first_date); negative where the purchase came first", "d(регистрация, first_date); отрицательно, если покупка была раньше"),
            Unit.Days, q => q.Sql.DaysBetween(Registered(q), q.FirstDay()))
        {
            Needs = [IndicatorRoles.Person, IndicatorRoles.Registered],
        },
        new(8, "first_to_second", ("First to second purchase", "До второй покупки"), ("d₁", "d₁"), Unit.Days,
            q => q.Purchase("first_gap", ColumnType.Integer, c => c.Gaps.First)),
        new(9, "mean_gap", ("Mean gap", "Средний интервал"), ("active_span / (v − 1)", "active_span / (v − 1)"), Unit.PartDays,
            q => q.Sql.Quotient(q.ActiveSpan(), q.Gaps(), 2)),
        new(10, "median_gap", ("Median gap", "Медианный интервал"), ("median dⱼ", "медиана dⱼ"), Unit.PartDays, q => q.MedianGap()),
        new(11, "sd_gap", ("Spread of gaps", "Разброс интервалов"), ("sd(dⱼ)", "sd(dⱼ)"), Unit.PartDays, q => q.Sql.Round(q.DeviationOfGaps(), 2)),
        new(12, "cv_gap", ("Regularity", "Регулярность"), ("sd(dⱼ) / mean(dⱼ)", "sd(dⱼ) / среднее(dⱼ)"), Unit.Ratio,
            q => q.Figures.Ratio($"{q.DeviationOfGaps()} * {q.Gaps()}", q.ActiveSpan())),
        new(13, "max_gap", ("Longest gap", "Наибольший перерыв"), ("max dⱼ", "max dⱼ"), Unit.Days, q => q.MaxGap()),
        new(14, "expected_next", ("Expected purchase", "Ожидаемая покупка"), ("last_date + median_gap, half a day counts as one", "last_date + median_gap, полдня считаются днём"),
            Unit.Date, q => q.ExpectedNext()),
        new(15, "overdue", ("Overdue", "Просрочка"), ("max(0, d(expected_next, T))", "max(0, d(expected_next, T))"), Unit.Days,
            q => $"CASE WHEN {q.MedianGap()} IS NOT NULL THEN greatest(0, {q.Days(q.ExpectedNext())}) END"),
        new(16, "overdue_ratio", ("Overdue ratio", "Кратность просрочки"), ("recency / median_gap", "recency / median_gap"), Unit.Ratio,
            q => q.Figures.Ratio(q.Recency(), q.MedianGap())),
        new(17, "own_gap_pct", ("Share of own gaps shorter than the pause", "Доля своих интервалов короче текущей паузы"),
            ("#{dⱼ < recency} / (v − 1)", "#{dⱼ < recency} / (v − 1)"), Unit.Percent,
            q => q.Figures.Percent(q.Purchase("shorter_gaps", ColumnType.Integer, c => c.ShorterGaps), q.Gaps())),
        Indicator.OfWindow(18, "active_months", ("Active months", "Активных месяцев"),
            ("calendar months of W with a visit / those from the later of first_date and the start of W up to T", "календарные месяцы W с визитом / месяцы от позднейшего из first_date и начала W до T"),
            Unit.Percent, ActiveMonths),
    ];

    // Who registers later has not done so yet.
    private static string Registered(IndicatorQuery q)
    {
        var day = q.Sql.Cast(q.Profile(IndicatorRoles.Registered), ColumnType.Date);
        return $"CASE WHEN {day} <= {q.AsOf} THEN {day} END";
    }

    private static string ActiveMonths(IndicatorQuery q, Span span)
    {
        var visited = q.Purchase(PurchaseFigures.Named("months", span), ColumnType.Integer, c => c.Months(span).Visited);
        var (first, last) = (q.Window.First(span), q.Window.Last(span));
        var existed = $"({Window.MonthOf(last)} - {Window.MonthOf($"greatest({q.FirstDay()}, {q.Sql.Literal(first)})")} + 1)";
        return $"CASE WHEN {q.FirstDay()} <= {q.Sql.Literal(last)} THEN {q.Figures.Percent(q.Figures.Count(visited), existed)} END";
    }
}
