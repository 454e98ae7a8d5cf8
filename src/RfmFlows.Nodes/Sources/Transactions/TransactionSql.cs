using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>The SQL that turns rows of a source into transactions, each with the reason why it is none.</summary>
/// <param name="pattern">strftime pattern of dates in text columns, or null for ISO 8601 and dd.MM.yyyy.</param>
/// <param name="guests">Customer values that stand for nobody.</param>
internal sealed class TransactionSql(Dialect sql, RoleMap map, string? pattern, IReadOnlyList<string> guests)
{
    /// <summary>Why a row is no transaction, as a number among the faults that there can be; missing for transactions. Texts would take longer to write than all else.</summary>
    public const string Fault = "reject_fault";

    /// <summary>A rejected row as a text; there only when it was asked for.</summary>
    public const string Content = "reject_content";

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

    /// <summary>A SELECT with the output's columns and the fault of each row.</summary>
    /// <param name="from">The source's rows, quoted or in brackets.</param>
    /// <param name="withContent">Whether anybody looks at the rejected rows.</param>
    public string Select(string from, bool withContent)
    {
        var values = string.Join(", ", Output(map).Select(c => $"{Value(c)} AS {sql.Quote(c.Name)}"));
        return withContent
            ? $"SELECT {values}, {Fault}, CASE WHEN {Fault} IS NOT NULL THEN {Row()} END AS {Content} FROM (SELECT s.*, {FaultOf()} AS {Fault} FROM {from} AS s) AS s"
            : $"SELECT {values}, {FaultOf()} AS {Fault} FROM {from} AS s";
    }

    /// <summary>The transactions among the rows that <see cref="Select"/> gave; columns that were left out are missing in every row.</summary>
    public string Accepted(string rows, Columns columns)
    {
        var known = Output(map);
        var values = columns.Select(c => known.Has(c.Name) ? sql.Quote(c.Name) : $"{sql.Cast("NULL", c.Type)} AS {sql.Quote(c.Name)}");
        return $"SELECT {string.Join(", ", values)} FROM {rows} WHERE {Fault} IS NULL";
    }

    /// <summary>Condition of the rows of guests.</summary>
    public static string IsGuest => $"{Fault} = 0";

    /// <summary>A SELECT over the rows that are no transactions, in the form of rejected rows.</summary>
    public string Rejected(string rows, bool withContent)
    {
        var faults = Faults();
        var missing = sql.Cast("NULL", ColumnType.Text);
        return
            $"""
            SELECT {sql.Cast("NULL", ColumnType.Integer)} AS line, {OfFault(f => map.Find(f.Role)?.Name)} AS "column",
                {OfFault(f => f.Reason)} AS reason, {(withContent ? Content : missing)} AS content
            FROM {rows} WHERE {Fault} IS NOT NULL
            """;

        string OfFault(Func<RowFault, string?> text) =>
            $"CASE {Fault} {string.Join(' ', faults.Select((f, i) => (Text: text(f), Number: i)).Where(f => f.Text is not null).Select(f => $"WHEN {f.Number} THEN {sql.Literal(f.Text!)}"))} END";
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
        var bare = sql.ReplaceAll(text, "[ \t\u00A0\u202F\u2009$€₽£]|руб[.]?$", "");
        return $"CASE WHEN {text} LIKE '%.%' THEN replace({bare}, ',', '') ELSE replace({bare}, ',', '.') END";
    }

    private string FaultOf() =>
        $"CAST(CASE {string.Join(' ', Faults().Select((f, i) => $"WHEN {f.Condition} THEN {i.ToString(CultureInfo.InvariantCulture)}"))} END AS SMALLINT)";

    // The first that holds counts. Guests come first: they are told apart from what is wrong.
    private List<RowFault> Faults() =>
    [
        new("no-customer", Roles.Customer, $"{Typed(Chosen(Roles.Customer))} IS NULL"),
        .. map.Chosen.Where(c => c.Role.Kind != RoleKind.Key && c.Column.Type.Kind == ColumnKind.Text)
            .Select(c => new RowFault(BadReason(c.Role), c.Role, $"NULLIF(trim({Source(c.Column)}), '') IS NOT NULL AND {Typed(c)} IS NULL")),
        new("no-date", Roles.Date, $"{Typed(Chosen(Roles.Date))} IS NULL"),
        new("no-sum", map.SumFromLines ? Roles.Price : Roles.Sum, $"{Sum()} IS NULL"),
    ];

    /// <summary>The reason for a value of a role that cannot be read.</summary>
    public static string BadReason(Role role) => role == Roles.Date ? "bad-date" : role == Roles.Sum ? "bad-sum" : "bad-value";

    private string Row() => $"concat_ws(';', {string.Join(", ", map.Needed.Select(c => $"coalesce({sql.Cast(Source(c), ColumnType.Text)}, '')"))})";

    private string Source(Column column) => $"s.{sql.Quote(column.Name)}";

    /// <param name="Role">The role that it is about.</param>
    /// <param name="Condition">Holds of the rows that have it.</param>
    private sealed record RowFault(string Reason, Role Role, string Condition);
}
