using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>
/// A base that is small enough to be reckoned by hand, as of 31 October 2026; the window of 365 days begins on 1 November 2025.
/// Customer 1 buys on four occasions and returns goods, 2 bought on the last day, 3 on the day before the window, 4 has a return only, 5 never bought.
/// </summary>
internal static class IndicatorBase
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    public static readonly object?[][] Purchases =
    [
        //  customer, order, date, sum, discount, cost, quantity, store, channel, online
        [1, 1, Day(2025, 1, 10, 9), 100m, 0m, 60m, 4, "B", "store", false],
        [1, 2, Day(2025, 12, 1, 10), 50m, 10m, 20m, 3, "A", "web", true],
        [1, 3, Day(2025, 12, 1, 12), 25.50m, 0m, 10m, 1, "B", "store", false],
        [1, 4, Day(2026, 3, 1, 10), 200m, 0m, 100m, 6, "A", "web", true],
        [1, 4, Day(2026, 3, 5, 10), -40m, 0m, -20m, 1, "A", "web", true],
        [1, 5, Day(2026, 9, 2, 10), 80m, 0m, 40m, 1, "C", "web", true],
        [1, 5, Day(2026, 9, 3, 10), -80m, 0m, -40m, 1, "C", "web", true],
        [1, 6, Day(2026, 10, 1, 10), -10m, 0m, -5m, 1, "A", "web", true],
        [2, 7, Day(2026, 10, 31, 23), 1000m, 100m, 500m, 10, "A", "store", false],
        [2, 10, Day(2026, 11, 1, 0), 7000m, 0m, 1m, 1, "A", "store", false],
        [3, 8, Day(2025, 10, 31, 8), 500m, 0m, 200m, 5, "C", "store", false],
        [4, 11, Day(2026, 1, 1, 8), -5m, 0m, 0m, 1, "C", "store", false],
        [null, 9, Day(2026, 5, 5, 8), 77m, 0m, 1m, 1, "C", "store", false],
        [1, 12, null, 1m, 0m, 0m, 1, "C", "store", false],
        [1, 13, Day(2026, 5, 5, 8), null, 0m, 0m, 1, "C", "store", false],
    ];

    public static readonly object?[][] Lines =
    [
        //  order, sku, category, quantity, price, sum
        [1, "B", "Tea", 4, 25m, 100m],
        [2, "A", "Coffee", 2, 10m, 20m], [2, "B", "Tea", 1, 30m, 30m],
        [3, "A", "Coffee", 1, 25.50m, 25.50m],
        [4, "A", "Coffee", 4, 25m, 100m], [4, "C", "Cake", 2, 50m, 100m], [4, "C", "Cake", -1, 40m, -40m],
        [5, "C", "Cake", 1, 80m, 80m], [5, "C", "Cake", -1, 80m, -80m],
        [7, "D", "Coffee", 10, 100m, 1000m],
        [8, "B", "Tea", 5, 100m, 500m],
        [9, "E", "Toys", 1, 77m, 77m], [10, "E", "Toys", 1, 7000m, 7000m],
    ];

    public static readonly object?[][] Customers =
    [
        //  customer, registered_on, birthday, email, phone, email_consent, sms_consent, time_zone, blocked
        [1, new DateOnly(2025, 1, 1), new DateOnly(2000, 2, 29), "one@gmail.com", "+7 910 123-45-67", "yes", "no", "Europe/Moscow", false],
        [2, new DateOnly(2026, 11, 2), new DateOnly(1990, 10, 31), "two@example.org", "8 383 222 33 44", "yes", "yes", null, true],
        [3, null, new DateOnly(1990, 11, 1), "wrong", null, "yes", "yes", "Mars/Olympus", false],
        [5, new DateOnly(2026, 10, 30), null, "five@ya.ru", "+79261234567", "no", "да", null, null],
        [null, null, null, "nobody@ya.ru", null, null, null, null, null],
    ];

    public static readonly object?[][] Messages =
    [
        //  customer, sent_at, channel, delivered, opened_at, clicked
        [1, Day(2025, 11, 30, 9), "Email", true, Day(2025, 11, 30, 20), true],
        [1, Day(2025, 12, 1, 11), "sms", true, null, false],
        [1, Day(2026, 2, 27, 9), "email", true, Day(2026, 2, 28, 21), false],
        [1, Day(2026, 10, 2, 9), "email", true, Day(2026, 11, 1, 9), true],
        [1, Day(2026, 10, 1, 9), "push", false, null, false],
        [1, Day(2026, 10, 31, 9), "push", true, Day(2026, 10, 31, 21), false],
        [1, Day(2026, 11, 1, 9), "push", true, null, false],
        [2, Day(2025, 10, 31, 9), "sms", true, null, false],
    ];

    public static readonly object?[][] Bonuses =
    [
        //  customer, date, balance, accrued, spent, expiring, expires_on
        [1, new DateOnly(2026, 1, 1), 100m, 200m, 50m, 10m, new DateOnly(2026, 10, 31)],
        [1, new DateOnly(2026, 2, 1), 20m, 0m, 30m, 15m, new DateOnly(2026, 11, 1)],
        [1, new DateOnly(2026, 3, 1), 0m, 0m, 0m, 25m, new DateOnly(2026, 11, 30)],
        [1, new DateOnly(2026, 4, 1), 0m, 0m, 0m, 35m, new DateOnly(2026, 12, 1)],
        [1, new DateOnly(2026, 11, 1), 1000m, 1000m, 0m, 0m, null],
    ];

    public static readonly object?[][] Scores = [[1, 2, 4, 3, "243", "at-risk"], [2, 5, 1, 5, "515", "new"]];

    /// <summary>A flow with every input linked to the node <c>i</c>.</summary>
    public static FlowTester Into(FlowTester flow, object? settings = null) => flow
        .Table("t", "customer integer, order integer, date datetime, sum decimal(2), discount decimal(2), cost decimal(2), quantity integer, store text, channel text, online boolean", Purchases)
        .Table("l", "order integer, sku text, category text, quantity integer, price decimal(2), sum decimal(2)", Lines)
        .Table("c", "customer integer, registered_on date, birthday date, email text, phone text, email_consent text, sms_consent text, time_zone text, blocked boolean", Customers)
        .Table("m", "customer integer, sent_at datetime, channel text, delivered boolean, opened_at datetime, clicked boolean", Messages)
        .Table("b", "customer integer, date date, balance decimal(2), accrued decimal(2), spent decimal(2), expiring decimal(2), expires_on date", Bonuses)
        .Table("s", "customer integer, r integer, f integer, m integer, rfm text, segment text", Scores)
        .Node("i", "analysis.indicators", settings)
        .Link("t.output -> i.transactions", "l.output -> i.lines", "c.output -> i.customers", "m.output -> i.messages", "b.output -> i.bonuses", "s.output -> i.scores");

    private static DateTime Day(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0);
}
