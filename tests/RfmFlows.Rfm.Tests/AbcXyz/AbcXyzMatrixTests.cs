namespace RfmFlows.Rfm.Tests;

public sealed class AbcXyzMatrixTests
{
    [Fact]
    public void All_Classes_AreEveryPairOfLetters() => AbcXyzMatrix.All.Select(c => c.Code).ShouldBe(AbcXyzMatrix.Abc.SelectMany(a => AbcXyzMatrix.Xyz.Select(x => a + x)));

    [Theory]
    [InlineData(80, 95, true)]
    [InlineData(80, 100, true)]
    [InlineData(0, 95, false)]
    [InlineData(95, 95, false)]
    [InlineData(80, 101, false)]
    public void AbcProblems_BordersAtTheirLimits_AreTold(int a, int b, bool isUsable) => (new AbcBorders(a, b).Problems().Count == 0).ShouldBe(isUsable);

    [Theory]
    [InlineData(0, 25, true)]
    [InlineData(50, 100, true)]
    [InlineData(25, 25, false)]
    [InlineData(-1, 25, false)]
    public void XyzProblems_BordersAtTheirLimits_AreTold(int x, int y, bool isUsable) => (new XyzBorders(x, y).Problems().Count == 0).ShouldBe(isUsable);
}
