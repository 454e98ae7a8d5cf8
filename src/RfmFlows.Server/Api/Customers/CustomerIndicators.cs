using System.Globalization;
using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Server.Hosting;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>The indicators of one customer on two days, as the node 'Customer indicators' computes them from the customer's own rows.</summary>
internal sealed class CustomerIndicators(BaseReader customers, FlowEnvironment environment, FlowOptions options, ISendLedger ledger)
{
    private static readonly IndicatorsNode Node = new();
    private static readonly Columns MessageColumns = Columns.Of(("customer", ColumnType.Text), ("sent_at", ColumnType.DateTime), ("channel", ColumnType.Text));

    /// <exception cref="FlowException">RF6290: nobody of that id is known.</exception>
    public async Task<CustomerIndicatorsView> ReadAsync(string customer, DateOnly asOf, DateOnly against, CancellationToken cancellation)
    {
        var one = await customers.ReadAsync(customer, cancellation);
        var tables = await TablesAsync(one, cancellation);
        var roles = new KnownRoles(
            PurchaseRoles.Of(SettingValues.None, one.Receipts.Columns, _ => { })!, SettingValues.None, tables.ToDictionary(t => t.Key, t => t.Value.Columns, StringComparer.Ordinal), []);
        var told = IndicatorCatalogue.All.Select(i => (Indicator: i, Missing: IndicatorPlan.Missing(i, roles), Compares: IndicatorScope.ComparesCustomers(i, roles))).ToList();
        var computed = told.Where(t => t.Missing.Count == 0 && !t.Compares).Select(t => t.Indicator).ToList();
        var settings = new JsonObject { [IndicatorSettings.Single.Name] = new JsonArray([.. computed.Select(i => JsonValue.Create(i.Id))]) };
        await using var lab = await CustomerLab.OpenAsync(environment, options.SpillFolder, tables, cancellation);
        var now = await RowAsync(asOf);
        var then = await RowAsync(against);
        return new CustomerIndicatorsView(
            one.Id, asOf, against, (int)IndicatorSettings.WindowDays.Default,
            [.. computed.GroupBy(i => i.Group).Select(g => new IndicatorGroupView(g.Key.Id(), g.Key.Title(), [.. g.Select(i => View(i, now, then))]))],
            [.. told.Where(t => !computed.Contains(t.Indicator)).Select(t => LeftOut(t.Indicator, t.Missing))]);

        async Task<IReadOnlyDictionary<string, object?>> RowAsync(DateOnly day) => await lab.RowAsync(
            Node.Description.Id, Node.Description.Version, settings.DeepClone().AsObject(), tables.Keys.Select(t => (t, t)), IndicatorsNode.Output, day, cancellation)
            ?? new Dictionary<string, object?>();
    }

    // By the ports that they go to; a customer without lines, row or messages has no such table.
    private async Task<Dictionary<string, CustomerTable>> TablesAsync(OneCustomer one, CancellationToken cancellation)
    {
        var tables = new Dictionary<string, CustomerTable>(StringComparer.Ordinal) { [IndicatorRoles.Purchases] = one.Receipts };
        var messages = new List<object?[]>();
        foreach (var id in one.Ids)
        {
            var sent = await ledger.PageAsync(new LedgerQuery { Customer = id, States = [SendState.Accepted] }, CustomerTimeline.MostMessages, cancellation);
            messages.AddRange(sent.Select(m => new object?[] { one.Id, (m.DoneAt ?? m.PlannedAt).UtcDateTime, m.Channel }));
        }
        foreach (var (port, rows) in new[] { (IndicatorRoles.Lines, one.Lines), (IndicatorRoles.Customers, one.Person), (IndicatorRoles.Messages, new CustomerTable(MessageColumns, messages)) })
        {
            if (rows.Rows.Count > 0)
            {
                tables[port] = rows;
            }
        }
        return tables;
    }

    private static IndicatorValueView View(Indicator i, IReadOnlyDictionary<string, object?> now, IReadOnlyDictionary<string, object?> then)
    {
        var (value, before) = (now.GetValueOrDefault(i.Id), then.GetValueOrDefault(i.Id));
        return new IndicatorValueView(i.Id, i.Title, i.Formula, i.Unit.Title, i.Unit.Type, i.Unit == Unit.Money, CellValue.Of(value), CellValue.Of(before), Difference(value, before));
    }

    private static IndicatorLeftOutView LeftOut(Indicator i, IReadOnlyList<Need> missing) => new(i.Id, i.Title, missing.Count == 0, missing.Count == 0
        ? ("holds the customer against others: run the node 'Customer indicators' over the whole base", "сравнивает клиента с другими: запустите узел «Показатели клиентов» по всей базе")
        : ($"missing: {string.Join(", ", missing.Select(n => n.What.En))}", $"не хватает: {string.Join(", ", missing.Select(n => n.What.Ru))}"));

    private static decimal? Difference(object? now, object? then) => (now, then) switch
    {
        (DateOnly a, DateOnly b) => a.DayNumber - b.DayNumber,
        (long or int or decimal, long or int or decimal) => Convert.ToDecimal(now, CultureInfo.InvariantCulture) - Convert.ToDecimal(then, CultureInfo.InvariantCulture),
        _ => null,
    };
}
