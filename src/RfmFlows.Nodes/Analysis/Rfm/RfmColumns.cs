using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Which input columns play which role, and what the outputs are made of.</summary>
/// <param name="Order">Null: every row is an order of its own.</param>
internal sealed record RfmColumns(Column Customer, Column Date, Column Sum, Column? Order)
{
    public static readonly Columns Borders = Columns.Of(
        ("axis", ColumnType.Text), ("score", ColumnType.Integer), ("above", ColumnType.Decimal(4)), ("up_to", ColumnType.Decimal(4)),
        ("closed", ColumnType.Text), ("meaning", ColumnType.Text), ("customers", ColumnType.Integer));

    public static readonly Columns Segments = Columns.Of(
        ("segment", ColumnType.Text), ("segment_name", ColumnType.Text), ("colour", ColumnType.Text), ("customers", ColumnType.Integer),
        ("customers_share", ColumnType.Decimal(4)), ("revenue", ColumnType.Money), ("revenue_share", ColumnType.Decimal(4)),
        ("mean_recency", ColumnType.Decimal(1)), ("mean_frequency", ColumnType.Decimal(2)), ("mean_monetary", ColumnType.Money),
        ("meaning", ColumnType.Text), ("advice", ColumnType.Text));

    public Columns Customers => new Columns([new Column("customer", Customer.Type)]).With(
        new Column("recency", ColumnType.Integer), new Column("frequency", ColumnType.Integer), new Column("monetary", ColumnType.Money),
        new Column("first_purchase", ColumnType.Date), new Column("last_purchase", ColumnType.Date),
        new Column("r", ColumnType.Integer), new Column("f", ColumnType.Integer), new Column("m", ColumnType.Integer),
        new Column("rfm", ColumnType.Text), new Column("segment", ColumnType.Text), new Column("segment_name", ColumnType.Text));

    /// <summary>The roles by the settings, else by the canonical names that <i>Import transactions</i> gives. Null when a required one is missing.</summary>
    public static RfmColumns? Of(SettingValues settings, Columns input, Action<Remark> add)
    {
        var customer = Find(RfmNode.Customer, "customer");
        var date = Find(RfmNode.Date, "date");
        var sum = Find(RfmNode.Sum, "sum");
        var order = settings.Has(RfmNode.Order) || input.Has("order") ? Find(RfmNode.Order, "order") : null;
        return customer is null || date is null || sum is null ? null : new RfmColumns(customer, date, sum, order);

        Column? Find(ColumnSetting setting, string canonical)
        {
            var name = settings.Has(setting) ? settings.Get(setting) : canonical;
            if (input.Find(name) is { } column && (setting.Allowed.Count == 0 || setting.Allowed.Contains(column.Type.Kind)))
            {
                return column;
            }
            // A column that was named is checked by the setting itself.
            if (!settings.Has(setting))
            {
                add((input.Find(name) is { } misfit ? SettingRemarks.WrongColumnType(misfit, setting.Allowed) : SettingRemarks.Missing(setting)).At(setting.Name));
            }
            return null;
        }
    }
}
