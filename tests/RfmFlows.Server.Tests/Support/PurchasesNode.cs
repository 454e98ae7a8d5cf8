using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Purchases of 2,000 customers, spread unevenly, with many equal values and a few customers who only returned.</summary>
public sealed class PurchasesNode : NodeType
{
    public const string Id = "test.purchases";

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Purchases", "Покупки"),
        Purpose = ("Makes purchases up.", "Придумывает покупки."),
        Icon = "receipt",
        Outputs = [Port.Table("output", ("Purchases", "Покупки"))],
    };

    public override Task BuildAsync(BuildContext build)
    {
        build.Output("output",
            """
            SELECT c AS customer, DATE '2026-10-31' - CAST((c * 37 + k * k * 11) % 700 AS INTEGER) AS date,
                CAST(CASE WHEN c % 400 = 0 THEN -5 ELSE 100 + (c * 7919 + k * 104729) % 90000 END AS DECIMAL(18, 2)) / 4 AS sum
            FROM range(1, 2001) AS customers(c), range(0, 12) AS purchases(k)
            WHERE k <= (c * c) % 13 % (1 + c % 12)
            """);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check) => check.Output("output", Columns.Of(
        ("customer", ColumnType.Integer), ("date", ColumnType.Date), ("sum", ColumnType.Money)));
}
