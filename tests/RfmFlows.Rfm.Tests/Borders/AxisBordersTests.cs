using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

public class AxisBordersTests
{
    [Theory]
    [InlineData(Axis.Recency, ClosedSide.Right, 30, 3)]
    [InlineData(Axis.Recency, ClosedSide.Right, 31, 2)]
    [InlineData(Axis.Recency, ClosedSide.Right, 91, 1)]
    [InlineData(Axis.Recency, ClosedSide.Left, 30, 2)]
    [InlineData(Axis.Monetary, ClosedSide.Right, 30, 1)]
    [InlineData(Axis.Monetary, ClosedSide.Left, 30, 2)]
    [InlineData(Axis.Monetary, ClosedSide.Right, 91, 3)]
    public void Score_ValueAtBorder_FollowsSideAndDirection(Axis axis, ClosedSide closed, int value, int expected) =>
        new AxisBorders(axis, [30, 90], closed).Score(value).ShouldBe(expected);

    [Fact]
    public void Rule_AnyBorders_ScoresAsReference() => Prop.ForAll(
        Arbitraries.Borders,
        borders => Probes(borders).All(value => ReferenceEngine.Follow(borders.Rule(), value) == borders.Score(value))).QuickCheckThrowOnFailure();

    [Fact]
    public void Rule_AnyBorders_HasStrictlyAscendingBounds() => Prop.ForAll(
        Arbitraries.Borders,
        borders => borders.Rule().Steps.Zip(borders.Rule().Steps.Skip(1)).All(pair => pair.First.UpperBound < pair.Second.UpperBound)).QuickCheckThrowOnFailure();

    [Fact]
    public void Interval_AnyBorders_HoldsExactlyTheValuesOfItsScore() => Prop.ForAll(
        Arbitraries.Borders,
        borders => Probes(borders).All(value => borders.Intervals().Where(interval => Holds(borders, interval, value)).Select(interval => interval.Score)
            .SequenceEqual([borders.Score(value)]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Interval_RepeatedBorder_IsUnused()
    {
        var borders = new AxisBorders(Axis.Frequency, [1, 1, 2, 4]);

        borders.Intervals().Where(interval => interval.IsUnused).Select(interval => interval.Score).ShouldBe([2]);
        borders.Score(1).ShouldBe(1);
        borders.Score(2).ShouldBe(3);
    }

    [Fact]
    public void Tidy_AnyBorders_ScoresValuesThatCanOccurAsBefore() => Prop.ForAll(
        Arbitraries.Borders,
        borders =>
        {
            var tidy = borders.Tidy();
            var step = borders.Axis == Axis.Monetary ? 0.01m : 1m;
            return tidy.Closed == ClosedSide.Right && tidy.Inner.All(b => b % step == 0)
                && Probes(borders).Select(v => decimal.Round(v / step) * step).All(v => tidy.Score(v) == borders.Score(v));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Score_NoBorders_IsOne()
    {
        var borders = new AxisBorders(Axis.Recency, []);

        borders.Score(12).ShouldBe(1);
        borders.Rule().Steps.ShouldBeEmpty();
        borders.Explain(1).En.ShouldBe("1: any value");
    }

    [Fact]
    public void Problems_SeveralFaults_AreAllTold()
    {
        var problems = AxisBorders.Problems([5, 3, 4, 1, 10, 11, 12, 13, 14, 15]);

        problems.Count.ShouldBe(3);
        problems[1].En.ShouldBe("Border 2 (3) is smaller than border 1 (5): list borders from the smallest up.");
        problems[1].Ru.ShouldBe("Граница 2 (3) меньше границы 1 (5): перечислите границы по возрастанию.");
    }

    [Fact]
    public void Constructor_DescendingBorders_Throws() =>
        Should.Throw<ArgumentException>(() => new AxisBorders(Axis.Recency, [90, 30])).ParamName.ShouldBe("inner");

    [Fact]
    public void FromSpans_OverlappingSpans_Throws() =>
        Should.Throw<ArgumentException>(() => AxisBorders.FromSpans(Axis.Frequency, 3, [new(1, 1, 2), new(2, 2, 3)]));

    [Fact]
    public void FromSpans_UnusedLowestClass_StaysUnused()
    {
        var borders = AxisBorders.FromSpans(Axis.Frequency, 3, [new(2, 1, 1), new(3, 2, 9)]);

        borders.Inner.ShouldBe([0m, 1m]);
        borders.Score(1).ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Interval_ScoreOffTheScale_Throws(int score) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AxisBorders(Axis.Recency, [30, 90]).Interval(score));

    [Fact]
    public void Equals_SameBorders_IsByValue()
    {
        var borders = new AxisBorders(Axis.Recency, [30, 90], min: 1);

        borders.ShouldBe(new AxisBorders(Axis.Recency, [30.0m, 90], min: 1));
        borders.GetHashCode().ShouldBe(new AxisBorders(Axis.Recency, [30.0m, 90], min: 1).GetHashCode());
        borders.ShouldNotBe(new AxisBorders(Axis.Recency, [30, 91], min: 1));
        borders.ShouldNotBe(new AxisBorders(Axis.Recency, [30, 90], ClosedSide.Left, min: 1));
        borders.ShouldNotBe(new AxisBorders(Axis.Frequency, [30, 90], min: 1));
    }

    private static IEnumerable<decimal> Probes(AxisBorders borders) =>
        borders.Inner.SelectMany(border => new[] { border - 0.125m, border, border + 0.125m }).Append(-100).Append(100);

    private static bool Holds(AxisBorders borders, ScoreInterval interval, decimal value)
    {
        var right = borders.Closed == ClosedSide.Right;
        return (interval.Lower is not { } lower || (right ? value > lower : value >= lower))
            && (interval.Upper is not { } upper || (right ? value <= upper : value < upper));
    }
}
