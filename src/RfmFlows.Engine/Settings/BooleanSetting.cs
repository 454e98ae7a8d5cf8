using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Yes or no.</summary>
public sealed class BooleanSetting(string name, LocalText label) : Setting<bool>(name, label)
{
    public override bool Default { get; init; }

    public override string Kind => "boolean";

    public override JsonNode? DefaultJson => Default;

    internal override bool Read(JsonNode value, SettingReader reader)
    {
        if (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetValue<bool>();
        }
        reader.Add(SettingRemarks.WrongType(value, ("true or false", "true или false")));
        return Default;
    }
}
