namespace RfmFlows.Engine;

/// <summary>What a <see cref="BordersSetting"/> cuts.</summary>
/// <param name="Port">The output whose rows are scored.</param>
/// <param name="Axis">The column with the scores.</param>
/// <param name="Column">The column with the values.</param>
/// <param name="LowerIsBetter">The smallest values get the highest score.</param>
/// <param name="Scale">The setting that says how many scores there are: one more than borders.</param>
public sealed record Cut(string Port, string Axis, string Column, bool LowerIsBetter, IntegerSetting Scale);
