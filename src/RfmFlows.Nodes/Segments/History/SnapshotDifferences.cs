using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>How customers at a point differ from the point before, and what of that the ledger does not hold yet.</summary>
/// <param name="Before">The state at the point before, as a SELECT; for the first point one without rows.</param>
/// <param name="Now">The state at this point, as a SELECT. Both have customer, segment, revenue, last_purchase.</param>
/// <param name="Existing">The entries that hold for this point already, as a SELECT; null where there are none.</param>
/// <param name="CustomerType">What the customers are in all three; the differences have texts.</param>
internal sealed record SnapshotDifferences(string Before, string Now, string? Existing, ColumnType CustomerType, LedgerPoint? Previous, LedgerPoint Point)
{
    private const string Differs =
        "segment_before IS DISTINCT FROM segment OR revenue_before IS DISTINCT FROM revenue_now OR last_before IS DISTINCT FROM last_now";
    private const string IsNews =
        "known IS NULL OR segment_before IS DISTINCT FROM known_from OR segment IS DISTINCT FROM known_to OR revenue_now IS DISTINCT FROM known_revenue OR last_now IS DISTINCT FROM known_last";

    /// <summary>What differs from existing entries does so because data were corrected.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Columns: customer, from_segment, to_segment, cause (missing where the segment stays), revenue, last_purchase, is_news.</summary>
    public string Select(Dialect sql) =>
        $"""
        SELECT {sql.ToText("customer", CustomerType)} AS customer, segment_before AS from_segment, segment AS to_segment, cause, revenue_now AS revenue, last_now AS last_purchase,
            {IsNews} OR cause IS DISTINCT FROM known_cause AS is_news
        FROM (
            SELECT *, {Cause(sql)} AS cause
            FROM (
                SELECT coalesce(d.customer, e.customer) AS customer, segment_before, revenue_before, last_before, segment, revenue_now, last_now,
                    e.customer AS known, e.from_segment AS known_from, e.to_segment AS known_to, e.cause AS known_cause, e.revenue AS known_revenue, e.last_purchase AS known_last
                FROM (
                    SELECT coalesce(n.customer, b.customer) AS customer, b.segment AS segment_before, b.revenue AS revenue_before, b.last_purchase AS last_before,
                        n.segment, n.revenue AS revenue_now, n.last_purchase AS last_now
                    FROM ({Before}) AS b FULL JOIN ({Now}) AS n ON n.customer = b.customer) AS d
                {(Existing is null ? "LEFT" : "FULL")} JOIN ({Existing ?? NoEntries}) AS e ON e.customer = d.customer) AS joined
            WHERE known IS NOT NULL OR {Differs}) AS told
        """;

    private string NoEntries =>
        $"SELECT customer, segment AS from_segment, segment AS to_segment, segment AS cause, revenue, last_purchase FROM ({Now}) AS nobody WHERE FALSE";

    private string Cause(Dialect sql) => OtherRule || Previous is null ? Stays(Natural(sql)) : IsCorrection
        // What only begins elsewhere was caused by what it was.
        ? Stays($"WHEN segment IS NOT DISTINCT FROM known_to AND known_from IS DISTINCT FROM known_to THEN known_cause ELSE '{MoveCauses.Corrected}'")
        : Stays($"WHEN known_cause = '{MoveCauses.Corrected}' AND segment IS NOT DISTINCT FROM known_to AND segment_before IS NOT DISTINCT FROM known_from THEN known_cause {Natural(sql)}");

    private bool OtherRule => Previous is { } previous && previous.Era != Point.Era;

    private static string Stays(string otherwise) => $"CASE WHEN segment IS NOT DISTINCT FROM segment_before THEN NULL {otherwise} END";

    private string Natural(Dialect sql)
    {
        if (Previous is not { } previous)
        {
            return $"ELSE '{MoveCauses.First}'";
        }
        var bought = $"last_now > {sql.Literal(previous.AsOf)} AND last_now <= {sql.Literal(Point.AsOf)}";
        // Who has bought for the first time would have come under the old rule too; of no other difference can that be known.
        return OtherRule
            ? $"WHEN segment_before IS NULL AND {bought} THEN '{MoveCauses.Entered}' ELSE '{MoveCauses.Rule}'"
            : $"""
              WHEN segment_before IS NULL THEN '{MoveCauses.Entered}' WHEN segment IS NULL THEN '{MoveCauses.Left}'
              WHEN {bought} THEN '{MoveCauses.Bought}' WHEN last_now <> last_before THEN '{MoveCauses.Corrected}' ELSE '{MoveCauses.Time}'
              """;
    }
}
