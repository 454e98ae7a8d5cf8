using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A whole number.</summary>
public sealed class IntegerSetting(string name, LocalText label) : Setting<long>(name, label)
{
    public override long Default { get; init; }

    public long Min { get; init; }

    public long Max { get; init; } = 1_000_000_000_000;

    /// <summary>The unit shown behind the field.</summary>
    public LocalText Unit { get; init; } = LocalText.Empty;

    public override string Kind => "integer";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override long Read(JsonNode value, SettingReader reader)
    {
        var number = reader.Take<long?>(value, JsonValueKind.Number, ("a whole number", "целое число"));
        if (number < Min || number > Max)
        {
            reader.Add(SettingRemarks.OutOfRange(value, $"{Min}", $"{Max}"));
            return Default;
        }
        return number ?? Default;
    }

    protected override void DescribeLimits(JsonObject json)
    {
        json["min"] = Min;
        json["max"] = Max;
        json["unit"] = Json(Unit);
    }
}
