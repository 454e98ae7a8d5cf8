using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>A function that templates may call.</summary>
/// <param name="Most">Most values it takes; <see cref="int.MaxValue"/> for any number.</param>
/// <param name="Usage">How it is written, for people.</param>
/// <param name="Needs">What the first value must be where it is a column; null for anything.</param>
internal sealed record TemplateHelper(string Name, int Least, int Most, string Usage, Func<TextStyle, ReadOnlySpan<object?>, object?> Call, HelperNeed? Needs = null);

/// <summary>What a helper's first value must be.</summary>
internal sealed record HelperNeed(Func<ColumnType, bool> Accepts, LocalText Text)
{
    public static readonly HelperNeed Number = new(t => t.IsNumber, ("a number", "число"));
    public static readonly HelperNeed Time = new(t => t.IsTime, ("a date", "дата"));
}
