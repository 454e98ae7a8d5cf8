using System.Text.Json.Nodes;

namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>Gives one variable, <c>count</c>.</summary>
internal sealed class VariablesNode : LabNode
{
    private static readonly IntegerSetting Value = new("value", ("Value", "Значение"));

    public override NodeDescription Description { get; } = Describe("test.variables") with { Outputs = [Port.Variables(Out, ("Variables", "Переменные"))], Settings = [Value] };

    protected override void Check(CheckContext check) => check.OutputVariables(Out, new Dictionary<string, JsonNode> { ["count"] = 1 });

    protected override Task GiveAsync(BuildContext build)
    {
        build.OutputVariables(Out, new Dictionary<string, JsonNode> { ["count"] = build.Get(Value) });
        return Task.CompletedTask;
    }
}
