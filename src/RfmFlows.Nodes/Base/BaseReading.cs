using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Tables of the base as SQL, as everybody reads them: what merged customers bought counts for who they were merged into.</summary>
internal static class BaseReading
{
    /// <summary>Receipts or lines with their customer resolved; missing for receipts that were made anonymous.</summary>
    /// <param name="columns">The columns to give.</param>
    /// <param name="hasMerges">False spares the look-up.</param>
    public static string Purchases(Dialect sql, TableName table, Columns columns, bool hasMerges)
    {
        var customer = $"nullif({(hasMerges ? "coalesce(s.survivor, b.customer)" : "b.customer")}, {sql.Literal(BaseTables.Nobody)})";
        var list = columns.Select(c => c.Name == "customer" ? $"{customer} AS customer" : $"{Read(c, sql)} AS {sql.Quote(c.Name)}");
        return $"SELECT {string.Join(", ", list)} FROM {sql.Quote(table)} AS b{(hasMerges ? $" LEFT JOIN {sql.Quote(BaseTables.Survivors)} AS s ON s.customer = b.customer" : "")}";
    }

    /// <summary>
    /// A column of receipts or lines as analyses expect it. They count orders, so an order is what the receipt is known by: a number may be missing, or begin anew each day.
    /// </summary>
    public static string Read(Column column, Dialect sql) => column.Name == "order" ? "b.receipt" : $"b.{sql.Quote(column.Name)}";

    /// <summary>Customers without those who were merged into others.</summary>
    public static string Customers(Dialect sql, Columns columns, bool hasMerges) =>
        $"SELECT {sql.List(columns, "b")} FROM {sql.Quote(BaseTables.Customers)} AS b"
        + (hasMerges ? $" WHERE NOT EXISTS (SELECT 1 FROM {sql.Quote(BaseTables.Survivors)} AS s WHERE s.customer = b.customer)" : "");

    public static async Task<bool> HasMergesAsync(WarehouseSession session, CancellationToken cancellation) =>
        await session.ScalarAsync($"SELECT 1 FROM {session.Dialect.Quote(BaseTables.Survivors)} LIMIT 1", cancellation) is not null;
}
