using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// Collects what the indicators need while each writes its expression, so that every table is read once for all of them. Rows of purchases, lines, months,
/// messages and so on become one row a customer (the facts), these are held against totals of the base, and the indicators are expressions over both.
/// </summary>
internal sealed class IndicatorQuery
{
    private readonly List<string> _running = [];

    public IndicatorQuery(KnownRoles roles, IndicatorRules rules, DateOnly asOf, Dialect sql, Func<string, string> scratch, Func<string, int, string> input)
    {
        (Roles, Rules, Sql) = (roles, rules, sql);
        Window = new Window(asOf, rules.Window);
        Figures = new FigureSql(sql);
        Purchases = new PurchaseRows(roles, asOf, sql);
        Tables = new QueryTables(roles, Window, sql, scratch, input);
        Passes = new CustomerPasses(Tables);
        Returns = new Pass("return", () => ReturnRows);
    }

    public KnownRoles Roles { get; }

    public IndicatorRules Rules { get; }

    public Dialect Sql { get; }

    public Window Window { get; }

    public FigureSql Figures { get; }

    public PurchaseRows Purchases { get; }

    public QueryTables Tables { get; }

    public CustomerPasses Passes { get; }

    public TotalPass Totals { get; } = new();

    /// <summary>Purchases after a pause of so many cycles, which are known only when the facts are.</summary>
    public Pass Returns { get; }

    /// <summary>The customer's purchase cycle as an expression over facts and totals; set by who adds to <see cref="Returns"/>.</summary>
    public string Cycle { get; set; } = "";

    public bool NeedsCategories { get; private set; }

    public bool NeedsProducts { get; private set; }

    public bool NeedsMessages { get; private set; }

    public bool NeedsContacts { get; private set; }

    public bool NeedsUsualPrices { get; private set; }

    /// <summary>Something that was asked for holds a customer against others.</summary>
    public bool ComparesCustomers => Totals.IsWanted || _running.Count > 0 || NeedsUsualPrices;

    /// <summary>Customers without purchases are there too.</summary>
    public bool HasPeople => Roles.Has(IndicatorRoles.Person);

    /// <summary>T as SQL.</summary>
    public string AsOf => Sql.Literal(Window.AsOf);

    /// <summary>An aggregate over the purchases of a span.</summary>
    public string Bought(string aggregate, Span span = Span.All, string? where = null) =>
        Passes.Purchases.Add($"{aggregate} FILTER (WHERE bought{And(span)}{(where is null ? "" : $" AND {where}")})");

    /// <summary>A sum over purchases and returns of a span, 0 where there are none.</summary>
    public string Sum(string value, Span span = Span.All) =>
        Figures.Count(Passes.Purchases.Add(span == Span.All ? $"sum({value})" : $"sum({value}) FILTER (WHERE {Window.Holds("day", span, Sql)})"));

    /// <summary>An aggregate over the further columns of purchases.</summary>
    public string Sold(string aggregate, string? where = null) => Passes.Sales.Add($"{aggregate} FILTER (WHERE bought{(where is null ? "" : $" AND {where}")})");

    /// <summary>A sum over a further column of purchases and returns, 0 where there are none.</summary>
    public string SumOfSales(string value) => Figures.Count(Passes.Sales.Add($"sum({value})"));

    /// <summary>An aggregate over the products of a customer.</summary>
    public string Sku(string aggregate)
    {
        NeedsProducts = true;
        return Passes.Skus.Add(aggregate);
    }

    /// <summary>An aggregate over the categories of a customer.</summary>
    public string Category(string aggregate)
    {
        NeedsCategories = true;
        return Passes.Categories.Add(aggregate);
    }

    /// <summary>An aggregate over the categories of a customer and what they usually cost.</summary>
    public string PricedCategory(string aggregate)
    {
        NeedsUsualPrices = true;
        return Category(aggregate);
    }

    /// <summary>An aggregate over the messages of a customer.</summary>
    public string Message(string aggregate, string? where = null)
    {
        NeedsMessages = true;
        return Passes.Messages.Add(where is null ? aggregate : $"{aggregate} FILTER (WHERE {where})");
    }

    /// <summary>An aggregate over the delivered messages of a customer and what followed them.</summary>
    public string Contact(string aggregate, string? where = null)
    {
        NeedsMessages = NeedsContacts = true;
        return Passes.Contacts.Add(where is null ? aggregate : $"{aggregate} FILTER (WHERE {where})");
    }

    /// <summary>A column of the customer's own row.</summary>
    public string Profile(IndicatorRole role) => Passes.Profiles.Add(Named(role));

    /// <summary>A column of an input whose columns were named by their roles.</summary>
    public string Named(IndicatorRole role) => Sql.Quote(role.Setting.Name);

    /// <summary>A figure of the whole base, over the facts unless a table is named.</summary>
    public string Total(string aggregate, string? from = null) => Totals.Add(from ?? Tables.Facts, aggregate);

    /// <summary>The running sum of a figure over the customers by its fall; of equal ones the first customer goes first.</summary>
    public string Running(string figure)
    {
        var at = _running.IndexOf(figure);
        if (at < 0)
        {
            at = _running.Count;
            _running.Add(figure);
        }
        return $"running_{at}";
    }

    /// <summary>Whole days from a date up to the as-of date.</summary>
    public string Days(string date) => Sql.DaysBetween(date, AsOf);

    /// <summary>One row a customer with every figure that was added.</summary>
    /// <param name="sales">See <see cref="PurchaseRows.Sales"/>.</param>
    public string FactsSelect(string sales)
    {
        var passes = Passes.Wanted;
        var columns = string.Concat(passes.SelectMany(p => p.Columns.Select(c => $", {p.Name}.{c}")));
        var everybody = HasPeople
            ? $"(SELECT customer FROM {Tables.Purchases} UNION SELECT customer FROM {Tables.People}) AS everybody LEFT JOIN ({passes[0].Select()}) AS purchase ON purchase.customer = everybody.customer"
            : $"({passes[0].Select()}) AS purchase";
        var joins = string.Concat(passes.Skip(1).Select(p => $" LEFT JOIN ({p.Select()}) AS {p.Name} ON {p.Name}.customer = {Everybody}.customer"));
        return $"WITH {QueryTables.Sales} AS NOT MATERIALIZED ({sales}) SELECT {Everybody}.customer AS customer{columns} FROM {everybody}{joins}";
    }

    /// <summary>The facts with the totals and running sums beside them.</summary>
    public string Measured(Column customer)
    {
        var order = Sql.Ordered(customer with { Name = "customer" });
        var beside = new List<string>();
        if (_running.Count > 0)
        {
            // By itself, so that no more than the figure is sorted.
            var running = _running.Select((r, i) => $", sum({r}) OVER (ORDER BY {r} DESC NULLS LAST, {order} ROWS UNBOUNDED PRECEDING) AS running_{i}");
            beside.Add($"SELECT customer{string.Concat(running)} FROM {Tables.Facts}");
        }
        if (Returns.IsWanted)
        {
            beside.Add(Returns.Select());
        }
        // By their names, for each of the joined has a customer too.
        var columns = string.Concat(_running.Select((_, i) => $", running_{i}").Concat(Returns.Columns.Select(c => $", {c}")));
        var joins = string.Concat(beside.Select((b, i) => $" LEFT JOIN ({b}) AS beside_{i} ON beside_{i}.customer = f.customer"));
        return $"SELECT f.*{columns} FROM ({WithTotals}) AS f{joins}";
    }

    private string WithTotals => Totals.IsWanted ? $"SELECT facts.*, totals.* FROM {Tables.Facts} AS facts CROSS JOIN {Tables.Totals} AS totals" : $"SELECT * FROM {Tables.Facts}";

    private string Everybody => HasPeople ? "everybody" : "purchase";

    private string ReturnRows => $"""
        (SELECT p.customer, p.day FROM {Tables.Purchases} AS p JOIN (SELECT customer, {Cycle} AS cycle FROM ({WithTotals}) AS f) AS c ON c.customer = p.customer
        WHERE p.gap > {Sql.Literal(Rules.Stages.Dozing)} * c.cycle) AS comebacks
        """;

    private string And(Span span) => span == Span.All ? "" : $" AND {Window.Holds("day", span, Sql)}";
}
