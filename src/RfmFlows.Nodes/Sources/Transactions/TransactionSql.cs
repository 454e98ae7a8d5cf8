using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>The SQL that turns rows of a source into transactions, each with the reason why it is none.</summary>
/// <param name="pattern">strftime pattern of dates in text columns, or null for ISO 8601 and dd.MM.yyyy.</param>
/// <param name="guests">Customer values that stand for nobody.</param>
/// <param name="withContent">Whether anybody looks at the rejected rows.</param>
internal sealed class TransactionSql(Dialect sql, RoleMap map, string? pattern, IReadOnlyList<string> guests, bool withContent)
{
    public const string Reason = "reject_reason";
    private const string Place = "reject_column";
    private const string Content = "reject_content";

    private static readonly string[] DottedPatterns = ["%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y"];

    /// <summary>The columns of the transactions.</summary>
    public static Columns Output(RoleMap map)
    {
        var columns = map.Chosen.Select(c => new Column(c.Role.Name, c.Role.TypeOf(c.Column.Type))).ToList();
        if (map.SumFromLines)
        {
            columns.Insert(columns.FindIndex(c => c.Name == Roles.Date.Name) + 1, new Column(Roles.Sum.Name, ColumnType.Money));
        }
        return new Columns(columns.Concat(map.Kept));
    }

    // A reason that only the source's own value can place, or the row itself, must be kept beside the transactions.
    private bool KeepsPlace => withContent || Unparsed.Any();

    private IEnumerable<(Role Role, Column Column)> Unparsed => map.Chosen.Where(c => c.Role.Kind != RoleKind.Key && c.Column.Type.Kind == ColumnKind.Text);

    /// <summary>A SELECT with the output's columns and the reason, to be kept for <see cref="Rejected"/>.</summary>
    /// <param name="from">The source's rows, quoted or in brackets.</param>
    public string Select(string from)
    {
        var values = Output(map).Select(c => $"{Value(c)} AS {sql.Quote(c.Name)}").Append(Reason);
        if (KeepsPlace)
        {
            values = [.. values, $"{ColumnOfReason()} AS {Place}", $"{(withContent ? $"CASE WHEN {Reason} IS NOT NULL THEN {Row()} END" : Missing(ColumnType.Text))} AS {Content}"];
        }
        return $"SELECT {string.Join(", ", values)} FROM (SELECT s.*, {ReasonOf()} AS {Reason} FROM {from} AS s) AS s";
    }

    /// <summary>The rejected ones of the rows that <see cref="Select"/> gave, in the columns of the port.</summary>
    public string Rejected(string rows)
    {
        var (place, content) = KeepsPlace ? (Place, Content) : (ColumnOfReason(), Missing(ColumnType.Text));
        return $"SELECT {Missing(ColumnType.Integer)} AS line, {place} AS \"column\", {Reason} AS reason, {content} AS content FROM {rows} WHERE {Reason} IS NOT NULL";
    }

    /// <summary>The transactions among the rows that <see cref="Select"/> gave; columns that were left out are missing in every row.</summary>
    public string Accepted(string rows, Columns columns)
    {
        var known = Output(map);
        var values = columns.Select(c => known.Has(c.Name) ? sql.Quote(c.Name) : $"{Missing(c.Type)} AS {sql.Quote(c.Name)}");
        return $"SELECT {string.Join(", ", values)} FROM {rows} WHERE {Reason} IS NULL";
    }

    private string Value(Column column)
    {
        if (map.Kept.Contains(column) && Roles.All.All(r => r.Name != column.Name))
        {
            return Source(column);
        }
        return column.Name == Roles.Sum.Name ? Sum() : Typed(map.Chosen.First(c => c.Role.Name == column.Name));
    }

    private string Sum() => map.SumFromLines
        ? sql.Round($"{Typed(Chosen(Roles.Quantity))} * {Typed(Chosen(Roles.Price))}", 2)
        : Typed(Chosen(Roles.Sum));

    private (Role Role, Column Column) Chosen(Role role) => (role, map.Find(role)!);

    private string Typed((Role Role, Column Column) chosen)
    {
        var source = Source(chosen.Column);
        var type = chosen.Role.TypeOf(chosen.Column.Type);
        if (chosen.Role.Kind == RoleKind.Key)
        {
            var key = type.Kind == ColumnKind.Integer ? source : $"NULLIF(trim({sql.Cast(source, ColumnType.Text)}), '')";
            return chosen.Role == Roles.Customer && guests.Count > 0
                ? $"CASE WHEN lower({sql.Cast(key, ColumnType.Text)}) IN ({string.Join(", ", guests.Select(g => sql.Literal(g.ToLower(CultureInfo.InvariantCulture))))}) THEN NULL ELSE {key} END"
                : key;
        }
        if (chosen.Column.Type.Kind != ColumnKind.Text)
        {
            return chosen.Column.Type == type ? source : sql.Cast(source, type);
        }
        return chosen.Role.Kind == RoleKind.Time ? Time(source) : sql.TryParse(Digits(source), type);
    }

    private string Time(string text) => pattern is not null
        ? sql.Cast(sql.TryParseDate(text, pattern), ColumnType.DateTime)
        : $"coalesce({sql.TryParse(text, ColumnType.DateTime)}, {string.Join(", ", DottedPatterns.Select(p => sql.Cast(sql.TryParseDate(text, p), ColumnType.DateTime)))})";

    // "1 234,50 ₽" and "1,234.50" as SQL writes numbers.
    private string Digits(string text)
    {
        var bare = sql.ReplaceAll(text, "[\\s\u00A0\u202F\u2009$€₽£]|руб\\.?$", "");
        return $"CASE WHEN {text} LIKE '%.%' THEN replace({bare}, ',', '') ELSE replace({bare}, ',', '.') END";
    }

    private string ReasonOf()
    {
        var cases = new List<string> { $"WHEN {Typed(Chosen(Roles.Customer))} IS NULL THEN 'no-customer'" };
        foreach (var chosen in Unparsed)
        {
            cases.Add($"WHEN NULLIF(trim({Source(chosen.Column)}), '') IS NOT NULL AND {Typed(chosen)} IS NULL THEN '{BadReason(chosen.Role)}'");
        }
        cases.Add($"WHEN {Typed(Chosen(Roles.Date))} IS NULL THEN 'no-date'");
        cases.Add($"WHEN {Sum()} IS NULL THEN 'no-sum'");
        return $"CASE {string.Join(' ', cases)} END";
    }

    /// <summary>The reason for a value of a role that cannot be read.</summary>
    public static string BadReason(Role role) => role == Roles.Date ? "bad-date" : role == Roles.Sum ? "bad-sum" : "bad-value";

    private string ColumnOfReason()
    {
        var bad = Unparsed.Select(c => $"WHEN {Reason} = '{BadReason(c.Role)}' AND {Source(c.Column)} IS NOT NULL AND {Typed(c)} IS NULL THEN {sql.Literal(c.Column.Name)}");
        var sum = map.Find(Roles.Sum) ?? map.Find(Roles.Price)!;
        return
            $"""
            CASE {string.Join(' ', bad)} WHEN {Reason} = 'no-customer' THEN {sql.Literal(map.Find(Roles.Customer)!.Name)}
                WHEN {Reason} = 'no-date' THEN {sql.Literal(map.Find(Roles.Date)!.Name)} WHEN {Reason} = 'no-sum' THEN {sql.Literal(sum.Name)} END
            """;
    }

    private string Row() => $"concat_ws(';', {string.Join(", ", map.Needed.Select(c => $"coalesce({sql.Cast(Source(c), ColumnType.Text)}, '')"))})";

    private string Missing(ColumnType type) => sql.Cast("NULL", type);

    private string Source(Column column) => $"s.{sql.Quote(column.Name)}";
}
