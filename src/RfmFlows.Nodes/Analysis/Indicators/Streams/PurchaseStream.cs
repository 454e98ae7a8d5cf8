using RfmFlows.Engine;
using RfmFlows.Warehouse;
using static RfmFlows.Nodes.Analysis.Indicators.NumberColumns;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The purchases and returns of each customer in the order of time.</summary>
/// <param name="sales">See <see cref="PurchaseRows.Sales"/>.</param>
internal sealed class PurchaseStream(BuildContext build, IndicatorQuery q, string sales)
    : CustomerStream<CustomerPurchases>(build, q.Passes.Purchases, new CustomerPurchases(q.Window, q.Rules))
{
    protected override async Task<string> SelectAsync()
    {
        Columns.Add("code", "everybody.code");
        Columns.AddDay("day", "sales.day");
        Columns.AddDecimal("value", "sales.value", Exact.MoneyDigits);
        Columns.AddFlag("bought", "sales.bought");
        if (q.NeedsHours)
        {
            Columns.Add("hour", "extract(hour FROM sales.moment)");
        }
        var joins = "";
        foreach (var column in q.Purchases.Extras)
        {
            var value = $"sales.{column.Name()}";
            if (column.IsText())
            {
                var words = q.Words(column);
                await words.FindAsync(Build, new Column(column.Name(), ColumnType.Text), $"({sales}) AS sales");
                joins += words.Join(Build, value);
                Columns.Add(column.Name(), words.Place);
            }
            else
            {
                Columns.AddDecimal(column.Name(), value, column.Digits());
            }
        }
        return $"""
            SELECT {Columns.Select} FROM ({sales}) AS sales JOIN {q.Tables.Everybody} AS everybody ON everybody.customer = sales.customer{joins}
            ORDER BY everybody.code, sales.moment, sales.order_id, sales.value
            """;
    }

    protected override void Add(NumberBatch batch, int first, int end)
    {
        var (day, value, bought, hour) = (Columns["day"], Columns["value"], Columns["bought"], Columns["hour"]);
        var (store, channel, online, units) = (Of(SaleColumn.Store), Of(SaleColumn.Channel), Of(SaleColumn.Online), Of(SaleColumn.Units));
        var (discount, gross, cost, returned) = (Of(SaleColumn.Discount), Of(SaleColumn.Gross), Of(SaleColumn.Cost), Of(SaleColumn.Returned));
        for (var i = first; i < end; i++)
        {
            Customer.Add(new PurchaseRow(
                (int)batch[day, i], batch[value, i], batch[bought, i] == 1, At(batch, hour, i, -1), At(batch, store, i, -1), At(batch, channel, i, -1), At(batch, online, i),
                At(batch, discount, i), At(batch, gross, i), At(batch, cost, i), At(batch, returned, i), At(batch, units, i)));
        }

        int Of(SaleColumn column) => Columns[column.Name()];
    }

    protected override void End()
    {
        foreach (var gap in Customer.Gaps.Days)
        {
            q.Gaps.Add(gap);
        }
        Customer.Clear();
    }
}
