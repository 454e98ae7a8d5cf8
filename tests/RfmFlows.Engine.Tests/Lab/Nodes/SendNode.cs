namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>An effect: records the run, whether it was dry, and how many rows it got.</summary>
internal sealed class SendNode : LabNode
{
    public override NodeDescription Description { get; } = Describe("test.send") with
    {
        Inputs = [Input(), Port.Connection("with", "lab", ("Connection", "Подключение")) with { Required = false }],
        Outputs = [Output()],
        Effect = Effect.Send,
        CanFail = true,
    };

    protected override void Check(CheckContext check) => check.Output(Out, Rows);

    protected override async Task GiveAsync(BuildContext build)
    {
        var rows = await build.Session.CountAsync(build.Input(In).Name, build.Cancellation);
        var with = build.IsLinked("with") ? build.Connection<LabConnection>("with").Disposals.ToString() : "-";
        build.Service<LabControl>().Effects.Enqueue($"{build.Request.RunId} dry={build.DryRun} rows={rows} with={with}");
        build.Tally("sent", rows);
        build.Output(Out, $"SELECT * FROM {build.From(In)}");
    }
}
