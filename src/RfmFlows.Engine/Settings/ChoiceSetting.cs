using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>One of the values that a <see cref="ChoiceSetting"/> offers.</summary>
public sealed record Choice(string Value, LocalText Label)
{
    public LocalText Help { get; init; } = LocalText.Empty;
}

/// <summary>One of several values.</summary>
public sealed class ChoiceSetting(string name, LocalText label, params Choice[] choices) : Setting<string>(name, label)
{
    /// <summary>The first choice unless another is named.</summary>
    public override string Default { get; init; } = choices.Length > 0 ? choices[0].Value : "";

    public IReadOnlyList<Choice> Choices { get; } = choices;

    public override string Kind => "choice";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override string Read(JsonNode value, SettingReader reader)
    {
        var text = reader.Text(value);
        if (text is not null && Choices.All(c => c.Value != text))
        {
            reader.Add(SettingRemarks.NotAChoice(text, [.. Choices.Select(c => c.Value)]));
            return Default;
        }
        return text ?? Default;
    }

    protected override void DescribeLimits(JsonObject json) => json["choices"] = new JsonArray(
        [.. Choices.Select(c => new JsonObject { ["value"] = c.Value, ["label"] = Json(c.Label), ["help"] = Json(c.Help) })]);
}
