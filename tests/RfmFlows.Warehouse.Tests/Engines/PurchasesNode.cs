using RfmFlows.Engine;

namespace RfmFlows.Warehouse.Tests.Engines;

/// <summary>Purchases made up by a rule: many equal values, returns, texts that locales sort in their own ways.</summary>
public sealed class PurchasesNode : NodeType
{
    public const string Id = "test.purchases";
    public const int Customers = 240;

    private static readonly string[] Names = ["anna", "Anna", "Ärger", "Їжак", "їжак", "_x", "Zoë", "борщ", "Борщ", "z#1", "o'Neil", "say \"hi\""];

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Test purchases", "Тестовые покупки"),
        Purpose = ("Purchases made up by a rule.", "Покупки, составленные по правилу."),
        Icon = "table",
        Outputs = [Port.Table("output", ("Purchases", "Покупки"))],
    };

    public override async Task BuildAsync(BuildContext build)
    {
        await using var writer = await build.WriteOutputAsync("output");
        for (var customer = 0; customer < Customers; customer++)
        {
            for (var order = 0; order <= customer * customer % 7; order++)
            {
                var day = build.AsOf.AddDays(-((customer * 13 + order * 29) % 400) + 5);
                var sum = ((customer * 37 + order * 101) % 900 + 1) * 0.05m * (order == 3 ? -1 : 1);
                await writer.WriteAsync(new object?[] { $"{Names[customer % Names.Length]} {customer / Names.Length}", day, sum, (long)order / 2 }, build.Cancellation);
            }
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check) => check.Output("output", Columns.Of(
        ("customer", ColumnType.Text), ("date", ColumnType.Date), ("sum", ColumnType.Money), ("order", ColumnType.Integer)));
}
