namespace RfmFlows.Rfm.Tests;

public class ClusterBordersTests
{
    [Fact]
    public void Compute_ThreeHeaps_StartsEachAtItsSmallestValue()
    {
        var borders = Compute(Axis.Frequency, new(3), [1, 2, 2, 10, 11, 30, 31]);

        borders.ShouldBe(new AxisBorders(Axis.Frequency, [10, 30], ClosedSide.Left, 1, 31));
        new[] { 2m, 9, 10, 29, 30 }.Select(borders.Score).ShouldBe([1, 1, 2, 2, 3]);
        borders.Explain(2).ShouldBe(new("2: 10–29 purchases", "2: 10–29 покупок"));
    }

    [Fact]
    public void Compute_LogarithmOfMoney_ShowsBordersInMoneyAndTakesDebtsToo()
    {
        var borders = Compute(Axis.Monetary, new(3, logarithmic: true), [-100, -90, 1, 2, 1000.50m, 2000]);

        borders.Inner.ShouldBe([1, 1000.50m]);
    }

    [Theory]
    [InlineData(Axis.Recency, "7", "5")]
    [InlineData(Axis.Frequency, "7", "1")]
    [InlineData(Axis.Recency, "1 2 9", "5 4 1")]
    [InlineData(Axis.Frequency, "1 2 9", "1 2 5")]
    public void Compute_FewerValuesThanScores_LeavesScoresBetweenUnused(Axis axis, string values, string scores)
    {
        decimal[] given = [.. values.Split(' ').Select(decimal.Parse)];
        var borders = Compute(axis, new(5), given);

        borders.Scale.ShouldBe(5);
        string.Join(' ', given.Select(borders.Score)).ShouldBe(scores);
    }

    [Fact]
    public void Compute_MoreValuesThanPoints_CutsAtRealValuesNearTheBest()
    {
        decimal[] values = [.. Enumerable.Range(0, 3000).Select(i => ((i % 3) * 10_000) + (i / 3 * 0.01m))];
        var points = ReferenceEngine.Points(values, most: 100);

        points.IsExact.ShouldBeFalse();
        points.Points.Count.ShouldBeLessThanOrEqualTo(100);
        points.Points.Sum(point => point.Count).ShouldBe(3000);
        new ClusterBorders(3).Compute(Axis.Monetary, points).Inner.ShouldBe([10_000, 20_000]);
    }

    [Fact]
    public void Compute_Proposed_HasAsManyScoresAsHeapsButNoFewerThanAsked()
    {
        decimal[] values = [.. new[] { 1, 100, 200, 300 }.SelectMany(heap => Enumerable.Range(heap, 5)).Select(value => (decimal)value)];

        Compute(Axis.Recency, new(3, propose: true), values).Scale.ShouldBe(4);
        Compute(Axis.Recency, new(6, propose: true), values).Scale.ShouldBeGreaterThanOrEqualTo(6);
    }

    private static AxisBorders Compute(Axis axis, ClusterBorders plan, IEnumerable<decimal> values) => plan.Compute(axis, ReferenceEngine.Points(values, plan.Logarithmic));
}
