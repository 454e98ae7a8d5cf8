namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>Gives a connection that must be closed.</summary>
internal sealed class ConnectNode : LabNode
{
    public override NodeDescription Description { get; } = Describe("test.connect") with
    {
        Outputs = [Port.Connection(Out, "lab", ("Connection", "Подключение"))],
        CanFail = true,
    };

    protected override Task GiveAsync(BuildContext build)
    {
        var connection = new LabConnection();
        build.Service<LabControl>().Connections.Add(connection);
        build.OutputConnection(Out, connection);
        return Task.CompletedTask;
    }
}
