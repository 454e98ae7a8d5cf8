using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A list of decimal numbers, for example borders.</summary>
public class NumbersSetting(string name, LocalText label) : Setting<IReadOnlyList<decimal>>(name, label)
{
    public override IReadOnlyList<decimal> Default { get; init; } = [];

    public int MinCount { get; init; }

    public int MaxCount { get; init; } = 100;

    /// <summary>Each number must be at least the one before it.</summary>
    public bool Ascending { get; init; }

    public override string Kind => "numbers";

    public override JsonNode? DefaultJson => Required ? null : new JsonArray([.. Default.Select(n => JsonValue.Create(n))]);

    internal override IReadOnlyList<decimal> Read(JsonNode value, SettingReader reader)
    {
        if (value is not JsonArray array)
        {
            reader.Add(SettingRemarks.WrongType(value, ("a list of numbers", "список чисел")));
            return Default;
        }
        if (Required && array.Count == 0)
        {
            reader.Add(SettingRemarks.Missing(this));
        }
        else if (array.Count < MinCount || array.Count > MaxCount)
        {
            reader.Add(SettingRemarks.TooMany(array.Count, MinCount, MaxCount));
        }
        var numbers = new List<decimal>();
        for (var i = 0; i < array.Count; i++)
        {
            var entry = reader.Inside($"[{i}]");
            if (entry.Take<decimal?>(array[i], JsonValueKind.Number, ("a number", "число")) is not { } number)
            {
                continue;
            }
            if (Ascending && numbers.Count > 0 && number < numbers[^1])
            {
                entry.Add(SettingRemarks.Descending(number));
            }
            numbers.Add(number);
        }
        return numbers;
    }

    protected override void DescribeLimits(JsonObject json)
    {
        json["minCount"] = MinCount;
        json["maxCount"] = MaxCount;
        json["ascending"] = Ascending;
    }
}
