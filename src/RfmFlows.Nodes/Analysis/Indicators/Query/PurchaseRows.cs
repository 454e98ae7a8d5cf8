using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// The purchases, one row an order: <c>customer, order_id, day, value</c> (net of returns), <c>bought</c> (false: goods were only returned, or all of
/// them were), and what follows from the order of a customer's purchases as far as it was asked for.
/// </summary>
/// <remarks>What else is known of a sale, <c>moment</c> and the further columns, need not be written a second time where each row is an order: see <see cref="Sales"/>.</remarks>
internal sealed class PurchaseRows(KnownRoles roles, DateOnly asOf, Dialect sql)
{
    private const string Partition = "PARTITION BY customer, bought ORDER BY moment, order_id, value";
    private const string Known = "customer, order_id, day, value, bought";

    private readonly SortedDictionary<string, (string Row, string Aggregate)> _extras = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _windowed = new(StringComparer.Ordinal);

    /// <summary>Days since the purchase on an earlier day; missing on the first day and for further purchases of a day.</summary>
    public string Gap => Windowed("gap", "CASE WHEN bought THEN nullif(day - lag(day) OVER w, 0) END");

    public string IsFirst => Windowed("is_first", "bought AND lag(day) OVER w IS NULL");

    public string IsLast => Windowed("is_last", "bought AND lead(day) OVER w IS NULL");

    /// <summary>The day of the customer's last purchase.</summary>
    public string LastDay => Windowed("last_day", $"CASE WHEN bought THEN last_value(day) OVER ({Partition} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) END");

    public string Returned => Extra("returned", $"CASE WHEN {Sum} < 0 THEN -{Sum} ELSE 0 END");

    /// <summary>Money taken off, before returns.</summary>
    public string Discount => Extra("discount", Bought(roles.Has(IndicatorRoles.Discount) ? Money(IndicatorRoles.Discount) : $"{Money(IndicatorRoles.Gross)} - {Sum}"));

    /// <summary>The sum before discount and returns.</summary>
    public string Gross => Extra("gross", Bought(roles.Has(IndicatorRoles.Gross) ? Money(IndicatorRoles.Gross) : $"{Sum} + {Money(IndicatorRoles.Discount)}"));

    public string Cost => Extra("cost", Money(IndicatorRoles.Cost));

    public string Units => Extra("units", Quantity(roles.Find(IndicatorRoles.Quantity)!));

    public string Store => Text(IndicatorRoles.Store, "store");

    public string Channel => Text(IndicatorRoles.Channel, "channel");

    public string Online => Extra("online", $"CASE WHEN {Truth.Of(roles.Find(IndicatorRoles.Online)!, sql)} THEN 1 ELSE 0 END", "max({0})");

    private string Sum => sql.Cast(sql.Quote(roles.Purchases.SumColumn.Name), ColumnType.Money);

    /// <summary>The purchases; where rows had to be put together with all columns.</summary>
    public string Select(string from, bool rowsAreOrders)
    {
        var columns = rowsAreOrders ? Known : $"{Known}, moment{string.Concat(_extras.Keys.Select(e => $", {e}"))}";
        var windowed = string.Concat(_windowed.Select(c => $", {c.Value} AS {c.Key}"));
        var orders = rowsAreOrders ? Rows(from, withExtras: false) : Grouped(Rows(from, withExtras: true));
        return $"SELECT {columns}{windowed} FROM ({orders}) AS orders{(windowed.Length == 0 ? "" : $" WINDOW w AS ({Partition})")}";
    }

    /// <summary>The purchases with <c>moment</c> and the further columns, but without what follows from their order.</summary>
    /// <param name="purchases">Where <see cref="Select"/> stands.</param>
    public string Sales(string from, bool rowsAreOrders, string purchases) => rowsAreOrders ? Rows(from, withExtras: true) : $"SELECT * FROM {purchases}";

    // A row without a customer, a date or a sum is no purchase, nor is one after the as-of date.
    private string Rows(string from, bool withExtras)
    {
        var (customer, date) = (sql.Quote(roles.Purchases.CustomerColumn.Name), sql.Quote(roles.Purchases.DateColumn.Name));
        var order = roles.Purchases.OrderColumn is { } column ? sql.Quote(column.Name) : Sum;
        var extras = withExtras ? string.Concat(_extras.Select(e => $", {e.Value.Row} AS {e.Key}")) : "";
        return $"""
            SELECT {customer} AS customer, {order} AS order_id, {date} AS moment, {sql.Cast(date, ColumnType.Date)} AS day, {Sum} AS value, {Sum} >= 0 AS bought{extras}
            FROM {from} WHERE {customer} IS NOT NULL AND {date} IS NOT NULL AND {Sum} IS NOT NULL AND {sql.Cast(date, ColumnType.Date)} <= {sql.Literal(asOf)}
            """;
    }

    /// <summary>Units of a row: those of a return are taken off, whichever sign they have.</summary>
    private string Quantity(Column column)
    {
        var units = sql.Cast(sql.Quote(column.Name), ColumnType.Decimal(4));
        return $"CASE WHEN {Sum} < 0 THEN -abs({units}) ELSE {units} END";
    }

    // Rows without an order are told apart by their time.
    private string Grouped(string rows)
    {
        var extras = string.Concat(_extras.Select(e => $", {string.Format(null, e.Value.Aggregate, e.Key)} AS {e.Key}"));
        return $"""
            SELECT customer, order_id, coalesce(min(moment) FILTER (WHERE bought), min(moment)) AS moment, coalesce(min(day) FILTER (WHERE bought), min(day)) AS day,
                {sql.Cast("sum(value)", ColumnType.Money)} AS value,
                count(*) FILTER (WHERE bought) > 0 AND (count(*) FILTER (WHERE NOT bought) = 0 OR sum(value) > 0) AS bought{extras}
            FROM ({rows}) AS sales GROUP BY customer, order_id, CASE WHEN order_id IS NULL THEN moment END
            """;
    }

    private string Bought(string value) => $"CASE WHEN {Sum} >= 0 THEN {value} ELSE 0 END";

    private string Money(IndicatorRole role) => $"coalesce({sql.Cast(sql.Quote(roles.Find(role)!.Name), ColumnType.Money)}, 0)";

    private string Text(IndicatorRole role, string name)
    {
        var column = roles.Find(role)!;
        return Extra(name, sql.ToText(sql.Quote(column.Name), column.Type), $"min({sql.ByCodePoint("{0}")})");
    }

    private string Extra(string name, string row, string aggregate = "sum({0})")
    {
        _extras[name] = (row, aggregate);
        return name;
    }

    private string Windowed(string name, string expression)
    {
        _windowed[name] = expression;
        return name;
    }
}
