using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>Tables read as sets of customers: one row for each, none without.</summary>
internal static class CustomerRows
{
    private const string Canonical = "customer";

    /// <summary>The chosen column, else the one called 'customer'; null when there is none.</summary>
    public static Column? Column(SettingValues settings, ColumnSetting setting, Columns columns) =>
        columns.Find(settings.Has(setting) ? settings.Get(setting) : Canonical);

    /// <summary>The first row of each customer in a total order, whatever the order of the rows.</summary>
    /// <param name="from">What stands after FROM.</param>
    public static string Unique(string from, Columns columns, Column customer, IReadOnlyList<SortKey> order, Dialect sql)
    {
        var number = sql.Quote(columns.FreeName("number"));
        return $"SELECT {sql.List(columns)} FROM (SELECT *, row_number() OVER (PARTITION BY {sql.Quote(customer.Name)} {sql.TotalOrder([.. order], columns)}) AS {number}"
            + $" FROM {from} WHERE {sql.Quote(customer.Name)} IS NOT NULL) AS numbered WHERE {number} = 1";
    }
}
