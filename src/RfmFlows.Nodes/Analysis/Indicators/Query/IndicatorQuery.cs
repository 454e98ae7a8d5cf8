using System.Text;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// Collects what the indicators need while each writes its expression, so that every table is read once for all of them. Purchases and lines by
/// <see cref="CustomerStreams"/>, messages and so on by SQL, become one row a customer (the facts), these are held against totals of the base, and the indicators are expressions over both.
/// </summary>
internal sealed class IndicatorQuery
{
    private readonly List<string> _running = [];
    private readonly List<(WordList Words, string Figure)> _words = [];
    private readonly WordList _stores = new("stores");
    private readonly WordList _channels = new("channels");

    public IndicatorQuery(KnownRoles roles, IndicatorRules rules, DateOnly asOf, Dialect sql, Func<string, string> scratch, Func<string, int, string> input)
    {
        (Roles, Rules, Sql) = (roles, rules, sql);
        Window = new Window(asOf, rules.Window);
        Figures = new FigureSql(sql);
        Purchases = new PurchaseRows(roles, asOf, sql);
        Tables = new QueryTables(roles, Window, sql, scratch, input);
        Passes = new CustomerPasses(Tables);
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

    /// <summary>The gaps between visits of all customers; known when the purchases were read.</summary>
    public GapTotals Gaps { get; } = new();

    /// <summary>Which of the categories there are in lines that count; known when the lines were read.</summary>
    public bool[] SeenCategories { get; set; } = [];

    /// <summary>The hours of the purchases are needed.</summary>
    public bool NeedsHours { get; private set; }

    public bool NeedsSkus { get; private set; }

    public bool NeedsCategories { get; private set; }

    public bool NeedsMessages { get; private set; }

    public bool NeedsContacts { get; private set; }

    public bool NeedsUsualPrices { get; private set; }

    /// <summary>Something that was asked for holds a customer against others.</summary>
    public bool ComparesCustomers => Totals.IsWanted || _running.Count > 0 || NeedsUsualPrices;

    /// <summary>Customers without purchases are there too.</summary>
    public bool HasPeople => Roles.Has(IndicatorRoles.Person);

    /// <summary>T as SQL.</summary>
    public string AsOf => Sql.Literal(Window.AsOf);

    /// <summary>The texts of a further column of the purchases.</summary>
    public WordList Words(SaleColumn column) => column == SaleColumn.Store ? _stores : _channels;

    /// <summary>The categories of the lines.</summary>
    public WordList Categories { get; } = new("categories");

    /// <summary>A figure of the purchases and returns.</summary>
    public string Purchase(string name, ColumnType type, Func<CustomerPurchases, long?> figure) => Passes.Purchases.Add(new(name, type, figure));

    /// <summary>The same of a further column of theirs.</summary>
    public string Purchase(SaleColumn column, string name, ColumnType type, Func<CustomerPurchases, long?> figure)
    {
        Purchases.Want(column);
        return Purchase(name, type, figure);
    }

    /// <summary>The same of the hours of theirs.</summary>
    public string PurchaseHour(string name, ColumnType type, Func<CustomerPurchases, long?> figure)
    {
        NeedsHours = true;
        return Purchase(name, type, figure);
    }

    /// <summary>The text whose place a figure is.</summary>
    public string Word(WordList words, string figure)
    {
        if (!_words.Contains((words, figure)))
        {
            _words.Add((words, figure));
        }
        return $"{figure}_word";
    }

    /// <summary>A figure of the products of a customer.</summary>
    public string Sku(string name, Func<CustomerLines, long?> figure)
    {
        NeedsSkus = true;
        return Passes.Lines.Add(new(name, ColumnType.Integer, figure));
    }

    /// <summary>A figure of the categories of a customer.</summary>
    public string Category(string name, ColumnType type, Func<CustomerLines, long?> figure)
    {
        NeedsCategories = true;
        return Passes.Lines.Add(new(name, type, figure));
    }

    /// <summary>A figure of the categories of a customer and what they usually cost.</summary>
    public string PricedCategory(string name, ColumnType type, Func<CustomerLines, long?> figure)
    {
        NeedsUsualPrices = true;
        return Category(name, type, figure);
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
    public string FactsSelect()
    {
        var (columns, joins) = (new StringBuilder(), new StringBuilder());
        AddFigures(Passes.Purchases.Name, Passes.Purchases.Columns);
        AddFigures(Passes.Lines.Name, Passes.Lines.Columns);
        foreach (var pass in Passes.Wanted)
        {
            Add(pass.Name, pass.Columns, $"({pass.Select()})", "customer");
        }
        foreach (var (words, figure) in _words)
        {
            columns.Append($", {figure}_list.word AS {figure}_word");
            joins.Append($" LEFT JOIN {Tables.Words(words)} AS {figure}_list ON {figure}_list.place = {figure}");
        }
        return $"SELECT everybody.*{columns} FROM {Tables.Everybody} AS everybody{joins}";

        void AddFigures(string pass, IEnumerable<string> figures)
        {
            if (figures.Any())
            {
                Add(pass, figures, Tables.Figures(pass), "code");
            }
        }

        void Add(string name, IEnumerable<string> figures, string from, string key)
        {
            columns.AppendJoin("", figures.Select(c => $", {name}.{c}"));
            joins.Append($" LEFT JOIN {from} AS {name} ON {name}.{key} = everybody.{key}");
        }
    }

    /// <summary>The facts with the totals and running sums beside them.</summary>
    public string Measured()
    {
        if (_running.Count == 0)
        {
            return WithTotals;
        }
        // By itself, so that no more than the figure is sorted.
        var running = string.Concat(_running.Select((r, i) => $", sum({r}) OVER (ORDER BY {r} DESC NULLS LAST, code ROWS UNBOUNDED PRECEDING) AS running_{i}"));
        var columns = string.Concat(_running.Select((_, i) => $", running_{i}"));
        return $"SELECT f.*{columns} FROM ({WithTotals}) AS f LEFT JOIN (SELECT code{running} FROM {Tables.Facts}) AS beside ON beside.code = f.code";
    }

    private string WithTotals => Totals.IsWanted ? $"SELECT facts.*, totals.* FROM {Tables.Facts} AS facts CROSS JOIN {Tables.Totals} AS totals" : $"SELECT * FROM {Tables.Facts}";
}
