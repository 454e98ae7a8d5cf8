using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What the tables of the analysis are made of.</summary>
internal static class RfmColumns
{
    public static readonly Columns Borders = Columns.Of(
        ("axis", ColumnType.Text), ("score", ColumnType.Integer), ("above", ColumnType.Decimal(4)), ("up_to", ColumnType.Decimal(4)),
        ("closed", ColumnType.Text), ("meaning", ColumnType.Text), ("customers", ColumnType.Integer));

    public static readonly Columns Segments = Columns.Of(
        ("segment", ColumnType.Text), ("segment_name", ColumnType.Text), ("colour", ColumnType.Text), ("customers", ColumnType.Integer),
        ("customers_share", ColumnType.Decimal(4)), ("revenue", ColumnType.Money), ("revenue_share", ColumnType.Decimal(4)),
        ("mean_recency", ColumnType.Decimal(1)), ("mean_frequency", ColumnType.Decimal(2)), ("mean_monetary", ColumnType.Money),
        ("meaning", ColumnType.Text), ("advice", ColumnType.Text));

    /// <summary>Customers keep the type of their ids.</summary>
    /// <param name="inCycles">Recency is scored by the customer's own cycles.</param>
    /// <param name="weighted">There is a weighted score.</param>
    public static Columns Customers(PurchaseRoles roles, bool inCycles, bool weighted) => new Columns([new Column("customer", roles.CustomerColumn.Type)]).With(
        new Column("recency", ColumnType.Integer), new Column("frequency", ColumnType.Integer), new Column("monetary", ColumnType.Money),
        new Column("first_purchase", ColumnType.Date), new Column("last_purchase", ColumnType.Date),
        new Column("r", ColumnType.Integer), new Column("f", ColumnType.Integer), new Column("m", ColumnType.Integer),
        new Column("rfm", ColumnType.Text), new Column("segment", ColumnType.Text), new Column("segment_name", ColumnType.Text))
        .With(inCycles ? [new Column(OwnCycles.Cycle, ColumnType.Decimal(1)), new Column(OwnCycles.Cycles, ColumnType.Decimal(2))] : [])
        .With(weighted ? [new Column(ScoreWeights.Column, ColumnType.Decimal(ScoreWeights.Scale))] : []);
}
