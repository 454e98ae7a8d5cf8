using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>The tables that tell of saved snapshots.</summary>
internal static class SnapshotOutputs
{
    public const string Moves = "moves";
    public const string Summary = "summary";

    public static IReadOnlyList<Port> Ports { get; } =
    [
        Port.Table(Moves, ("Moves", "Переходы")) with { Help = ("Who came, went or changed the segment, and why.", "Кто пришёл, ушёл или сменил сегмент и почему.") },
        Port.Table(Summary, ("Summary", "Итоги")) with { Help = ("One row a snapshot.", "Строка на снимок.") },
    ];

    public static readonly Columns SummaryColumns = Columns.Of(
        ("model", ColumnType.Text), ("as_of", ColumnType.Date), ("snapshot", ColumnType.Integer), ("customers", ColumnType.Integer), ("revenue", ColumnType.Money),
        ("joined", ColumnType.Integer), ("gone", ColumnType.Integer), ("moved", ColumnType.Integer), ("by_rule", ColumnType.Integer), ("corrected", ColumnType.Integer),
        ("rule", ColumnType.Text), ("saved", ColumnType.Boolean), ("dry_run", ColumnType.Boolean));

    public static Columns MovesColumns(ColumnType customer) => Columns.Of(
        ("customer", customer), ("as_of", ColumnType.Date), ("from_segment", ColumnType.Text), ("to_segment", ColumnType.Text), ("cause", ColumnType.Text),
        ("revenue", ColumnType.Money), ("last_purchase", ColumnType.Date));

    /// <summary>The moves of one snapshot as rows of the output.</summary>
    public static string MovesSelect(SnapshotResult result, bool withRule, Dialect sql)
    {
        var causes = withRule ? MoveCauses.Moves.Append(MoveCauses.Rule) : MoveCauses.Moves;
        return $"""
            SELECT customer, {sql.Literal(result.Point.AsOf)} AS as_of, from_segment, to_segment, cause, revenue, last_purchase
            FROM {result.Moves} WHERE cause IN ({string.Join(", ", causes.Select(sql.Literal))})
            """;
    }

    public static object?[] SummaryRow(string model, SegmentRule rule, SnapshotResult result, bool dryRun)
    {
        var counts = result.Counts;
        return
        [
            model, result.Point.AsOf, result.Number, counts.Customers, counts.Revenue, counts.Joined, counts.Gone, counts.Moved, counts.ByRule, counts.Corrected,
            rule.Fingerprint, result.IsSaved, dryRun,
        ];
    }
}
