namespace RfmFlows.Rfm.Tests;

public class BordersFromDataTests
{
    private static readonly QuantileBorders _fifths = new(Fraction.Even(5));

    [Fact]
    public void Positions_OfQuantiles_AreTheValuesAroundEachAndBothEnds()
    {
        // h = 6·i/5: 1.2, 2.4, 3.6, 4.8
        _fifths.Positions(7).ShouldBe([0L, 1, 2, 3, 4, 5, 6]);

        // h = 10·i/5 is whole: no neighbour is needed
        _fifths.Positions(11).ShouldBe([0L, 2, 4, 6, 8, 10]);
    }

    [Fact]
    public void Positions_OfManyValues_AreFew() => _fifths.Positions(10_000_000).Count.ShouldBeLessThanOrEqualTo(10);

    [Fact]
    public void Positions_NoValues_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => _fifths.Positions(0));

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6 }, new[] { 2.0, 3.0, 4.0, 5.0 })]
    [InlineData(new[] { 10, 20 }, new[] { 12.0, 14.0, 16.0, 18.0 })]
    [InlineData(new[] { 1, 1, 1, 1, 9 }, new[] { 1.0, 1.0, 1.0, 2.6 })]
    [InlineData(new[] { 7 }, new[] { 7.0, 7.0, 7.0, 7.0 })]
    [InlineData(new[] { 7, 7, 7 }, new[] { 7.0, 7.0, 7.0, 7.0 })]
    public void Compute_Quantiles_InterpolatesInDecimal(int[] values, double[] expected)
    {
        var borders = Compute(_fifths, [.. values]);

        borders.Inner.ShouldBe(expected.Select(border => (decimal)border));
        borders.Min.ShouldBe(values.Min());
        borders.Max.ShouldBe(values.Max());
    }

    [Fact]
    public void Compute_PositionThatBinaryFractionsMiss_FindsTheValueItself()
    {
        // 90 · 0.7 is 62.99999999999999 in binary floating point, and the customer on the border would score 8.
        var borders = Compute(new(Fraction.Even(10)), [.. Enumerable.Range(1, 91).Select(cents => cents / 100m)]);

        borders.Inner[6].ShouldBe(0.64m);
        borders.Score(0.64m).ShouldBe(7);
    }

    [Fact]
    public void Compute_ThirdsThatDoNotEnd_AreCutBelowTheUpperValue()
    {
        var borders = Compute(new(Fraction.Even(3)), 0, 0.01m);

        borders.Inner.ShouldBe([0.003333333333m, 0.006666666666m]);
    }

    [Fact]
    public void Compute_DropRepeated_LeavesOutBordersEqualToEachOtherOrToAnEnd()
    {
        var plan = new QuantileBorders(Fraction.Even(4), DropRepeated: true);

        Compute(plan, 1, 1, 1, 2, 2, 2, 3, 4, 5).Inner.ShouldBe([2m, 3m]);
        Compute(plan, 1, 2, 3, 4, 9, 9, 9, 9, 9).Inner.ShouldBe([3m]);
        Compute(plan, 3, 3, 3).Scale.ShouldBe(1);
    }

    [Fact]
    public void Compute_Offset_ShiftsBordersOnly()
    {
        var borders = Compute(new(Fraction.Even(3), ClosedSide.Left, Offset: 1), 1, 2, 3, 4);

        borders.Inner.ShouldBe([3m, 4m]);
        borders.Closed.ShouldBe(ClosedSide.Left);
        borders.Min.ShouldBe(1);
        borders.Max.ShouldBe(4);
    }

    [Fact]
    public void Compute_EqualWidth_LeavesOutliersOfBothEndsAside()
    {
        decimal[] values = [-1000, .. Enumerable.Range(1, 98).Select(i => (decimal)i), 1_000_000];
        var plan = new EqualWidthBorders(scale: 4);

        plan.Positions(values.Length).ShouldBe([0L, 2, 97, 99]);
        var borders = plan.Compute(Axis.Monetary, values.Length, plan.Positions(values.Length).ToDictionary(at => at, at => values[at]));

        // From 2 to 97: 95 wide, four parts.
        borders.Inner.ShouldBe([25.75m, 49.5m, 73.25m]);
        borders.Score(-1000).ShouldBe(1);
        borders.Score(1_000_000).ShouldBe(4);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(50)]
    public void EqualWidth_TrimOutOfLimits_Throws(int percent) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new EqualWidthBorders(5, percent));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(1, 0)]
    public void Fraction_NotBetweenZeroAndOne_Throws(int numerator, int denominator) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Fraction(numerator, denominator));

    private static AxisBorders Compute(QuantileBorders plan, params decimal[] values) =>
        ReferenceEngine.Borders(Axis.Monetary, plan, [.. values.Select((value, index) => new Customer($"{index}", 0, 0, value))]);
}
