using System.Text.Json.Nodes;

namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>Gives what it gets. Its settings were renamed in version 2 and again in version 3.</summary>
internal sealed class PassNode(string id, int version) : LabNode
{
    public static readonly TextSetting Tag = new("tag", ("Tag", "Метка"));

    public PassNode()
        : this("test.pass", 3)
    {
    }

    public override NodeDescription Description { get; } = Describe(id, version) with { Inputs = [Input()], Outputs = [Output()], Settings = [Tag], CanFail = true };

    protected override void Check(CheckContext check)
    {
        if (check.Service<LabControl>().CheckFault is { } fault)
        {
            throw fault;
        }
        if (check.Input(In) is { } columns)
        {
            check.Output(Out, columns);
        }
    }

    protected override Task GiveAsync(BuildContext build)
    {
        build.Output(Out, $"SELECT * FROM {build.From(In)}");
        return Task.CompletedTask;
    }

    public override JsonObject Upgrade(JsonObject settings, int fromVersion) => fromVersion switch
    {
        1 => Renamed(settings, "mark", "label"),
        2 => Renamed(settings, "label", "tag"),
        _ => settings,
    };

    private static JsonObject Renamed(JsonObject settings, string from, string to)
    {
        if (settings[from]?.DeepClone() is { } value)
        {
            settings.Remove(from);
            settings[to] = value;
        }
        return settings;
    }
}
