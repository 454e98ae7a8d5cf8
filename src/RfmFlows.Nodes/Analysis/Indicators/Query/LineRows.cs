using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The order lines of the customers: <c>customer, day, bought</c> (false: goods were returned, or the whole order was) and the columns whose roles are known.</summary>
internal sealed class LineRows(KnownRoles roles, DateOnly asOf, Dialect sql)
{
    /// <summary>What the input is called in the expressions over its rows.</summary>
    public const string Input = "l";

    /// <summary>The product of a row of the input.</summary>
    public string Sku => Of(IndicatorRoles.Sku);

    /// <summary>The category of a row of the input, a text.</summary>
    public string Category => sql.ToText(Of(IndicatorRoles.Category), roles.Find(IndicatorRoles.Category)?.Type ?? ColumnType.Text);

    public string Select(string from, string purchases)
    {
        var value = Value();
        var negative = value is null ? Has(IndicatorRoles.LineQuantity) ? $"{Of(IndicatorRoles.LineQuantity)} < 0" : "FALSE" : $"{value} < 0";
        var columns = $", {(roles.LinesByOrder ? "p.bought AND " : "")}NOT coalesce({negative}, FALSE) AS bought"
            + Part(IndicatorRoles.LineOrder, Of(IndicatorRoles.LineOrder), "order_id")
            + Part(IndicatorRoles.Sku, Sku, "sku")
            + Part(IndicatorRoles.Category, Category, "category")
            + Part(IndicatorRoles.LineQuantity, $"CASE WHEN {negative} THEN -abs({Units()}) ELSE {Units()} END", "units")
            + Part(IndicatorRoles.LinePrice, Price(), "price")
            + (value is null ? "" : $", {value} AS value");
        if (roles.LinesByOrder)
        {
            var customer = roles.Has(IndicatorRoles.LineCustomer) ? $" AND p.customer = {Of(IndicatorRoles.LineCustomer)}" : "";
            return $"SELECT p.customer, p.day{columns} FROM {from} AS {Input} JOIN {purchases} AS p ON p.order_id = {Of(IndicatorRoles.LineOrder)}{customer}";
        }
        var day = sql.Cast(Of(IndicatorRoles.LineDate), ColumnType.Date);
        return $"SELECT {Of(IndicatorRoles.LineCustomer)} AS customer, {day} AS day{columns} FROM {from} AS {Input} WHERE {Of(IndicatorRoles.LineCustomer)} IS NOT NULL AND {day} <= {sql.Literal(asOf)}";
    }

    private string? Value() => Has(IndicatorRoles.LineSum) ? sql.Cast(Of(IndicatorRoles.LineSum), ColumnType.Money)
        : Has(IndicatorRoles.LineQuantity) && Has(IndicatorRoles.LinePrice) ? sql.Cast(sql.Round($"({Units()} * {Price()})", 2), ColumnType.Money)
        : null;

    private string Units() => sql.Cast(Of(IndicatorRoles.LineQuantity), ColumnType.Decimal(4));

    private string Price() => sql.Cast(Of(IndicatorRoles.LinePrice), ColumnType.Money);

    private string Part(IndicatorRole role, string expression, string name) => Has(role) ? $", {expression} AS {name}" : "";

    private bool Has(IndicatorRole role) => roles.Has(role);

    private string Of(IndicatorRole role) => roles.Find(role) is { } column ? $"{Input}.{sql.Quote(column.Name)}" : "NULL";
}
