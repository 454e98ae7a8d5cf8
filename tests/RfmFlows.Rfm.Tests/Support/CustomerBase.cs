namespace RfmFlows.Rfm.Tests;

/// <summary>Customers of a public data set, gathered from its purchases as the expected results were.</summary>
internal static class CustomerBase
{
    /// <summary>Recency to the day after the last purchase of the set, frequency = rows, monetary = sum.</summary>
    internal static IReadOnlyList<Customer> ByOrders(string set) => Gather(
        set,
        (orders, asOf) => new(
            orders.Key,
            Recency.Days(orders.Max(order => order.Date), asOf, RecencyConvention.ToDayAfter),
            orders.Count(),
            orders.Sum(order => order.Amount)));

    /// <summary>A day of purchases counts once, and money is the mean of a day: PyMC-Marketing's way, recency to the last day.</summary>
    internal static IReadOnlyList<Customer> ByDays(string set) => Gather(
        set,
        (orders, asOf) =>
        {
            var days = orders.Select(order => order.Date).Distinct().Count();
            return new(orders.Key, Recency.Days(orders.Max(order => order.Date), asOf), days, orders.Sum(order => order.Amount) / days);
        });

    private static Customer[] Gather(string set, Func<IGrouping<string, Order>, DateOnly, Customer> customer)
    {
        var orders = Orders(set).ToArray();
        var asOf = orders.Max(order => order.Date);
        return [.. orders.GroupBy(order => order.Customer).Select(group => customer(group, asOf)).OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Order> Orders(string set) => set == "rfm_orders"
        ? from row in SharedData.Rows("rfm_orders/orders.csv")
          select new Order(row["customer_id"], DateOnly.Parse(row["order_date"]), decimal.Parse(row["revenue"]))
        : from row in SharedData.Rows("online_retail/invoices_2010_2011.csv")
          let order = new Order(row["customer_id"], DateOnly.Parse(row["datetime"][..10]), decimal.Parse(row["amount"]))
          where order.Customer != string.Empty && row["invoice"][0] is not ('C' or 'X') && order.Amount > 0
          select order;

    private sealed record Order(string Customer, DateOnly Date, decimal Amount);
}
