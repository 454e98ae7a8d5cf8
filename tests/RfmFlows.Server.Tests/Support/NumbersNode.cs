using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Rows counted from 1: a number, its name, money, a day.</summary>
public sealed class NumbersNode : NodeType
{
    public const string Id = "test.numbers";

    private static readonly IntegerSetting Rows = new("rows", ("Rows", "Строк")) { Default = 10 };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Numbers", "Числа"),
        Purpose = ("Counts.", "Считает."),
        Icon = "hash",
        Outputs = [Port.Table("output", ("Rows", "Строки"))],
        Settings = [Rows],
    };

    public override Task BuildAsync(BuildContext build)
    {
        build.Output("output",
            $"""
            SELECT i AS n, 'row ' || i AS name, CAST(i AS DECIMAL(18, 2)) / 4 AS money, DATE '2026-01-01' + CAST(i % 365 AS INTEGER) AS day
            FROM range(1, {build.Get(Rows) + 1}) AS r(i)
            """);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check) => check.Output("output", Columns.Of(
        ("n", ColumnType.Integer), ("name", ColumnType.Text), ("money", ColumnType.Money), ("day", ColumnType.Date)));
}
