using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>What the tables of the forecast are made of.</summary>
internal static class ForecastColumns
{
    public static readonly Columns Model = Columns.Of(
        ("part", ColumnType.Text), ("parameter", ColumnType.Text), ("name", ColumnType.Text), ("value", ColumnType.Real),
        ("standard_error", ColumnType.Real), ("low", ColumnType.Real), ("high", ColumnType.Real), ("meaning", ColumnType.Text));

    public static readonly Columns Calibration = Columns.Of(
        ("week", ColumnType.Integer), ("until", ColumnType.Date), ("series", ColumnType.Text), ("purchases", ColumnType.Real), ("in_week", ColumnType.Real));

    public static readonly Columns Repeats = Columns.Of(
        ("repeats", ColumnType.Text), ("series", ColumnType.Text), ("customers", ColumnType.Integer), ("purchases", ColumnType.Real), ("per_customer", ColumnType.Real));

    private static readonly Columns Value = Columns.Of(("expected_check", ColumnType.Money), ("future_value", ColumnType.Money), ("historic_value", ColumnType.Money));

    /// <summary>Customers keep the type of their ids.</summary>
    public static Columns Customers(PurchaseRoles roles, bool withValue) => new Columns([new Column("customer", roles.CustomerColumn.Type)]).With(
        new Column("first_purchase", ColumnType.Date), new Column("last_purchase", ColumnType.Date), new Column("purchases", ColumnType.Integer),
        new Column("repeats", ColumnType.Integer), new Column("t_x", ColumnType.Real), new Column("age", ColumnType.Real),
        new Column("p_alive", ColumnType.Real), new Column("churn_prob", ColumnType.Real), new Column("expected_orders", ColumnType.Real)).With(withValue ? Value : []);
}
