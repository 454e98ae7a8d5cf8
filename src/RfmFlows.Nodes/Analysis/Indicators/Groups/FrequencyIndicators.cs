namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 19–24: how often a customer buys.</summary>
internal static class FrequencyIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(19, "orders", ("Purchases (F)", "Покупок всего (F)"), ("n", "n"), Unit.Pieces, q => q.Orders()),
        Indicator.OfWindow(20, "orders_w", ("Purchases in the window", "Покупок за период"), ("#{i: tᵢ ∈ W}", "#{i: tᵢ ∈ W}"), Unit.Pieces, (q, span) => q.Orders(span)),
        new(21, "visit_days", ("Days with purchases", "Дней с покупками"), ("v", "v"), Unit.Pieces, q => $"CASE WHEN {q.Orders()} > 0 THEN {q.Gaps()} + 1 ELSE 0 END"),
        new(22, "freq30", ("Purchases in 30 days", "Покупок в 30 дней"), ("30·n / max(30, tenure)", "30·n / max(30, tenure)"), Unit.Rate,
            q => $"CASE WHEN {q.Orders()} > 0 THEN {q.Sql.Quotient($"(30 * {q.Orders()})", $"greatest(30, {q.Tenure()})", 2)} END"),
        new(23, "orders_delta", ("Growth of frequency", "Динамика частоты"), ("(orders_w − orders_w⁻) / orders_w⁻", "(orders_w − orders_w⁻) / orders_w⁻"), Unit.Percent,
            q => q.Figures.Growth(q.Orders(Span.Now), q.Orders(Span.Before))),
        new(24, "repeat_flag", ("Repeat customer", "Повторный клиент"), ("n ≥ 2", "n ≥ 2"), Unit.Flag, q => $"{q.Orders()} >= 2"),
    ];
}
