using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The rows that become one row a customer, each kind read once.</summary>
internal sealed class CustomerPasses
{
    private readonly List<Pass> _all = [];
    private readonly QueryTables _tables;

    public CustomerPasses(QueryTables tables)
    {
        _tables = tables;
        Purchases = Add("purchase", () => tables.Purchases);
        Sales = Add("sale", () => QueryTables.Sales);
        Months = Add("month", () => tables.Months);
        Skus = Add("sku", () => tables.Skus);
        Categories = Add("category", () => tables.Categories);
        Messages = Add("message", () => tables.Messages);
        Contacts = Add("contact", () => tables.Contacts);
        Bonuses = Add("bonus", () => tables.Bonuses);
        Profiles = Add("profile", () => tables.People, isPlain: true);
        // Everybody who is known by a purchase or a return stands here.
        Purchases.Add("count(*)");
    }

    /// <summary>Columns as <see cref="PurchaseRows"/> gives them.</summary>
    public Pass Purchases { get; }

    /// <summary>The same with the further columns, see <see cref="PurchaseRows.Sales"/>.</summary>
    public Pass Sales { get; }

    /// <summary>Calendar months of the windows: <c>month, visits_now, value_now, visits_before, value_before</c>.</summary>
    public Pass Months { get; }

    /// <summary>Products bought: <c>first_day, last_day</c>.</summary>
    public Pass Skus { get; }

    /// <summary>Categories: <c>category, lines, units, prices, priced, value_now, value_before</c>.</summary>
    public Pass Categories { get; }

    public Pass Messages { get; }

    public Pass Contacts { get; }

    public Pass Bonuses { get; }

    /// <summary>The customer's own row, columns named by the settings of the roles.</summary>
    public Pass Profiles { get; }

    /// <summary>Those that anything was added to, the purchases first.</summary>
    public IReadOnlyList<Pass> Wanted => [.. _all.Where(p => p.IsWanted)];

    /// <summary>The value of most rows of a customer; of equal ones the first.</summary>
    /// <param name="rows">What stands after FROM.</param>
    /// <param name="weight">Of two values that of the greater weight is taken.</param>
    /// <param name="having">Holds of the values that count.</param>
    public string Favourite(string name, string rows, string value, string weight, string having = "TRUE") =>
        Values(name, rows, value, weight, having).Add("min(value) FILTER (WHERE place = 1)");

    /// <summary>How many different values the rows of a customer have.</summary>
    public string Different(string name, string rows, string value, string weight) => Values(name, rows, value, weight).Add("count(*)");

    /// <summary>A column of a linked table of scores.</summary>
    public string Score(int table, Column column)
    {
        var name = $"score{table}";
        var pass = _all.Find(p => p.Name == name) ?? Add(name, () => _tables.Scores(table), isPlain: true);
        return pass.Add(_tables.Sql.Quote(column.Name));
    }

    // The different values of a customer, the favourite in the first place.
    private Pass Values(string name, string rows, string value, string weight, string having = "TRUE") => _all.Find(p => p.Name == name) ?? Add(name, () => $"""
        (SELECT customer, value, row_number() OVER (PARTITION BY customer ORDER BY weight DESC, value) AS place
        FROM (SELECT customer, {value} AS value, {weight} AS weight FROM {rows} GROUP BY customer, {value} HAVING {having}) AS counted) AS {name}s
        """);

    private Pass Add(string name, Func<string> from, bool isPlain = false)
    {
        var pass = new Pass(name, from) { IsPlain = isPlain };
        _all.Add(pass);
        return pass;
    }
}
