using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Conditions on the columns of an input, joined by all/any with brackets.</summary>
/// <param name="port">The input port whose columns are offered.</param>
public sealed class ConditionSetting(string name, string port, LocalText label) : Setting<ConditionGroup>(name, label)
{
    public override ConditionGroup Default { get; init; } = ConditionGroup.None;

    public override string Kind => "condition";

    public override JsonNode? DefaultJson => Required ? null : Default.ToJson();

    internal override ConditionGroup Read(JsonNode value, SettingReader reader) =>
        ConditionGroup.Read(value, reader.Input(port), reader) ?? Default;

    protected override void DescribeLimits(JsonObject json)
    {
        json["port"] = port;
        json["operators"] = new JsonArray([.. ConditionOperator.All.Select(o => o.Describe())]);
    }
}
