using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Fails while it runs.</summary>
public sealed class FailingNode : NodeType
{
    public const string Id = "test.failing";

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Failing", "Ошибка"),
        Purpose = ("Fails.", "Завершается ошибкой."),
        Icon = "x",
        Outputs = [Port.Table("output", ("Rows", "Строки"))],
        Effect = Effect.Import,
    };

    public override Task BuildAsync(BuildContext build) => throw new FlowException(Remark.Error("RF2999", ("It failed.", "Не получилось.")));

    protected override void Check(CheckContext check) => check.Output("output", Columns.Of(("n", ColumnType.Integer)));
}
