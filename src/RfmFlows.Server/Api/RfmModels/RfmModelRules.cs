using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;

namespace RfmFlows.Server.Api;

/// <summary>The rules of a model in the words in which the analysis asks for them.</summary>
internal static class RfmModelRules
{
    public static IReadOnlyList<RfmRuleView> Of(ModelDefinition model)
    {
        var values = model.Values;
        return
        [
            Chosen(RfmNode.Method, model.Method),
            Chosen(ValueSettings.Recency, $"{values.Recency}"),
            .. values.Recency == RecencyMeasure.Cycles ? Cycles(values) : [],
            Chosen(ValueSettings.Snapshot, values.ToDayAfter ? ValueSettings.DayAfter : "asOf"),
            Chosen(ValueSettings.Frequency, $"{values.Frequency}"),
            Chosen(ValueSettings.Monetary, $"{values.Money}"),
            new(ValueSettings.Window.Name, ("Purchases", "Покупки"), Window(values)),
            Chosen(ValueSettings.Returns, $"{values.Returns}"),
            Chosen(ValueSettings.OnlyReturns, $"{values.OnlyReturns}"),
            Chosen(ValueSettings.ZeroSum, $"{values.ZeroSum}"),
            .. model.Weights is { } weights ? [new RfmRuleView(RfmNode.Weighted.Name, RfmNode.Weighted.Label, Weights(weights))] : Array.Empty<RfmRuleView>(),
        ];
    }

    public static LocalText Method(ModelDefinition model) => Chosen(RfmNode.Method, model.Method).Value;

    private static IEnumerable<RfmRuleView> Cycles(ValueRules values)
    {
        yield return Chosen(ValueSettings.Cycle, $"{values.Cycle}");
        yield return new(ValueSettings.FewestGaps.Name, ValueSettings.FewestGaps.Label, LocalText.Same($"{values.FewestGaps}"));
        if (values.BaseCycle is { } days)
        {
            var text = days.ToString("0.##", CultureInfo.InvariantCulture);
            yield return new("baseCycle", ("Cycle of the base", "Цикл базы"), ($"{text} days", $"{text.Replace('.', ',')} дн."));
        }
    }

    private static LocalText Window(ValueRules values) => values.Window == 0 ? ("All of them", "За всё время")
        : values.WindowUnit == WindowUnit.Months ? ($"Of the last {values.Window} months", $"За последние {values.Window} мес.") : ($"Of the last {values.Window} days", $"За последние {values.Window} дн.");

    private static LocalText Weights(ScoreWeights weights)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"R × {weights.Recency} + F × {weights.Frequency} + M × {weights.Monetary}");
        return (text, text.Replace('.', ','));
    }

    // The choices are called as the members.
    private static RfmRuleView Chosen(ChoiceSetting setting, string value) => new(
        setting.Name, setting.Label, setting.Choices.FirstOrDefault(c => c.Value.Equals(value, StringComparison.OrdinalIgnoreCase))?.Label ?? LocalText.Same(value));
}
