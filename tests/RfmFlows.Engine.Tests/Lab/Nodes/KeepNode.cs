namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>Dear to compute.</summary>
internal sealed class KeepNode : LabNode
{
    public override NodeDescription Description { get; } = Describe("test.keep") with { Inputs = [Input()], Outputs = [Output()], Keep = true };

    protected override void Check(CheckContext check) => check.Output(Out, Rows);

    protected override async Task GiveAsync(BuildContext build) =>
        await build.CreateOutputAsync(Out, $"SELECT * FROM {build.From(In)}");
}
