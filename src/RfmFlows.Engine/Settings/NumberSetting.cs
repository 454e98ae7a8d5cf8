using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A decimal number.</summary>
public sealed class NumberSetting(string name, LocalText label) : Setting<decimal>(name, label)
{
    public override decimal Default { get; init; }

    public decimal Min { get; init; } = -1_000_000_000_000m;

    public decimal Max { get; init; } = 1_000_000_000_000m;

    public LocalText Unit { get; init; } = LocalText.Empty;

    public override string Kind => "number";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override decimal Read(JsonNode value, SettingReader reader)
    {
        var number = reader.Take<decimal?>(value, JsonValueKind.Number, ("a number", "число"));
        if (number < Min || number > Max)
        {
            reader.Add(SettingRemarks.OutOfRange(value, Min.ToString(CultureInfo.InvariantCulture), Max.ToString(CultureInfo.InvariantCulture)));
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
