namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Indicators 79–84: what is to be expected of a customer. All but the value so far are taken over from a forecast.</summary>
internal static class ForecastIndicators
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        Indicator.OfScores(79, "p_alive", ("Probability of being alive", "Вероятность «жив»"), ("BG/NBD: 1 / (1 + [x > 0]·a/(b + x − 1)·((α + T)/(α + tₓ))^(r + x))", "BG/NBD: 1 / (1 + [x > 0]·a/(b + x − 1)·((α + T)/(α + tₓ))^(r + x))"), Unit.Share, "p_alive"),
        Indicator.OfScores(80, "churn_prob", ("Probability of churn", "Вероятность оттока"), ("1 − p_alive", "1 − p_alive"), Unit.Share, "churn_prob", "churn_risk"),
        Indicator.OfScores(81, "exp_orders", ("Expected purchases", "Ожидаемо покупок"), ("conditional expectation of BG/NBD over the horizon", "условное ожидание BG/NBD на горизонте"), Unit.Ratio, "exp_orders", "expected_orders", "expected_purchases"),
        Indicator.OfScores(82, "exp_check", ("Expected check", "Ожидаемый чек"), ("Gamma–Gamma: p(γ + x·m̄) / (p·x + q − 1)", "Gamma–Gamma: p(γ + x·m̄) / (p·x + q − 1)"), Unit.Money, "exp_check", "expected_check", "expected_spend"),
        new(83, "clv_hist", ("Value so far", "Накопленная ценность"), ("margin, or revenue where the cost is not known", "margin, а без себестоимости revenue"), Unit.Money,
            q => q.Roles.Has(IndicatorRoles.Cost) ? q.Margin() : q.Revenue()),
        Indicator.OfScores(84, "clv_fut", ("Value to come", "Будущая ценность"), ("Σ over months of exp_orders·exp_check·margin_pct / (1 + i)^h", "Σ по месяцам exp_orders·exp_check·margin_pct / (1 + i)^h"), Unit.Money, "clv_fut", "clv", "expected_value"),
    ];
}
