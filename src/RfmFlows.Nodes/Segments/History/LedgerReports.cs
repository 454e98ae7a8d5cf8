using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>What is asked of a model's history, as SELECTs.</summary>
/// <param name="minStay">See <see cref="LedgerSql"/>.</param>
internal sealed class LedgerReports(Dialect sql, ModelTimeline timeline, long minStay = 0)
{
    /// <summary>What stands in a matrix for customers who are not in the base on the first day.</summary>
    public const string New = "(new)";

    /// <summary>The same for the last day.</summary>
    public const string Gone = "(gone)";

    private readonly HistoryTables _tables = new(sql);
    private readonly LedgerSql _ledger = new(sql, timeline, minStay);

    public static Columns MatrixColumns { get; } = Columns.Of(
        ("from_segment", ColumnType.Text), ("from_name", ColumnType.Text), ("to_segment", ColumnType.Text), ("to_name", ColumnType.Text), ("customers", ColumnType.Integer),
        ("share_of_row", ColumnType.Decimal(4)), ("revenue_before", ColumnType.Money), ("revenue_after", ColumnType.Money), ("revenue_change", ColumnType.Money));

    public static Columns FlowColumns { get; } = Columns.Of(
        ("step", ColumnType.Integer), ("from_date", ColumnType.Date), ("to_date", ColumnType.Date), ("from_segment", ColumnType.Text), ("from_name", ColumnType.Text),
        ("to_segment", ColumnType.Text), ("to_name", ColumnType.Text), ("customers", ColumnType.Integer), ("revenue_change", ColumnType.Money));

    public static Columns HistoryColumns { get; } = Columns.Of(
        ("as_of", ColumnType.Date), ("segment", ColumnType.Text), ("segment_name", ColumnType.Text), ("customers", ColumnType.Integer), ("share", ColumnType.Decimal(4)),
        ("revenue", ColumnType.Money), ("joined", ColumnType.Integer), ("gone", ColumnType.Integer), ("by_rule", ColumnType.Integer), ("rule", ColumnType.Text));

    public static Columns StayColumns { get; } = Columns.Of(
        ("segment", ColumnType.Text), ("segment_name", ColumnType.Text), ("customers", ColumnType.Integer), ("mean_days_so_far", ColumnType.Decimal(1)),
        ("ended_stays", ColumnType.Integer), ("mean_days", ColumnType.Decimal(1)), ("median_days", ColumnType.Integer), ("longest_days", ColumnType.Integer));

    public static Columns CellColumns(ColumnType customer) => Columns.Of(
        ("customer", customer), ("from_segment", ColumnType.Text), ("to_segment", ColumnType.Text), ("revenue_before", ColumnType.Money),
        ("revenue_after", ColumnType.Money), ("last_purchase", ColumnType.Date));

    public static Columns StateColumns(ColumnType customer) => Columns.Of(
        ("customer", customer), ("segment", ColumnType.Text), ("since", ColumnType.Date), ("days", ColumnType.Integer), ("came_from", ColumnType.Text),
        ("previous_segment", ColumnType.Text), ("moves", ColumnType.Integer), ("revenue", ColumnType.Money), ("last_purchase", ColumnType.Date));

    public static Columns MoveColumns(ColumnType customer) => Columns.Of(
        ("customer", customer), ("as_of", ColumnType.Date), ("from_segment", ColumnType.Text), ("to_segment", ColumnType.Text), ("cause", ColumnType.Text),
        ("days_before", ColumnType.Integer), ("revenue", ColumnType.Money), ("last_purchase", ColumnType.Date));

    /// <summary>
    /// Each customer of the base on a day: since when in the segment, from which one, in which at the snapshot day before, and how often it changed in a window of days
    /// (changes of rule not counted).
    /// </summary>
    public string State(DateOnly day, long window)
    {
        var holding = timeline.On(day)!.Point.AsOf;
        const string last = "max(CASE WHEN place = 1 THEN {0} END)";
        return $"""
            SELECT m.customer, m.segment, m.since, {sql.DaysBetween("m.since", sql.Literal(day))} AS days, m.came_from, m.previous_segment, m.moves, s.revenue, s.last_purchase
            FROM (
                SELECT customer, {Of("to_segment")} AS segment, {Of("as_of")} AS since, {Of("from_segment")} AS came_from,
                    max(CASE WHEN is_before AND place_before = 1 THEN to_segment END) AS previous_segment,
                    count(*) FILTER (WHERE as_of > {sql.Literal(day)} - {window} AND cause <> '{MoveCauses.Rule}' AND from_segment IS NOT NULL AND to_segment IS NOT NULL) AS moves
                FROM (
                    SELECT *, row_number() OVER (PARTITION BY customer ORDER BY as_of DESC, era DESC) AS place,
                        row_number() OVER (PARTITION BY customer, is_before ORDER BY as_of DESC, era DESC) AS place_before
                    FROM (SELECT *, as_of < {sql.Literal(holding)} AS is_before FROM ({_ledger.Moves(day)}) AS moves) AS marked) AS placed
                GROUP BY customer) AS m
            LEFT JOIN ({_ledger.State(day)}) AS s ON s.customer = m.customer
            WHERE m.segment IS NOT NULL
            """;

        string Of(string column) => last.Replace("{0}", column, StringComparison.Ordinal);
    }

    /// <summary>Moves after one day and up to another, one by one, with the days that the customer had been where he came from; changes of rule among them.</summary>
    public string Moves(DateOnly after, DateOnly until) =>
        $"""
        SELECT customer, as_of, era, from_segment, to_segment, cause, as_of - came AS days_before, revenue, last_purchase
        FROM (SELECT *, lag(as_of) OVER (PARTITION BY customer ORDER BY as_of, era) AS came FROM ({_ledger.Moves(until)}) AS moves) AS lasting
        WHERE as_of > {sql.Literal(after)}
        """;

    /// <summary>Who is elsewhere on the last day than on the first, with day and cause of the last move between; a change of rule does not show.</summary>
    public string NetMoves(DateOnly from, DateOnly to) =>
        $"""
        SELECT p.customer, m.as_of, m.era, p.from_segment, p.to_segment, m.cause, m.days_before, m.revenue, m.last_purchase
        FROM ({_ledger.Pairs(from, to)}) AS p
        JOIN (
            SELECT *, row_number() OVER (PARTITION BY customer ORDER BY as_of DESC, era DESC) AS place
            FROM ({Moves(from, to)}) AS moves WHERE cause <> '{MoveCauses.Rule}') AS m ON m.customer = p.customer AND m.place = 1
        WHERE p.from_segment IS DISTINCT FROM p.to_segment
        """;

    /// <summary>Customers by the segment on the first day (rows) and on the last (columns).</summary>
    public string Matrix(DateOnly from, DateOnly to) =>
        $"""
        SELECT c.from_segment, f.title AS from_name, c.to_segment, t.title AS to_name, customers,
            {sql.Quotient("customers", sql.Cast("sum(customers) OVER (PARTITION BY c.from_segment)", ColumnType.Integer), 4)} AS share_of_row,
            revenue_before, revenue_after, revenue_after - revenue_before AS revenue_change
        FROM ({Cells(from, to)}) AS c LEFT JOIN ({Titles}) AS f ON f.segment = c.from_segment LEFT JOIN ({Titles}) AS t ON t.segment = c.to_segment
        """;

    /// <summary>The customers of a cell of the matrix; the last purchase is that known on the last day, or on the first of those who have left.</summary>
    /// <param name="fromSegment">Where they were on the first day, or <see cref="New"/>.</param>
    /// <param name="toSegment">Where they were on the last day, or <see cref="Gone"/>.</param>
    public string Cell(DateOnly from, DateOnly to, string fromSegment, string toSegment) =>
        $"""
        SELECT p.customer, p.from_segment, p.to_segment, a.revenue AS revenue_before, b.revenue AS revenue_after, coalesce(b.last_purchase, a.last_purchase) AS last_purchase
        FROM ({_ledger.Pairs(from, to)}) AS p
        LEFT JOIN ({_ledger.State(from)}) AS a ON a.customer = p.customer LEFT JOIN ({_ledger.State(to)}) AS b ON b.customer = p.customer
        WHERE (p.from_segment IS NOT NULL OR p.to_segment IS NOT NULL)
            AND coalesce(p.from_segment, '{New}') = {sql.Literal(fromSegment)} AND coalesce(p.to_segment, '{Gone}') = {sql.Literal(toSegment)}
        """;

    /// <summary>The same from each day to the next, for a picture of streams.</summary>
    /// <param name="days">At least two, in order.</param>
    public string Flows(IReadOnlyList<DateOnly> days)
    {
        var steps = days.Zip(days.Skip(1)).Select((d, i) =>
            $"SELECT {i + 1} AS step, {sql.Literal(d.First)} AS from_date, {sql.Literal(d.Second)} AS to_date, cells.* FROM ({Cells(d.First, d.Second)}) AS cells");
        return $"""
            SELECT step, from_date, to_date, c.from_segment, f.title AS from_name, c.to_segment, t.title AS to_name, customers, revenue_after - revenue_before AS revenue_change
            FROM ({string.Join(" UNION ALL ", steps)}) AS c LEFT JOIN ({Titles}) AS f ON f.segment = c.from_segment LEFT JOIN ({Titles}) AS t ON t.segment = c.to_segment
            """;
    }

    /// <summary>Size, revenue and moves of each segment on each snapshot day of a stretch, both ends included.</summary>
    public string History(DateOnly from, DateOnly to)
    {
        // Of a day on which the rule changed the new rule's sizes show.
        var days = timeline.Holding.Where(s => s.Point.AsOf >= from && s.Point.AsOf <= to).GroupBy(s => s.Point.AsOf).Select(g => g.Last());
        var chosen = string.Join(", ", days.Select(s => $"({sql.Literal(s.Point.AsOf)}, {s.Number}, {sql.Literal(s.Rule.Fingerprint)})"));
        if (chosen.Length == 0)
        {
            return $"SELECT {string.Join(", ", HistoryColumns.Select(c => $"{sql.Cast("NULL", c.Type)} AS {c.Name}"))} WHERE FALSE";
        }
        return $"""
            SELECT d.as_of, z.segment, coalesce(z.title, t.title) AS segment_name, z.customers,
                {sql.Quotient("z.customers", sql.Cast("sum(z.customers) OVER (PARTITION BY d.as_of)", ColumnType.Integer), 4)} AS share, z.revenue, z.joined, z.gone, z.by_rule, d.rule
            FROM (VALUES {chosen}) AS d(as_of, number, rule)
            JOIN (
                SELECT coalesce(s.as_of, m.as_of) AS as_of, coalesce(s.segment, m.segment) AS segment, s.title, coalesce(s.customers, 0) AS customers, s.revenue,
                    coalesce(m.joined, 0) AS joined, coalesce(m.gone, 0) AS gone, coalesce(m.by_rule, 0) AS by_rule
                FROM (
                    SELECT c.as_of, s.segment, s.title, s.customers, s.revenue
                    FROM {_tables.Sizes} AS s JOIN (VALUES {chosen}) AS c(as_of, number, rule) ON c.number = s.snapshot WHERE s.model = {sql.Literal(timeline.Model)}) AS s
                FULL JOIN (
                    SELECT as_of, segment, sum(joined) AS joined, sum(gone) AS gone, sum(by_rule) AS by_rule
                    FROM (
                        SELECT as_of, to_segment AS segment, CASE WHEN cause = 'rule' THEN 0 ELSE 1 END AS joined, 0 AS gone, CASE WHEN cause = 'rule' THEN 1 ELSE 0 END AS by_rule
                        FROM ({_ledger.Moves(to)}) AS moves WHERE to_segment IS NOT NULL
                        UNION ALL
                        SELECT as_of, from_segment, 0, CASE WHEN cause = 'rule' THEN 0 ELSE 1 END, CASE WHEN cause = 'rule' THEN 1 ELSE 0 END
                        FROM ({_ledger.Moves(to)}) AS moves WHERE from_segment IS NOT NULL) AS sides
                    GROUP BY as_of, segment) AS m ON m.as_of = s.as_of AND m.segment = s.segment) AS z ON z.as_of = d.as_of
            LEFT JOIN ({Titles}) AS t ON t.segment = z.segment
            """;
    }

    /// <summary>
    /// How long customers stay in each segment, up to a day. Stays whose beginning or end is not known (they were there at the first snapshot, or a rule changed) count for
    /// neither mean.
    /// </summary>
    public string Stays(DateOnly day)
    {
        var first = sql.Literal(timeline.Holding[0].Point.AsOf);
        return $"""
            SELECT s.segment, t.title AS segment_name, count(*) FILTER (WHERE until IS NULL) AS customers, {Mean("days_so_far")} AS mean_days_so_far, count(days_in_all) AS ended_stays,
                {Mean("days_in_all")} AS mean_days, ({sql.Quantiles("days_in_all", [0.5])})[1] AS median_days, max(days_in_all) AS longest_days
            FROM (
                SELECT to_segment AS segment, until, CASE WHEN begins AND until IS NULL THEN {sql.Literal(day)} - as_of END AS days_so_far,
                    CASE WHEN begins AND ending <> '{MoveCauses.Rule}' THEN until - as_of END AS days_in_all
                FROM (
                    SELECT *, lead(as_of) OVER (PARTITION BY customer ORDER BY as_of, era) AS until, lead(cause) OVER (PARTITION BY customer ORDER BY as_of, era) AS ending,
                        cause <> '{MoveCauses.Rule}' AND as_of > {first} AS begins
                    FROM ({_ledger.Moves(day)}) AS moves) AS lasting
                WHERE to_segment IS NOT NULL) AS s
            LEFT JOIN ({Titles}) AS t ON t.segment = s.segment
            GROUP BY s.segment, t.title
            """;

        string Mean(string days) => sql.Quotient(sql.Cast($"coalesce(sum({days}), 0)", ColumnType.Integer), $"count({days})", 1);
    }

    /// <summary>Customers and revenue on both days by segments.</summary>
    private string Cells(DateOnly from, DateOnly to)
    {
        var nothing = timeline.Last?.Counts.Revenue is null ? "NULL" : "0";
        return $"""
            SELECT coalesce(p.from_segment, '{New}') AS from_segment, coalesce(p.to_segment, '{Gone}') AS to_segment, count(*) AS customers,
                {sql.Cast($"coalesce(sum(a.revenue), {nothing})", ColumnType.Money)} AS revenue_before, {sql.Cast($"coalesce(sum(b.revenue), {nothing})", ColumnType.Money)} AS revenue_after
            FROM ({_ledger.Pairs(from, to)}) AS p
            LEFT JOIN ({_ledger.State(from)}) AS a ON a.customer = p.customer LEFT JOIN ({_ledger.State(to)}) AS b ON b.customer = p.customer
            WHERE p.from_segment IS NOT NULL OR p.to_segment IS NOT NULL
            GROUP BY 1, 2
            """;
    }

    /// <summary>All segments that ever had customers, with their newest titles: segment, title.</summary>
    public string Segments =>
        $"SELECT DISTINCT z.segment, t.title FROM {_tables.Sizes} AS z LEFT JOIN ({Titles}) AS t ON t.segment = z.segment WHERE z.model = {sql.Literal(timeline.Model)}";

    /// <summary>The newest title of each segment.</summary>
    private string Titles =>
        $"""
        SELECT segment, title FROM (
            SELECT segment, title, row_number() OVER (PARTITION BY segment ORDER BY snapshot DESC) AS place FROM {_tables.Sizes}
            WHERE model = {sql.Literal(timeline.Model)} AND title IS NOT NULL) AS titles
        WHERE place = 1
        """;
}
