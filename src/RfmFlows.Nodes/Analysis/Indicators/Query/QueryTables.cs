using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What stands after FROM: helper tables by name, and sub-queries over them.</summary>
/// <param name="scratch">The quoted name of a helper table.</param>
/// <param name="input">The quoted name of a linked table; scores are told apart by their number.</param>
internal sealed class QueryTables(KnownRoles roles, Window window, Dialect sql, Func<string, string> scratch, Func<string, int, string> input)
{
    public Dialect Sql => sql;

    /// <summary>See <see cref="PurchaseRows.Select"/>; a helper table unless they can be read where they are.</summary>
    public string Purchases { get; set; } = scratch("purchases");

    /// <summary>The customers and their numbers: <c>customer, code</c>.</summary>
    public string Everybody => scratch("everybody");

    /// <summary>See <see cref="WordList"/>.</summary>
    public string Words(WordList words) => scratch(words.Name);

    /// <summary>See <see cref="FigurePass{TCustomer}"/>.</summary>
    public string Figures(string pass) => scratch(pass);

    public string Lines => $"({new LineRows(roles, window.AsOf, sql).Select(input(IndicatorRoles.Lines, 0), Purchases)}) AS lines";

    public string Messages => scratch("messages");

    public string Contacts => scratch("contacts");

    public string People => scratch("people");

    public string Facts => scratch("facts");

    public string Totals => scratch("totals");

    /// <summary>Those with purchases, returns or a row of their own, numbered in their order.</summary>
    public string EverybodySelect(Column customer)
    {
        var known = roles.Has(IndicatorRoles.Person) ? $"SELECT customer FROM {Purchases} AS purchases UNION SELECT customer FROM {People}" : $"SELECT DISTINCT customer FROM {Purchases} AS purchases";
        return $"SELECT customer, row_number() OVER (ORDER BY {sql.Ordered(customer with { Name = "customer" })}) AS code FROM ({known}) AS known";
    }

    /// <summary>The middle price of each category, or the mean of the two in the middle. Prices repeat, so that they are counted before they are put in order.</summary>
    public string PricesSelect(FigureSql figures) => $"""
        SELECT category, ({figures.Real("min(price)")} + {figures.Real("max(price)")}) / 2 AS middle
        FROM (
            SELECT category, price, lines, sum(lines) OVER (PARTITION BY category ORDER BY price) AS up_to, sum(lines) OVER (PARTITION BY category) AS of_all
            FROM (SELECT category, price, count(*) AS lines FROM {Lines} WHERE bought AND price > 0 AND category IS NOT NULL GROUP BY category, price) AS counted) AS ranked
        WHERE 2 * up_to >= of_all AND 2 * (up_to - lines) <= of_all
        GROUP BY category
        """;

    /// <summary>Entries up to the as-of date.</summary>
    public string Bonuses
    {
        get
        {
            var dated = roles.Find(IndicatorRoles.BonusDate) is { } date ? $" AND {sql.Cast(sql.Quote(date.Name), ColumnType.Date)} <= {sql.Literal(window.AsOf)}" : "";
            var customer = sql.Quote(roles.Find(IndicatorRoles.BonusCustomer)!.Name);
            return $"(SELECT {customer} AS customer{ByRole(IndicatorRoles.Bonuses)} FROM {input(IndicatorRoles.Bonuses, 0)} WHERE {customer} IS NOT NULL{dated}) AS bonuses";
        }
    }

    /// <summary>The customers' own rows, one each.</summary>
    public string PeopleSelect(IReadOnlyList<string> asked) =>
        new PeopleRows(roles, window.AsOf, sql).Select(input(IndicatorRoles.Customers, 0), asked, ByRole(IndicatorRoles.Customers));

    public string Scores(int table)
    {
        var columns = roles.Scores[table];
        return $"({CustomerRows.Unique(input(IndicatorRoles.Scores, table), columns, columns[Canonical], [], sql)}) AS scores_{table}";
    }

    /// <summary>The column that tables of scores are joined by.</summary>
    public const string Canonical = "customer";

    // Columns named by the settings of their roles.
    private string ByRole(string port) => string.Concat(IndicatorRoles.All.Where(r => r.Port == port && r != IndicatorRoles.CustomerOf[port] && roles.Has(r))
        .Select(r => $", {sql.Quote(roles.Find(r)!.Name)} AS {sql.Quote(r.Setting.Name)}"));
}
