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
        Messages = Add("message", () => tables.Messages);
        Contacts = Add("contact", () => tables.Contacts);
        Bonuses = Add("bonus", () => tables.Bonuses);
        Profiles = Add("profile", () => tables.People, isPlain: true);
    }

    /// <summary>Figures of purchases and returns.</summary>
    public FigurePass<CustomerPurchases> Purchases { get; } = new("purchase");

    /// <summary>Figures of order lines.</summary>
    public FigurePass<CustomerLines> Lines { get; } = new("line");

    public Pass Messages { get; }

    public Pass Contacts { get; }

    public Pass Bonuses { get; }

    /// <summary>The customer's own row, columns named by the settings of the roles.</summary>
    public Pass Profiles { get; }

    /// <summary>Those of the further rows that anything was added to.</summary>
    public IReadOnlyList<Pass> Wanted => [.. _all.Where(p => p.IsWanted)];

    /// <summary>The value of most rows of a customer; of equal ones the first.</summary>
    /// <param name="rows">What stands after FROM.</param>
    /// <param name="weight">Of two values that of the greater weight is taken.</param>
    /// <param name="having">Holds of the values that count.</param>
    public string Favourite(string name, string rows, string value, string weight, string having = "TRUE") =>
        (_all.Find(p => p.Name == name) ?? Add(name, () => $"""
            (SELECT customer, value, row_number() OVER (PARTITION BY customer ORDER BY weight DESC, value) AS place
            FROM (SELECT customer, {value} AS value, {weight} AS weight FROM {rows} GROUP BY customer, {value} HAVING {having}) AS counted) AS {name}s
            """)).Add("min(value) FILTER (WHERE place = 1)");

    /// <summary>A column of a linked table of scores.</summary>
    public string Score(int table, Column column)
    {
        var name = $"score{table}";
        var pass = _all.Find(p => p.Name == name) ?? Add(name, () => _tables.Scores(table), isPlain: true);
        return pass.Add(_tables.Sql.Quote(column.Name));
    }

    private Pass Add(string name, Func<string> from, bool isPlain = false)
    {
        var pass = new Pass(name, from) { IsPlain = isPlain };
        _all.Add(pass);
        return pass;
    }
}
