namespace RfmFlows.Sample.Tests;

/// <summary>The classic map on R and F, computed the plain way: type-7 quintiles closed on the right.</summary>
internal static class RfmScores
{
    public static string[] Segments { get; } =
    [
        "champions", "loyal", "potential-loyalists", "new", "promising", "need-attention", "about-to-sleep", "cant-lose-them",
        "at-risk", "hibernating",
    ];

    public static Dictionary<string, int> CountSegments(IEnumerable<ReceiptRow> receipts)
    {
        var customers = receipts.Where(receipt => receipt is { Customer: not null, IsReturn: false })
            .GroupBy(receipt => receipt.Customer!.Value)
            .Select(own => (Last: (double)DateOnly.FromDateTime(own.Max(receipt => receipt.At)).DayNumber, Count: (double)own.Count()))
            .ToList();
        var recency = Borders(customers.Select(customer => customer.Last));
        var frequency = Borders(customers.Select(customer => customer.Count));
        return customers.CountBy(customer => SegmentOf(Score(customer.Last, recency), Score(customer.Count, frequency))).ToDictionary();
    }

    private static double[] Borders(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return [.. Enumerable.Range(1, 4).Select(fifth => Quantile(sorted, fifth / 5.0))];
    }

    private static double Quantile(double[] sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private static int Score(double value, double[] borders) => 1 + borders.Count(border => value > border);

    private static string SegmentOf(int recency, int frequency) => (recency, frequency) switch
    {
        (<= 2, 5) => "cant-lose-them",
        (<= 2, >= 3) => "at-risk",
        (<= 2, _) => "hibernating",
        (5, >= 4) => "champions",
        (_, >= 4) => "loyal",
        (3, 3) => "need-attention",
        (3, _) => "about-to-sleep",
        (_, >= 2) => "potential-loyalists",
        (5, _) => "new",
        _ => "promising",
    };
}
