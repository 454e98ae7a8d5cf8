namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>A purchase of the property tests with where it was made.</summary>
public sealed record StoreSale(int Customer, int Order, DateTime Moment, decimal Sum, string? Store);

/// <summary>A line of it; negative sums are goods returned.</summary>
public sealed record StoreLine(int Order, string? Sku, string? Category, decimal Price, decimal Sum);

/// <summary>Indicators of order lines and stores computed in plain C#, by their definitions alone.</summary>
internal static class PlainBasket
{
    /// <summary>Values by customer and indicator: numbers, texts, or null where they are not defined.</summary>
    public static IReadOnlyDictionary<int, Dictionary<string, object?>> Of(StoreSale[] sales, StoreLine[] lines, DateOnly asOf, int window)
    {
        var known = sales.Where(s => DateOnly.FromDateTime(s.Moment) <= asOf).ToDictionary(s => s.Order);
        var sold = lines.Where(l => known.ContainsKey(l.Order)).Select(l => (Line: l, Sale: known[l.Order])).ToList();
        var usual = sold.Where(l => l.Line is { Category: not null, Sum: >= 0, Price: > 0 }).GroupBy(l => l.Line.Category!).ToDictionary(g => g.Key, g => Median([.. g.Select(l => l.Line.Price)]));
        var categories = sold.Select(l => l.Line.Category).OfType<string>().Distinct().Count();
        return known.Values.GroupBy(s => s.Customer)
            .ToDictionary(g => g.Key, g => OfCustomer([.. g], [.. sold.Where(l => l.Sale.Customer == g.Key)], usual, categories, asOf.AddDays(1 - window)));
    }

    private static Dictionary<string, object?> OfCustomer(
        StoreSale[] sales, (StoreLine Line, StoreSale Sale)[] lines, Dictionary<string, double> usual, int categories, DateOnly first)
    {
        var bought = lines.Where(l => l.Line.Sum >= 0).ToList();
        var skus = bought.Where(l => l.Line.Sku is not null).GroupBy(l => l.Line.Sku!).Select(g => (First: g.Min(l => Day(l.Sale)), Last: g.Max(l => Day(l.Sale)))).ToList();
        var skusNow = skus.Count(s => s.Last >= first);
        var now = lines.Where(l => Day(l.Sale) >= first).ToList();
        var sums = now.Where(l => l.Line.Category is not null).GroupBy(l => l.Line.Category!).Select(g => (Name: g.Key, Sum: g.Sum(l => l.Line.Sum))).Where(c => c.Sum > 0)
            .OrderByDescending(c => c.Sum).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        var (all, valued) = ((double)now.Sum(l => l.Line.Sum), (double)sums.Sum(c => c.Sum));
        var tiers = bought.Where(l => l.Line is { Category: not null, Price: > 0 }).Select(l => (double)l.Line.Price / usual[l.Line.Category!]).ToList();
        var stores = sales.Where(s => s.Store is not null).GroupBy(s => s.Store!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        return new Dictionary<string, object?>
        {
            ["skus"] = (double)skus.Count,
            ["cats"] = (double)bought.Select(l => l.Line.Category).OfType<string>().Distinct().Count(),
            ["repeat_sku"] = skus.Count > 0 ? 100.0 * skus.Count(s => s.First < s.Last) / skus.Count : null,
            ["new_sku"] = skusNow > 0 ? 100.0 * skus.Count(s => s.First >= first) / skusNow : null,
            ["top_cat"] = sums.FirstOrDefault().Name,
            ["top_cat_share"] = sums.Count > 0 && all != 0 ? 100 * (double)sums[0].Sum / all : null,
            ["cat_entropy"] = sums.Count == 0 ? null : categories == 1 ? 0.0 : -sums.Sum(c => (double)c.Sum / valued * Math.Log((double)c.Sum / valued)) / Math.Log(categories),
            ["price_tier"] = tiers.Count > 0 ? tiers.Average() : null,
            ["top_store"] = stores.FirstOrDefault(),
            ["stores"] = (double)stores.Count,
            ["top_weekday"] = Most(sales.Select(s => (((int)s.Moment.DayOfWeek + 6) % 7) + 1)),
            ["top_hour"] = Most(sales.Select(s => s.Moment.Hour)),
        };
    }

    private static DateOnly Day(StoreSale sale) => DateOnly.FromDateTime(sale.Moment);

    private static double Most(IEnumerable<int> values) => values.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    private static double Median(decimal[] values)
    {
        Array.Sort(values);
        return (double)(values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
