namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>A purchase of the property tests; orders with a negative row have had goods returned.</summary>
public sealed record Sale(int Customer, int Order, DateOnly Day, decimal Sum);

/// <summary>Indicators of purchases computed row by row in plain C#, by their definitions alone.</summary>
internal static class PlainIndicators
{
    /// <summary>Values by customer and indicator; those that are not defined are null.</summary>
    public static IReadOnlyDictionary<int, Dictionary<string, double?>> Of(IEnumerable<Sale> sales, DateOnly asOf, int window)
    {
        var known = sales.Where(s => s.Day <= asOf).GroupBy(s => s.Customer).ToDictionary(g => g.Key, g => Orders(g).ToList());
        return known.ToDictionary(k => k.Key, k => OfCustomer(k.Value, asOf, window));
    }

    private static IEnumerable<(DateOnly Day, decimal Value, bool Bought, decimal Returned)> Orders(IEnumerable<Sale> sales) => sales.GroupBy(s => s.Order).Select(order =>
    {
        var (sold, returned) = (order.Where(s => s.Sum >= 0).ToList(), -order.Where(s => s.Sum < 0).Sum(s => s.Sum));
        var value = order.Sum(s => s.Sum);
        return ((sold.Count > 0 ? sold : [.. order]).Min(s => s.Day), value, sold.Count > 0 && (returned == 0 || value > 0), returned);
    });

    private static Dictionary<string, double?> OfCustomer(List<(DateOnly Day, decimal Value, bool Bought, decimal Returned)> orders, DateOnly asOf, int window)
    {
        bool InWindow(DateOnly day) => day > asOf.AddDays(-window);
        bool InBefore(DateOnly day) => day > asOf.AddDays(-2 * window) && !InWindow(day);
        var bought = orders.Where(o => o.Bought).ToList();
        var visits = bought.Select(o => o.Day).Distinct().Order().ToList();
        var gaps = visits.Zip(visits.Skip(1), (a, b) => (double)(b.DayNumber - a.DayNumber)).ToList();
        var checks = bought.Select(o => (double)o.Value).ToList();
        double? recency = visits.Count > 0 ? asOf.DayNumber - visits[^1].DayNumber : null;
        double? tenure = visits.Count > 0 ? asOf.DayNumber - visits[0].DayNumber : null;
        var revenue = (double)orders.Sum(o => o.Value);
        var (sumNow, sumBefore) = ((double)orders.Where(o => InWindow(o.Day)).Sum(o => o.Value), (double)orders.Where(o => InBefore(o.Day)).Sum(o => o.Value));
        double now = bought.Count(o => InWindow(o.Day)), before = bought.Count(o => InBefore(o.Day));
        var returned = (double)orders.Sum(o => o.Returned);
        return new Dictionary<string, double?>
        {
            ["recency"] = recency,
            ["tenure"] = tenure,
            ["active_span"] = tenure - recency,
            ["first_to_second"] = gaps.Count > 0 ? gaps[0] : null,
            ["mean_gap"] = gaps.Count > 0 ? gaps.Average() : null,
            ["median_gap"] = Median(gaps),
            ["sd_gap"] = Deviation(gaps),
            ["cv_gap"] = Deviation(gaps) / gaps.DefaultIfEmpty().Average(),
            ["max_gap"] = gaps.Count > 0 ? gaps.Max() : null,
            ["overdue_ratio"] = recency / Median(gaps),
            ["own_gap_pct"] = gaps.Count > 0 ? 100.0 * gaps.Count(g => g < recency) / gaps.Count : null,
            ["orders"] = bought.Count,
            ["orders_w"] = now,
            ["visit_days"] = visits.Count,
            ["freq30"] = tenure is null ? null : 30 * bought.Count / Math.Max(30, tenure.Value),
            ["orders_delta"] = before > 0 ? 100 * (now - before) / before : null,
            ["revenue"] = revenue,
            ["revenue_w"] = sumNow,
            ["revenue_delta"] = sumBefore > 0 ? 100 * (sumNow - sumBefore) / sumBefore : null,
            ["avg_check"] = bought.Count > 0 ? revenue / bought.Count : null,
            ["avg_check_w"] = now > 0 ? sumNow / now : null,
            ["median_check"] = Median(checks),
            ["max_check"] = checks.Count > 0 ? checks.Max() : null,
            ["check_cv"] = visits.Count >= 3 && checks.Sum() > 0 ? Deviation(checks) / checks.Average() : null,
            ["return_share"] = revenue + returned != 0 ? 100 * returned / (revenue + returned) : null,
            ["xyz_cv"] = Variation(orders.Select(o => (o.Day, (double)o.Value)), asOf, window),
        };
    }

    private static double? Variation(IEnumerable<(DateOnly Day, double Value)> orders, DateOnly asOf, int window)
    {
        var months = new List<double>();
        for (var month = new DateOnly(asOf.Year - 3, 1, 1); month <= asOf; month = month.AddMonths(1))
        {
            if (month > asOf.AddDays(-window) && month.AddMonths(1).AddDays(-1) <= asOf)
            {
                months.Add(orders.Where(o => o.Day >= month && o.Day < month.AddMonths(1)).Sum(o => o.Value));
            }
        }
        return months.Count >= 2 && months.Sum() > 0.001 ? 100 * Deviation(months) / months.Average() : null;
    }

    private static double? Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static double? Deviation(List<double> values) =>
        values.Count < 2 ? null : Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Count - 1));
}
