using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>One run of the indicators: what they need is collected, each table is read once for it, and the indicators are expressions over the outcome.</summary>
internal sealed class IndicatorBuild(BuildContext build, KnownRoles roles)
{
    private readonly string _language = build.Get(IndicatorSettings.Language);

    public async Task RunAsync()
    {
        var plan = IndicatorPlan.Of(build.Settings, roles);
        var customers = roles.IsLinked(IndicatorRoles.Customers) ? roles.Input(IndicatorRoles.Customers) : null;
        var q = Query(build, roles, IndicatorSettings.Rules(build.Settings, customers, roles.Find(IndicatorRoles.Person)));
        var columns = plan.Computed.Select(i => $"{i.Sql(q)} AS {q.Sql.Quote(i.Id)}").ToList();
        columns.AddRange(plan.Compared.SelectMany(i => Comparison.Select(i, q, build.Get(IndicatorSettings.Limit))));
        var totals = build.IsWanted(IndicatorsNode.Totals) ? TotalsTable.Select(q, _language) : null;
        await FactsAsync(build, q);
        build.Output(IndicatorsNode.Output, $"SELECT customer, {string.Join(", ", columns)} FROM ({q.Measured()}) AS measured");
        if (totals is not null)
        {
            build.Output(IndicatorsNode.Totals, totals, mostRows: 100);
        }
        if (build.IsWanted(IndicatorsNode.Catalogue))
        {
            await WriteCatalogueAsync(plan);
        }
    }

    /// <summary>A query whose helper tables are those of a run.</summary>
    public static IndicatorQuery Query(BuildContext build, KnownRoles roles, IndicatorRules rules) =>
        new(roles, rules, build.AsOf, build.Sql, name => build.Sql.Quote(build.ScratchName(name)), (port, table) => build.Sql.Quote(build.Inputs(port)[table].Name));

    /// <summary>Makes the helper tables of everything that was added to a query, up to the facts and totals.</summary>
    public static async Task FactsAsync(BuildContext build, IndicatorQuery q)
    {
        var (from, rowsAreOrders) = (build.From(PurchaseRoles.Port), await RowsAreOrdersAsync(build, q.Roles.Purchases));
        var purchases = q.Purchases.Select(from, rowsAreOrders);
        q.Tables.Purchases = rowsAreOrders ? $"({purchases})" : await build.ScratchAsync("purchases", purchases);
        var sales = q.Purchases.Sales(from, rowsAreOrders, q.Tables.Purchases);
        if (q.NeedsMessages)
        {
            var messages = new MessageRows(q.Roles, q.Window, q.Sql);
            await build.ScratchAsync("messages", messages.Select(build.From(IndicatorRoles.Messages)));
            if (q.NeedsContacts)
            {
                await build.ScratchAsync("contacts", messages.Contacts(q.Tables.Messages, $"({sales}) AS sales", q.Rules.Attribution));
            }
        }
        if (q.HasPeople)
        {
            await build.ScratchAsync("people", q.Tables.PeopleSelect(q.Rules.Asked));
        }
        await build.ScratchAsync("everybody", q.Tables.EverybodySelect(q.Roles.Purchases.CustomerColumn));
        await CustomerStreams.RunAsync(build, q, sales);
        await build.ScratchAsync("facts", q.FactsSelect());
        if (q.Totals.IsWanted)
        {
            await build.ScratchAsync("totals", q.Totals.Select());
        }
        await TellAsync(build, q);
    }

    private static async Task<bool> RowsAreOrdersAsync(BuildContext build, PurchaseRoles purchases)
    {
        var complete = string.Join(" AND ", new[] { purchases.CustomerColumn, purchases.DateColumn, purchases.SumColumn }.Select(c => $"{build.Sql.Quote(c.Name)} IS NOT NULL"));
        return purchases.OrderColumn is not { } order || await new OrderCount(build, order).IsEachRowAnOrderAsync(PurchaseRoles.Port, complete);
    }

    private static async Task TellAsync(BuildContext build, IndicatorQuery q)
    {
        if (await build.Session.ScalarAsync($"SELECT 1 FROM {q.Tables.Purchases} AS purchases WHERE bought LIMIT 1", build.Cancellation) is null)
        {
            build.Add(IndicatorRemarks.NoPurchases(build.AsOf));
        }
        var (customer, sum, date) = (build.Sql.Quote(q.Roles.Purchases.CustomerColumn.Name), build.Sql.Quote(q.Roles.Purchases.SumColumn.Name), build.Sql.Quote(q.Roles.Purchases.DateColumn.Name));
        await using var guests = await build.Session.ReadAsync(
            $"SELECT count(*), coalesce(sum({build.Sql.Cast(sum, ColumnType.Money)}), 0) FROM {build.From(PurchaseRoles.Port)} WHERE {customer} IS NULL AND {build.Sql.Cast(date, ColumnType.Date)} <= {q.AsOf}", build.Cancellation);
        await guests.ReadAsync(build.Cancellation);
        if (guests.GetInt64(0) > 0)
        {
            build.Add(IndicatorRemarks.Guests(guests.GetInt64(0), Convert.ToDecimal(guests.GetValue(1), CultureInfo.InvariantCulture)));
        }
    }

    private async Task WriteCatalogueAsync(IndicatorPlan plan)
    {
        await using var writer = await build.WriteOutputAsync(IndicatorsNode.Catalogue, [new Warehouse.SortKey("number"), new Warehouse.SortKey("id")]);
        foreach (var row in CatalogueTable.Rows(plan, roles, _language))
        {
            await writer.WriteAsync(row, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }
}
