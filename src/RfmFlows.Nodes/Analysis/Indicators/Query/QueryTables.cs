using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What stands after FROM: helper tables by name, and sub-queries over them.</summary>
/// <param name="scratch">The quoted name of a helper table.</param>
/// <param name="input">The quoted name of a linked table; scores are told apart by their number.</param>
internal sealed class QueryTables(KnownRoles roles, Window window, Dialect sql, Func<string, string> scratch, Func<string, int, string> input)
{
    public Dialect Sql => sql;

    public string Purchases => scratch("purchases");

    /// <summary>Named within the facts alone.</summary>
    public const string Sales = "sales";

    public string Lines => $"({new LineRows(roles, window.AsOf, sql).Select(input(IndicatorRoles.Lines, 0), Purchases)}) AS lines";

    public string Messages => scratch("messages");

    public string Contacts => scratch("contacts");

    public string People => scratch("people");

    public string Facts => scratch("facts");

    public string Totals => scratch("totals");

    public string Months => $"""
        (SELECT customer, {Window.MonthOf("day")} AS month,
            count(*) FILTER (WHERE bought AND {Now}) AS visits_now, sum(value) FILTER (WHERE {Now}) AS value_now,
            count(*) FILTER (WHERE bought AND {Before}) AS visits_before, sum(value) FILTER (WHERE {Before}) AS value_before
        FROM {Purchases} WHERE day >= {sql.Literal(window.First(Span.Before))} GROUP BY customer, {Window.MonthOf("day")}) AS months
        """;

    public string Skus => $"(SELECT customer, min(day) AS first_day, max(day) AS last_day FROM {Lines} JOIN {Products} AS products ON products.sku = lines.sku WHERE bought GROUP BY customer, code) AS skus";

    /// <summary>Each product by a number: <c>sku, code</c>. There are few beside their lines, which are grouped by numbers in half of the time that texts take.</summary>
    public string ProductsSelect
    {
        get
        {
            var sku = sql.Quote(roles.Find(IndicatorRoles.Sku)!.Name);
            return $"SELECT sku, row_number() OVER (ORDER BY sku) AS code FROM (SELECT DISTINCT {sku} AS sku FROM {input(IndicatorRoles.Lines, 0)} WHERE {sku} IS NOT NULL) AS known";
        }
    }

    public string Products => scratch("products");

    public string Categories => scratch("categories");

    /// <summary>The middle price of each category, or the mean of the two in the middle. Prices repeat, so that they are counted before they are put in order.</summary>
    public string PricesSelect(FigureSql figures) => $"""
        SELECT category, ({figures.Real("min(price)")} + {figures.Real("max(price)")}) / 2 AS middle
        FROM (
            SELECT category, price, lines, sum(lines) OVER (PARTITION BY category ORDER BY price) AS up_to, sum(lines) OVER (PARTITION BY category) AS of_all
            FROM (SELECT category, price, count(*) AS lines FROM {Lines} WHERE bought AND price > 0 AND category IS NOT NULL GROUP BY category, price) AS counted) AS ranked
        WHERE 2 * up_to >= of_all AND 2 * (up_to - lines) <= of_all
        GROUP BY category
        """;

    public string Prices => scratch("prices");

    /// <summary>One row a customer and category: <c>category, lines, units, tier, priced, value_now, value_before</c>, as far as the roles are known.</summary>
    public string CategoriesSelect(FigureSql figures)
    {
        var category = roles.Has(IndicatorRoles.Category) ? "category" : sql.Cast("NULL", ColumnType.Text);
        var units = roles.Has(IndicatorRoles.LineQuantity) ? ", sum(units) AS units" : "";
        var value = Need.LineSums.IsMet(roles) ? $", sum(value) FILTER (WHERE {Now}) AS value_now, sum(value) FILTER (WHERE {Before}) AS value_before" : "";
        if (!HasPrices)
        {
            return $"SELECT customer, {category} AS category, count(*) FILTER (WHERE bought) AS lines{units}{value} FROM {Lines} GROUP BY customer, {category}";
        }
        var priced = "FILTER (WHERE bought AND price > 0)";
        var sums = $"SELECT customer, category, count(*) FILTER (WHERE bought) AS lines{units}{value}, sum(price) {priced} AS prices, count(*) {priced} AS priced FROM {Lines} GROUP BY customer, category";
        // Prices of a category have one divisor, so their sum is divided, not each of them; its decimals add up exactly.
        return $"SELECT s.*, {figures.Ratio("s.prices", "p.middle", TierDigits)} AS tier FROM ({sums}) AS s LEFT JOIN {Prices} AS p ON p.category = s.category";
    }

    /// <summary>Lines have prices that can be held against those of their category.</summary>
    public bool HasPrices => roles.Has(IndicatorRoles.Category) && roles.Has(IndicatorRoles.LinePrice);

    private const int TierDigits = 6;

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

    private string Now => window.Holds("day", Span.Now, sql);

    private string Before => window.Holds("day", Span.Before, sql);

    // Columns named by the settings of their roles.
    private string ByRole(string port) => string.Concat(IndicatorRoles.All.Where(r => r.Port == port && r != IndicatorRoles.CustomerOf[port] && roles.Has(r))
        .Select(r => $", {sql.Quote(roles.Find(r)!.Name)} AS {sql.Quote(r.Setting.Name)}"));
}
