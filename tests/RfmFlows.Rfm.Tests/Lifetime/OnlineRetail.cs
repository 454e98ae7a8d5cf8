using System.Globalization;

namespace RfmFlows.Rfm.Tests;

/// <summary>The customers of Online Retail up to the end of September 2011, in days; sales to known customers only, a day is one purchase.</summary>
internal static class OnlineRetail
{
    private static readonly DateOnly End = new(2011, 9, 30);

    internal static IReadOnlyList<PurchasePattern> Patterns { get; } =
        [.. Customers().Select(days => new PurchasePattern(days.Count - 1, DaysFrom(days, days.Keys[^1]), DaysFrom(days, End)))];

    internal static IReadOnlyList<SpendPattern> Spending { get; } =
        [.. Customers().Where(days => days.Count > 1).Select(days => new SpendPattern(days.Count - 1, (double)days.Values.Skip(1).Average()))];

    private static Dictionary<string, SortedList<DateOnly, decimal>>.ValueCollection Customers()
    {
        var customers = new Dictionary<string, SortedList<DateOnly, decimal>>(StringComparer.Ordinal);
        foreach (var row in SharedData.Folder is null ? [] : SharedData.Rows("online_retail/invoices_2010_2011.csv"))
        {
            var (id, day, sum) = (row["customer_id"], DateOnly.ParseExact(row["datetime"][..10], "yyyy-MM-dd"), decimal.Parse(row["amount"], CultureInfo.InvariantCulture));
            if (id.Length == 0 || sum <= 0 || row["invoice"][0] is 'C' or 'X' || day > End)
            {
                continue;
            }
            var days = customers.TryGetValue(id, out var known) ? known : customers[id] = [];
            days[day] = days.GetValueOrDefault(day) + sum;
        }
        return customers.Values;
    }

    private static int DaysFrom(SortedList<DateOnly, decimal> days, DateOnly day) => day.DayNumber - days.Keys[0].DayNumber;
}
