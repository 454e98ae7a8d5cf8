namespace RfmFlows.Rfm;

/// <summary>Says which values get a score, the way a person would.</summary>
internal static class IntervalWords
{
    internal static Text Of(AxisBorders borders, ScoreInterval interval)
    {
        var words = WithoutScore(borders, interval);
        return new($"{interval.Score}: {words.En}", $"{interval.Score}: {words.Ru}");
    }

    internal static Text WithoutScore(AxisBorders borders, ScoreInterval interval) => interval.IsUnused ? Unused
        : borders.AreWhole ? Whole(borders, interval)
        : borders.InCycles ? InCycles(Decimal(borders.Closed, interval))
        : Decimal(borders.Closed, interval);

    private static Text Unused { get; } = new("unused, no value can fall here", "не используется, сюда не попадает ни одно значение");

    private static Text Any { get; } = new("any value", "любое значение");

    private static Text Whole(AxisBorders borders, ScoreInterval interval)
    {
        var noun = borders.Axis == Axis.Recency ? WholeNoun.Days : WholeNoun.Purchases;
        var upper = interval.Upper is { } high ? GreatestWholeBelow(high, borders.Closed) : (decimal?)null;
        var lower = interval.Lower is { } low ? GreatestWholeBelow(low, borders.Closed) + 1 : (decimal?)null;

        // A buyer has bought at least once, so the lowest class of frequency has a real lower end.
        if (lower is null && upper >= 1 && borders.Axis == Axis.Frequency)
        {
            lower = 1;
        }

        return (lower, upper) switch
        {
            (null, null) => Any,
            (null, { } to) => noun.UpTo(to),
            ({ } from, null) => noun.MoreThan(from - 1),
            ({ } from, { } to) when from > to => Unused,
            ({ } from, { } to) => noun.Range(from, to),
        };
    }

    private static decimal GreatestWholeBelow(decimal border, ClosedSide closed) =>
        closed == ClosedSide.Right ? decimal.Floor(border) : decimal.Ceiling(border) - 1;

    private static Text InCycles(Text words) => words == Any ? Any : new($"{words.En} (in own cycles)", $"{words.Ru} (в своих циклах)");

    private static Text Decimal(ClosedSide closed, ScoreInterval interval)
    {
        // Shown to two digits, rounded so that values with two digits fall exactly as the words say.
        var rounding = closed == ClosedSide.Right ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity;
        var lower = interval.Lower is { } low ? decimal.Round(low, 2, rounding) : (decimal?)null;
        var upper = interval.Upper is { } high ? decimal.Round(high, 2, rounding) : (decimal?)null;
        var right = closed == ClosedSide.Right;
        var from = lower is { } a
            ? new Text(right ? $"over {Numbers.En(a)}" : $"from {Numbers.En(a)}", right ? $"больше {Numbers.Ru(a)}" : $"от {Numbers.Ru(a)}")
            : null;
        var to = upper is { } b
            ? new Text(
                right ? $"up to {Numbers.En(b)}" : $"below {Numbers.En(b)}",
                right ? $"до {Numbers.Ru(b)} включительно" : $"меньше {Numbers.Ru(b)}")
            : null;
        return (from, to) switch
        {
            (null, null) => Any,
            ({ } only, null) => only,
            (null, { } only) => only,
            var (start, end) => new($"{start.En}, {end.En}", $"{start.Ru}, {end.Ru}"),
        };
    }
}
