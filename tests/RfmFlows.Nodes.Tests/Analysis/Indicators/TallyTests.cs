using RfmFlows.Nodes.Analysis.Indicators;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

public sealed class TallyTests
{
    [Theory]
    [InlineData("", null, 0)]
    [InlineData("0", 0L, 1)]
    [InlineData("5 3 3 5", 3L, 2)]
    [InlineData("63 64", 63L, 2)]
    [InlineData("64 63 64", 64L, 2)]
    [InlineData("900 70 900 70 3", 70L, 3)]
    public void Favourite_IsTheLeastOfTheMostFrequent(string values, long? favourite, long different)
    {
        var tally = new Tally();
        foreach (var value in values.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            tally.Add(long.Parse(value));
        }
        (tally.Favourite, tally.Different).ShouldBe((favourite, different));
    }

    [Fact]
    public void Clear_ForgetsSmallAndLargeValues()
    {
        var tally = new Tally();
        tally.Add(1);
        tally.Add(1);
        tally.Add(100);
        tally.Clear();
        (tally.Favourite, tally.Different).ShouldBe((null, 0));

        tally.Add(1);
        tally.Add(2);
        tally.Add(2);
        tally.Favourite.ShouldBe(2);
    }
}
