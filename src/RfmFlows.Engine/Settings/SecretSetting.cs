using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The name of a secret. The value is looked up when the node runs and never stands in a scenario.</summary>
public sealed class SecretSetting(string name, LocalText label) : Setting<string>(name, label)
{
    public override string Default { get; init; } = "";

    public override string Kind => "secret";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override string Read(JsonNode value, SettingReader reader)
    {
        var name = reader.Text(value) ?? Default;
        if (name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-' and not '_' and not '.'))
        {
            reader.Add(Remark.Error("RF1113",
                ("This is not the name of a secret.", "Это не имя секрета."),
                ("Keep the secret itself out of the scenario: store it under a name of letters, digits, dashes and dots, and enter that name here.",
                    "Не храните сам секрет в сценарии: сохраните его под именем из букв, цифр, дефисов и точек и укажите здесь это имя.")));
        }
        return name;
    }
}
