using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The purchases, one row an order: <c>customer, order_id, day, value</c> (net of returns), <c>bought</c> (false: goods were only returned, or all of them were).</summary>
/// <remarks>What else is known of a sale, <c>moment</c> and the further columns, need not be written a second time where each row is an order: see <see cref="Sales"/>.</remarks>
internal sealed class PurchaseRows(KnownRoles roles, DateOnly asOf, Dialect sql)
{
    private const string Known = "customer, order_id, day, value, bought";

    private readonly SortedDictionary<SaleColumn, (string Row, string Aggregate)> _extras = [];

    /// <summary>The further columns that are wanted.</summary>
    public IEnumerable<SaleColumn> Extras => _extras.Keys;

    public void Want(SaleColumn column) => _extras[column] = column switch
    {
        SaleColumn.Returned => ($"CASE WHEN {Sum} < 0 THEN -{Sum} ELSE 0 END", "sum({0})"),
        SaleColumn.Discount => (Bought(roles.Has(IndicatorRoles.Discount) ? Money(IndicatorRoles.Discount) : $"{Money(IndicatorRoles.Gross)} - {Sum}"), "sum({0})"),
        SaleColumn.Gross => (Bought(roles.Has(IndicatorRoles.Gross) ? Money(IndicatorRoles.Gross) : $"{Sum} + {Money(IndicatorRoles.Discount)}"), "sum({0})"),
        SaleColumn.Cost => (Money(IndicatorRoles.Cost), "sum({0})"),
        SaleColumn.Units => (Quantity(roles.Find(IndicatorRoles.Quantity)!), "sum({0})"),
        SaleColumn.Online => ($"CASE WHEN {Truth.Of(roles.Find(IndicatorRoles.Online)!, sql)} THEN 1 ELSE 0 END", "max({0})"),
        SaleColumn.Store => (Text(IndicatorRoles.Store), $"min({sql.ByCodePoint("{0}")})"),
        _ => (Text(IndicatorRoles.Channel), $"min({sql.ByCodePoint("{0}")})"),
    };

    private string Sum => sql.Cast(sql.Quote(roles.Purchases.SumColumn.Name), ColumnType.Money);

    /// <summary>The purchases; where rows had to be put together with all columns.</summary>
    public string Select(string from, bool rowsAreOrders) =>
        rowsAreOrders ? $"SELECT {Known} FROM ({Rows(from, withExtras: false)}) AS orders" : Grouped(Rows(from, withExtras: true));

    /// <summary>The purchases with <c>moment</c> and the further columns.</summary>
    /// <param name="purchases">Where <see cref="Select"/> stands.</param>
    public string Sales(string from, bool rowsAreOrders, string purchases) => rowsAreOrders ? Rows(from, withExtras: true) : $"SELECT * FROM {purchases}";

    // A row without a customer, a date or a sum is no purchase, nor is one after the as-of date.
    private string Rows(string from, bool withExtras)
    {
        var (customer, date) = (sql.Quote(roles.Purchases.CustomerColumn.Name), sql.Quote(roles.Purchases.DateColumn.Name));
        var order = roles.Purchases.OrderColumn is { } column ? sql.Quote(column.Name) : Sum;
        var extras = withExtras ? string.Concat(_extras.Select(e => $", {e.Value.Row} AS {e.Key.Name()}")) : "";
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
        var extras = string.Concat(_extras.Select(e => $", {string.Format(null, e.Value.Aggregate, e.Key.Name())} AS {e.Key.Name()}"));
        return $"""
            SELECT customer, order_id, coalesce(min(moment) FILTER (WHERE bought), min(moment)) AS moment, coalesce(min(day) FILTER (WHERE bought), min(day)) AS day,
                {sql.Cast("sum(value)", ColumnType.Money)} AS value,
                count(*) FILTER (WHERE bought) > 0 AND (count(*) FILTER (WHERE NOT bought) = 0 OR sum(value) > 0) AS bought{extras}
            FROM ({rows}) AS sales GROUP BY customer, order_id, CASE WHEN order_id IS NULL THEN moment END
            """;
    }

    private string Bought(string value) => $"CASE WHEN {Sum} >= 0 THEN {value} ELSE 0 END";

    private string Money(IndicatorRole role) => $"coalesce({sql.Cast(sql.Quote(roles.Find(role)!.Name), ColumnType.Money)}, 0)";

    private string Text(IndicatorRole role)
    {
        var column = roles.Find(role)!;
        return sql.ToText(sql.Quote(column.Name), column.Type);
    }
}
