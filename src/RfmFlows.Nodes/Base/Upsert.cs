using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>
/// Compares the rows of a load with those of a table of the base and writes what is new or differs. Rows without a difference are not touched, so that
/// loading the same again writes nothing.
/// </summary>
/// <param name="table">A table with the columns <see cref="BaseTables.Marks"/>.</param>
/// <param name="keys">The columns by which rows are the same.</param>
/// <param name="there">The columns that the table has.</param>
/// <param name="given">The columns that the load brings, keys not among them.</param>
/// <param name="keepsKnown">Whether a missing value of the load leaves the column's value as it is.</param>
/// <param name="comparesTime">The load brings <c>changed_at</c>, by which a row that is older than the base's is left out.</param>
internal sealed class Upsert(
    Dialect sql, TableName table, IReadOnlyList<string> keys, Columns there, IReadOnlyList<Column> given, Func<Column, bool> keepsKnown, bool comparesTime)
{
    private const string Time = "changed_at";

    // All but the marks, with those that the load brings first.
    private readonly Columns _columns = there.Without(BaseTables.Marks.Select(m => m.Name)).With(given.Where(c => !there.Has(c.Name)));

    /// <summary>What the table gets: its columns, the load that first brought the row (missing for new ones), and whether it is new.</summary>
    /// <param name="rows">The load: a SELECT with the keys and what is given, no key twice.</param>
    public string Difference(string rows)
    {
        var differs = string.Join(" OR ", given.Select(c => $"{Final(c)} IS DISTINCT FROM {Of("b", c)}").DefaultIfEmpty("FALSE"));
        return $"SELECT {string.Join(", ", _columns.Select(c => $"{Value(c)} AS {sql.Quote(c.Name)}"))}, b.first_load AS first_load, b.first_load IS NULL AS is_new "
            + $"FROM ({rows}) AS i LEFT JOIN {sql.Quote(table)} AS b ON {On("i", "b")} WHERE b.first_load IS NULL OR (({differs}) AND NOT {IsOlder})";
    }

    /// <summary>The same where the table has no such rows yet.</summary>
    public string AllNew(string rows) =>
        $"SELECT {string.Join(", ", _columns.Select(c => $"{(IsGiven(c) ? Of("i", c) : sql.Cast("NULL", c.Type))} AS {sql.Quote(c.Name)}"))}, "
        + $"{sql.Cast("NULL", ColumnType.Integer)} AS first_load, TRUE AS is_new FROM ({rows}) AS i";

    /// <summary>Rows that are not written because they say to be older than the base's.</summary>
    public string Outdated(string rows) => comparesTime
        ? $"SELECT count(*) FROM ({rows}) AS i JOIN {sql.Quote(table)} AS b ON {On("i", "b")} WHERE {IsOlder}"
        : "SELECT 0";

    /// <summary>Before and after, a row for each value that changes.</summary>
    /// <param name="shown">Columns that tell which row it is.</param>
    /// <param name="fields">The columns that are told of.</param>
    public string Changes(string difference, IEnumerable<string> shown, IEnumerable<Column> fields)
    {
        var list = string.Join(", ", shown.Select(s => $"d.{sql.Quote(s)}"));
        var each = fields.Select(c =>
            $"SELECT {list}, {sql.Literal(c.Name)} AS field, {sql.ToText(Of("b", c), c.Type)} AS before, {sql.ToText(Of("d", c), c.Type)} AS after "
            + $"FROM {difference} AS d JOIN {sql.Quote(table)} AS b ON {On("d", "b")} WHERE NOT d.is_new AND {Of("b", c)} IS DISTINCT FROM {Of("d", c)}");
        return string.Join(" UNION ALL ", each.Prepend($"SELECT {list}, '' AS field, '' AS before, '' AS after FROM {difference} AS d WHERE FALSE"));
    }

    public string Delete(string difference) => $"DELETE FROM {sql.Quote(table)} AS b USING {difference} AS d WHERE {On("d", "b")} AND NOT d.is_new";

    public string Insert(string difference, long load) =>
        $"INSERT INTO {sql.Quote(table)} ({sql.List(_columns)}, first_load, last_load) SELECT {sql.List(_columns, "d")}, coalesce(d.first_load, {load}), {load} FROM {difference} AS d";

    // A row without a time of its own is taken for the newest.
    private string IsOlder => comparesTime ? $"coalesce(i.{Time} < b.{Time}, FALSE)" : "FALSE";

    private bool IsKey(Column column) => keys.Contains(column.Name, StringComparer.OrdinalIgnoreCase);

    private bool IsGiven(Column column) => IsKey(column) || given.Any(g => g.Name == column.Name);

    private string Value(Column column) => IsKey(column) ? Of("i", column) : IsGiven(column) ? Final(column) : Of("b", column);

    private string Final(Column column) => keepsKnown(column) ? $"coalesce({Of("i", column)}, {Of("b", column)})" : Of("i", column);

    // A dry run adds no columns, so the table may lack some.
    private string Of(string alias, Column column) => alias != "b" || there.Has(column.Name) ? $"{alias}.{sql.Quote(column.Name)}" : sql.Cast("NULL", column.Type);

    private string On(string one, string other) => string.Join(" AND ", keys.Select(k => $"{one}.{sql.Quote(k)} = {other}.{sql.Quote(k)}"));
}
