namespace RfmFlows.Rfm.Tests;

public class ScoresByRankTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void FirstRankQuantiles_AnyCount_EqualsQuantilesOfRowNumbers(int scale)
    {
        var plan = ScoresByRank.FirstRankQuantiles(scale);
        var quantiles = new QuantileBorders(Fraction.Even(scale));
        for (var count = 1; count <= 40; count++)
        {
            var positions = quantiles.Positions(count).ToDictionary(position => position, position => (decimal)position + 1);
            var borders = quantiles.Compute(Axis.Frequency, count, positions);

            Enumerable.Range(1, count).Select(rank => plan.Score(2 * rank, count))
                .ShouldBe(Enumerable.Range(1, count).Select(rank => borders.Score(rank)), $"{count} rows");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void ProcRankAndMidRank_AnyRank_EqualTheirFormulas(int scale)
    {
        for (var count = 1; count <= 30; count++)
        {
            for (var twice = 2; twice <= 2 * count; twice++)
            {
                var rank = twice / 2m;
                ScoresByRank.ProcRank(scale).Score(twice, count).ShouldBe((int)decimal.Floor(rank * scale / (count + 1)) + 1);
                ScoresByRank.MidRank(scale).Score(twice, count).ShouldBe((int)decimal.Ceiling((2 * rank - 1) * scale / (2 * count)));
            }
        }
    }

    [Fact]
    public void MidRank_BlockOfEqualLowestValues_LiftsItAboveOne() =>
        ScoresByRank.MidRank(5).Score(twiceRank: 1 + 45, count: 100).ShouldBe(2);
}
