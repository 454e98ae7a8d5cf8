namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>Purchases thrown at random, with ties, returns and customers who only return: rows of customer, date and sum.</summary>
internal static class RandomPurchases
{
    public static object?[][] Of(Random random, int customers, DateOnly last) =>
    [
        .. from customer in Enumerable.Range(1, customers)
           let first = random.Next(0, 100)
           from purchase in Enumerable.Range(0, 1 + (random.Next(3) * random.Next(4)))
           let isReturn = random.Next(8) == 0
           select new object?[] { customer, last.AddDays(-Math.Max(0, first - (purchase * random.Next(1, 20)))), (isReturn ? -1 : 1) * random.Next(1, 200) * 0.5m },
    ];
}
