using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Lab;

/// <summary>A test node: counted, and open to whatever a test wants to happen inside.</summary>
internal abstract class LabNode : NodeType
{
    protected const string In = "in";
    protected const string Out = "out";

    public static readonly Columns Rows = Columns.Of(("id", ColumnType.Integer), ("amount", ColumnType.Money), ("name", ColumnType.Text));

    protected static NodeDescription Describe(string id, int version = 1) => new(id, version, PaletteGroup.Rows)
    {
        Title = LocalText.Same(id),
        Purpose = LocalText.Same(id),
        Icon = "table",
    };

    protected static Port Input(string name = In) => Port.Table(name, LocalText.Same(name));

    protected static Port Output(string name = Out) => Port.Table(name, LocalText.Same(name));

    public sealed override async Task BuildAsync(BuildContext build)
    {
        await build.Service<LabControl>().EnterAsync(build);
        await GiveAsync(build);
    }

    protected abstract Task GiveAsync(BuildContext build);
}
