using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>A load of receipts as SQL: rows with what they are known by and why they are refused, then what goes into the base.</summary>
/// <param name="erased">Customers of this load who have been erased and must not come back.</param>
internal sealed class ReceiptSql(Dialect sql, SettingValues settings, ReceiptSource source, IReadOnlyCollection<string> erased)
{
    /// <summary>What rejected rows are shown with.</summary>
    public static readonly Columns RejectColumns = Columns.Of(
        ("customer", ColumnType.Text), ("order", ColumnType.Text), ("date", ColumnType.DateTime), ("sum", ColumnType.Money), ("reason", ColumnType.Text));

    private readonly string _key = settings.Get(ReceiptSettings.Key);
    private readonly string _source = settings.Get(ReceiptSettings.Source).Trim();

    private bool IsOfLines => settings.Get(ReceiptSettings.Rows) == "line";

    /// <summary>The columns that the load brings, but for those that receipts are known by.</summary>
    public IReadOnlyList<Column> Given => [.. source.Receipts.Into, .. source.Lines is null ? [] : LineColumns];

    public string Source => _source;

    private static IEnumerable<Column> LineColumns => [BaseTables.ReceiptColumns["line_count"], BaseTables.ReceiptColumns["line_mark"]];

    /// <summary>Every row with the columns of receipts, the key and the reason for which it is refused, missing when it is fine.</summary>
    public string Rows(string from)
    {
        var typed = $"SELECT {string.Join(", ", source.Receipts.Values(sql))} FROM {from}";
        return $"SELECT *, {sql.Literal(_source)} AS source, {Receipt} AS receipt, {Reason()} AS reason FROM ({typed}) AS typed";
    }

    /// <summary>
    /// Rows of the same receipt put right: rows that are alike count once, and of those that differ the latest change stays, where the rows tell. What then is
    /// left in doubt is refused as a whole.
    /// </summary>
    public string Untangled(string rows)
    {
        var latest = source.Receipts.Has("changed_at") ? "ORDER BY changed_at DESC NULLS LAST" : "ORDER BY receipt";
        var ranked = $"SELECT *, rank() OVER (PARTITION BY receipt {latest}) AS rank FROM (SELECT DISTINCT * FROM ({rows}) AS r WHERE reason IS NULL) AS once";
        return $"SELECT {List(All)}, CASE WHEN count(*) OVER (PARTITION BY receipt) > 1 THEN 'duplicate-receipt' END AS reason FROM ({ranked}) AS ranked WHERE rank = 1 "
            + $"UNION ALL SELECT {List(All)}, reason FROM ({rows}) AS r WHERE reason IS NOT NULL";
    }

    /// <summary>Receipts summed up from their lines; one whose lines name several customers is refused as a whole.</summary>
    public string Summed(string rows)
    {
        var values = source.Receipts.Into.Select(c => $"{Aggregate(c)} AS {sql.Quote(c.Name)}");
        var summed = $"SELECT {string.Join(", ", values)}, source, receipt, CASE WHEN min(customer) <> max(customer) THEN 'duplicate-receipt' END AS reason "
            + $"FROM ({rows}) AS r WHERE reason IS NULL GROUP BY source, receipt";
        return $"SELECT {List(All)}, reason FROM ({summed}) AS summed UNION ALL SELECT {List(All)}, reason FROM ({rows}) AS r WHERE reason IS NOT NULL";
    }

    /// <summary>What goes into the base, with a count and a mark of the lines where the load brings any.</summary>
    public string Accepted(string rows, string? lines)
    {
        var accepted = $"SELECT {List(All)} FROM ({rows}) AS r WHERE reason IS NULL";
        return lines is null ? accepted
            : $"SELECT a.*, m.line_count, m.line_mark FROM ({accepted}) AS a LEFT JOIN ({Marked(lines)}) AS m ON m.receipt = a.receipt";
    }

    public string Rejected(string rows) => $"SELECT {string.Join(", ", RejectColumns.Select(Shown))} FROM ({rows}) AS r WHERE reason IS NOT NULL";

    /// <summary>Lines whose receipt is not among the rows.</summary>
    public string Orphans(string rows, string lines) =>
        $"SELECT {string.Join(", ", RejectColumns.Select(c => c.Name == "reason" ? "'line-without-receipt' AS reason" : source.Lines!.Has(c.Name) ? $"l.{sql.Quote(c.Name)}" : $"{sql.Cast("NULL", c.Type)} AS {sql.Quote(c.Name)}"))} "
        + $"FROM ({lines}) AS l WHERE NOT EXISTS (SELECT 1 FROM ({rows}) AS r WHERE r.receipt = l.receipt)";

    /// <summary>Lines with the receipt that they belong to.</summary>
    public string? Lines(string from) => source.Lines is not { } lines ? null
        : $"SELECT *, {Receipt} AS receipt FROM (SELECT {string.Join(", ", lines.Values(sql))} FROM {from}) AS typed";

    /// <summary>The columns of lines that the load brings beside those that they share with their receipt.</summary>
    public IReadOnlyList<Column> OwnLineColumns => source.Lines is null ? [] : [.. source.Lines.Into.Where(c => c.Name is not ("customer" or "order" or "date"))];

    private IEnumerable<Column> All => [.. source.Receipts.Into, BaseTables.ReceiptColumns["source"], BaseTables.ReceiptColumns["receipt"]];

    private string Receipt => _key switch
    {
        ReceiptSettings.ByCustomerDayOrder => $"customer || '|' || {sql.FormatDate("date", "%Y-%m-%d")} || '|' || {sql.Quote("order")}",
        ReceiptSettings.ByCustomerTime => $"customer || '|' || {sql.FormatDate("date", "%Y-%m-%d %H:%M:%S")}",
        _ => sql.Quote("order"),
    };

    private string List(IEnumerable<Column> columns) => sql.List(columns);

    private string Reason()
    {
        var reasons = new List<string> { "WHEN customer IS NULL THEN 'no-customer'" };
        if (_key != ReceiptSettings.ByCustomerTime)
        {
            reasons.Add($"WHEN {sql.Quote("order")} IS NULL THEN 'no-order'");
        }
        reasons.Add("WHEN date IS NULL THEN 'no-date'");
        reasons.Add("WHEN sum IS NULL THEN 'no-sum'");
        if (settings.Get(ReceiptSettings.Mode) == "replace")
        {
            var outside = new[] { (settings.Get(ReceiptSettings.From), "<"), (settings.Get(ReceiptSettings.To), ">") }.Where(p => p.Item1 is not null)
                .Select(p => $"CAST(date AS DATE) {p.Item2} {sql.Literal(p.Item1!.Value)}").ToList();
            if (outside.Count > 0)
            {
                reasons.Add($"WHEN {string.Join(" OR ", outside)} THEN 'outside-period'");
            }
        }
        if (erased.Count > 0)
        {
            reasons.Add($"WHEN customer IN ({string.Join(", ", erased.Select(sql.Literal))}) THEN 'erased'");
        }
        return $"CASE {string.Join(' ', reasons)} END";
    }

    // Who has been erased is not written down again.
    private string Shown(Column column)
    {
        var name = sql.Quote(column.Name);
        return column.Name == "reason" ? name
            : !source.Receipts.Has(column.Name) ? $"{sql.Cast("NULL", column.Type)} AS {name}"
            : column.Name is "customer" or "order" ? $"CASE WHEN reason <> 'erased' THEN {name} END AS {name}"
            : name;
    }

    private string Aggregate(Column column) => column.Name switch
    {
        "sum" or "discount" or "cost" => sql.Cast($"sum({sql.Quote(column.Name)})", column.Type),
        "changed_at" => "max(changed_at)",
        _ when column.Type.Kind == ColumnKind.Boolean => $"bool_or({sql.Quote(column.Name)})",
        _ => $"min({sql.Quote(column.Name)})",
    };

    // Alike whatever the order of the lines, and two lines that are alike count twice.
    private string Marked(string lines)
    {
        var text = string.Join(" || '|' || ", OwnLineColumns.Select(c => $"coalesce({sql.ToText(sql.Quote(c.Name), c.Type)}, '~')").DefaultIfEmpty("''"));
        var marks = $"SELECT receipt, {sql.Bucket("content", "a")} AS a, {sql.Bucket("content", "b")} AS b FROM (SELECT receipt, {text} AS content FROM ({lines}) AS l) AS written";
        return $"SELECT receipt, count(*) AS line_count, CAST(sum(a) AS {sql.TypeName(ColumnType.Text)}) || '-' || CAST(sum(b) AS {sql.TypeName(ColumnType.Text)}) AS line_mark FROM ({marks}) AS marked GROUP BY receipt";
    }
}
