using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The history of one model as SELECTs, as far as a timeline knows it.</summary>
/// <param name="minStay">
/// Days. A segment that was held for less counts as not entered, which guards against flicker; coming into the base, leaving it and changes of rule always count. 0: everything does.
/// </param>
internal sealed class LedgerSql(Dialect sql, ModelTimeline timeline, long minStay = 0)
{
    private const string Time = "as_of DESC, era DESC";

    private readonly HistoryTables _tables = new(sql);

    /// <summary>Customers of the base at the end of a day: customer, segment, revenue, last_purchase.</summary>
    public string State(DateOnly day) => State($"as_of <= {sql.Literal(day)}");

    /// <summary>The same at a point.</summary>
    public string State(LedgerPoint point) => State(UpTo(point));

    /// <summary>
    /// What holds of all entries for one point: customer, from_segment, to_segment, cause, revenue, last_purchase; those that were taken back too, as from and to the same segment.
    /// </summary>
    public string EntriesAt(LedgerPoint point) =>
        $"SELECT customer, from_segment, to_segment, cause, revenue, last_purchase FROM ({Holding($"as_of = {sql.Literal(point.AsOf)} AND era = {point.Era}")}) AS holding";

    /// <summary>All changes of segment up to a day, changes of rule included: customer, as_of, era, from_segment, to_segment, cause, revenue, last_purchase.</summary>
    /// <param name="customer">Of this one alone.</param>
    public string Moves(DateOnly until, string? customer = null)
    {
        var which = customer is null ? "" : $" AND customer = {sql.Literal(customer)}";
        var all = $"SELECT customer, as_of, era, from_segment, to_segment, cause, revenue, last_purchase FROM ({Holding($"as_of <= {sql.Literal(until)}{which}")}) AS holding WHERE from_segment IS DISTINCT FROM to_segment";
        if (minStay == 0)
        {
            return all;
        }
        const string ofCustomer = "OVER (PARTITION BY customer ORDER BY as_of, era)";
        return $"""
            SELECT customer, as_of, era, came_from AS from_segment, to_segment, cause, revenue, last_purchase
            FROM (
                SELECT *, lag(to_segment) {ofCustomer} AS came_from
                FROM (SELECT *, lead(as_of) {ofCustomer} AS until FROM ({all}) AS moves) AS lasting
                WHERE from_segment IS NULL OR to_segment IS NULL OR cause = 'rule' OR coalesce(until, {sql.Literal(until)}) - as_of >= {minStay}) AS kept
            WHERE came_from IS DISTINCT FROM to_segment
            """;
    }

    /// <summary>
    /// Each customer of the base on one day or another: customer, from_segment on the first day and to_segment on the last; missing where not in the base. A change of rule
    /// between them does not show: who has not moved before it begins where the new rule puts him, in the base or out of it.
    /// </summary>
    public string Pairs(DateOnly from, DateOnly to) =>
        $"""
        SELECT customer, max(CASE WHEN begins AND place_among = 1 THEN to_segment END) AS from_segment, max(CASE WHEN place = 1 THEN to_segment END) AS to_segment
        FROM (
            SELECT *, row_number() OVER (PARTITION BY customer ORDER BY {Time}) AS place, row_number() OVER (PARTITION BY customer, begins ORDER BY {Time}) AS place_among
            FROM (
                SELECT *, as_of <= {sql.Literal(from)} OR (cause = 'rule' AND
                    sum(CASE WHEN as_of > {sql.Literal(from)} AND cause <> 'rule' THEN 1 ELSE 0 END) OVER (PARTITION BY customer ORDER BY as_of, era) = 0) AS begins
                FROM ({Moves(to)}) AS moves) AS marked) AS placed
        GROUP BY customer
        """;

    private string State(string until) =>
        $"""
        SELECT customer, to_segment AS segment, revenue, last_purchase
        FROM (
            SELECT customer, to_segment, revenue, last_purchase, row_number() OVER (PARTITION BY customer ORDER BY {Time}, snapshot DESC) AS place
            FROM {Known(until)}) AS ranked
        WHERE place = 1 AND to_segment IS NOT NULL
        """;

    // One entry for each customer and point.
    private string Holding(string where) => timeline.IsPlain
        ? $"SELECT * FROM {Known(where)}"
        : $"SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY customer, as_of, era ORDER BY snapshot DESC) AS place FROM {Known(where)}) AS ranked WHERE place = 1";

    private string Known(string where) =>
        $"{_tables.Entries} WHERE model = {sql.Literal(timeline.Model)} AND snapshot <= {(timeline.IsEmpty ? 0 : timeline.Snapshots[^1].Number)} AND {where}";

    private string UpTo(LedgerPoint point) => $"(as_of < {sql.Literal(point.AsOf)} OR (as_of = {sql.Literal(point.AsOf)} AND era <= {point.Era}))";
}
