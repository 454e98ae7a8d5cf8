namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>Keeps the first rows, and says that they may be few.</summary>
internal sealed class FewNode : LabNode
{
    private static readonly IntegerSetting Most = new("most", ("Most", "Не больше")) { Default = 3, Max = 100_000_000 };

    public override NodeDescription Description { get; } = Describe("test.few") with { Inputs = [Input()], Outputs = [Output()], Settings = [Most], Narrows = true };

    protected override void Check(CheckContext check) => check.Output(Out, Rows);

    protected override Task GiveAsync(BuildContext build)
    {
        build.Output(Out, $"SELECT * FROM {build.From(In)} WHERE id <= {build.Get(Most)}", mostRows: build.Input(In).MostRows);
        return Task.CompletedTask;
    }
}
