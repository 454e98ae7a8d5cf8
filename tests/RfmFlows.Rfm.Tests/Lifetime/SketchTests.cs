namespace RfmFlows.Rfm.Tests;

/// <summary>Many rows are looked over roughly first; what is found may not depend on that.</summary>
public class SketchTests
{
    private const int Rows = 12_000;

    private static readonly PatternTable Purchases = new(Enumerable.Range(0, Rows).Select(i =>
    {
        var (age, repeats) = (5 + (i % 997 / 11.0), i * 7 % 13 * (i % 3) / 2);
        return new PurchasePattern(repeats, repeats == 0 ? 0 : age * (1 + (i % 89)) / 90, age + (i * 1e-6), 1 + (i % 4));
    }));

    // Customers differ, and each varies the less about their own mean the oftener they bought.
    private static readonly SpendTable Spending = new(Enumerable.Range(0, Rows).Select(i =>
    {
        var (repeats, own, by) = (1 + (i % 17), 20 / (0.2 + (i * 31 % 4_999 / 4_999.0)), (i * 17 % 101 / 101.0) - 0.5);
        return new SpendPattern(repeats, (own * (1 + (by / Math.Sqrt(repeats)))) + (i * 1e-5));
    }));

    [Fact]
    public void Sketch_ManyRows_IsMuchSmallerAndHasEverybody()
    {
        Purchases.Count.ShouldBe(Rows);
        Purchases.Sketch().Count.ShouldBeLessThan(Rows / 2);
        Purchases.Sketch().Customers.ShouldBe(Purchases.Customers);
        Spending.Sketch().Count.ShouldBeLessThan(Rows / 10);
        Spending.Sketch().Customers.ShouldBe(Spending.Customers);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Best_Purchases_IsThatOfAllStartsOnAllRows(int first) => ShouldBeTheSame(
        new BetaGeometricLikelihood(Purchases, first), new BetaGeometricLikelihood(Purchases.Sketch(), first), [[1, 1, 1, 3], [0.3, 0.3, 0.5, 2], [3, 2, 3, 9]]);

    [Fact]
    public void Best_Spending_IsThatOfAllStartsOnAllRows() =>
        ShouldBeTheSame(new GammaGammaLikelihood(Spending), new GammaGammaLikelihood(Spending.Sketch()), [[2, 3, 1], [6, 4, 0.5], [10, 10, 0.9]]);

    private static void ShouldBeTheSame(ILikelihood likelihood, ILikelihood sketch, double[][] starts)
    {
        var (quick, thorough) = (Search.Best(likelihood, sketch, starts), Search.Best(likelihood, starts));

        quick.Converged.ShouldBeTrue();
        quick.Value.ShouldBe(thorough.Value, 1e-6);
        for (var i = 0; i < quick.Parameters.Length; i++)
        {
            quick.Parameters[i].ShouldBe(thorough.Parameters[i], 1e-5 * thorough.Parameters[i]);
        }
    }
}
