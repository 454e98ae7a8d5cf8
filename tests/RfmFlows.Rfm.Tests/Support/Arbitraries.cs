using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

/// <summary>Random inputs, small enough that ties, repeated borders and groups smaller than the scale are common.</summary>
internal static class Arbitraries
{
    internal static Arbitrary<Customer[]> Customers { get; } = (
        from values in (
            from recency in Gen.Choose(0, 20)
            from frequency in Gen.Choose(1, 5)
            from cents in Gen.Choose(-100, 2000)
            select (recency, frequency, cents)).NonEmptyListOf()
        select values.Select((value, index) => new Customer($"c{index:000}", value.recency, value.frequency, value.cents / 100m)).ToArray()).ToArbitrary();

    internal static Arbitrary<(ScoringMethod Method, int Scale)> Methods { get; } = (
        from method in Gen.Elements<ScoringMethod>(ScoringMethods.All)
        from scale in Gen.Choose(ScaleLimits.Min, ScaleLimits.Max)
        select (method, method.FixedScale ?? scale)).ToArbitrary();

    internal static Arbitrary<AxisBorders> Borders { get; } = (
        from axis in Gen.Elements<Axis>(AxisFacts.All)
        from closed in Gen.Elements(ClosedSide.Left, ClosedSide.Right)
        from inner in Gen.Choose(-20, 20).ListOf()
        select new AxisBorders(axis, [.. inner.Take(9).Order().Select(border => border / 4m)], closed)).ToArbitrary();

    /// <summary>Maps with two or three axes of any scales and rules thrown at random, mostly no partitions.</summary>
    internal static Arbitrary<SegmentMap> Maps { get; } = (
        from scales in Scales
        from axes in Gen.Elements<IReadOnlyList<Axis>>(
            [Axis.Recency, Axis.Frequency], [Axis.Recency, Axis.Monetary], [Axis.Frequency, Axis.Monetary], AxisFacts.All)
        from rules in Rule(axes, scales).ListOf()
        from otherwise in Gen.Elements<string?>(null, "s0")
        select new SegmentMap
        {
            Id = "random",
            Title = new("Random", "Случайная"),
            Scales = scales,
            Axes = axes,
            Segments = [.. Enumerable.Range(0, 4).Select(SegmentNumber)],
            Rules = [.. rules.Take(12)],
            OtherwiseId = otherwise,
        }).ToArbitrary();

    /// <summary>Half of them the same on every axis.</summary>
    internal static Gen<AxisScales> Scales =>
        from even in Gen.Elements(true, false)
        from r in Gen.Choose(ScaleLimits.Min, ScaleLimits.Max)
        from f in Gen.Choose(ScaleLimits.Min, ScaleLimits.Max)
        from m in Gen.Choose(ScaleLimits.Min, ScaleLimits.Max)
        select even ? new AxisScales(r) : new AxisScales(r, f, m);

    private static Gen<SegmentRule> Rule(IReadOnlyList<Axis> axes, AxisScales scales) =>
        from segment in Gen.Choose(0, 3)
        from recency in Range(axes.Contains(Axis.Recency), scales.Recency)
        from frequency in Range(axes.Contains(Axis.Frequency), scales.Frequency)
        from monetary in Range(axes.Contains(Axis.Monetary), scales.Monetary)
        select new SegmentRule($"s{segment}", recency, frequency, monetary);

    private static Gen<ScoreRange?> Range(bool used, int scale) =>
        from any in Gen.Choose(0, 3)
        from one in Gen.Choose(1, scale)
        from other in Gen.Choose(1, scale)
        select used && any > 0 ? new ScoreRange(Math.Min(one, other), Math.Max(one, other)) : (ScoreRange?)null;

    private static Segment SegmentNumber(int number)
    {
        var text = new Text($"Segment {number}", $"Сегмент {number}");
        return new($"s{number}", text, text, text, "#000000");
    }
}
