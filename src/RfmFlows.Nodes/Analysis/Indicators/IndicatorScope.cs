using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What an indicator of a customer depends on.</summary>
internal static class IndicatorScope
{
    // What an indicator looks at does not depend on the day.
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>Whether it holds a customer against others (totals, ranks, usual prices), so that it cannot be told from the customer's own rows.</summary>
    public static bool ComparesCustomers(Indicator indicator, KnownRoles roles)
    {
        if (IndicatorPlan.Missing(indicator, roles).Count > 0)
        {
            return false;
        }
        var query = new IndicatorQuery(roles, new IndicatorRules(), AnyDay, DuckDbDialect.Instance, name => name, (port, table) => $"{port}_{table}");
        indicator.Sql(query);
        return query.ComparesCustomers;
    }
}
