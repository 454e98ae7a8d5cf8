using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>As many rows as a test asks for, numbered from 1; the port is called <c>output</c>.</summary>
public sealed class ManyRowsNode : NodeType
{
    private static readonly IntegerSetting Rows = new("rows", ("Rows", "Строк")) { Default = 1000 };

    public override NodeDescription Description { get; } = new("test.many", 1, PaletteGroup.Sources)
    {
        Title = ("Many rows", "Много строк"),
        Purpose = ("Numbered rows.", "Пронумерованные строки."),
        Icon = "table",
        Outputs = [Port.Table("output", ("Rows", "Строки"))],
        Settings = [Rows],
    };

    public override Task BuildAsync(BuildContext build)
    {
        build.Output("output", $"SELECT i AS id, 'name ' || i AS name FROM generate_series(1, {build.Get(Rows)}) AS s(i)");
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check) => check.Output("output", Columns.Of(("id", ColumnType.Integer), ("name", ColumnType.Text)));
}
