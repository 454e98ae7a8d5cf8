namespace RfmFlows.Rfm.Tests;

/// <summary>Numbers that the papers and manuals print, from the parameters that they print.</summary>
public class PublishedExamplesTests
{
    // Fader, Hardie, Lee 2005 and the table of BTYD, to the digits that were printed.
    private static readonly BgNbdModel Purchases = new(0.242594, 4.413597, 0.792922, 2.425896);
    private static readonly GammaGammaModel Spending = new(6.249572, 3.744225, 15.443521);

    [Fact]
    public void Expected_CustomerOfThePaper_Is1_226() => Purchases.Expected(2, 30.43, 38.86, 39).ShouldBe(1.226, 0.0005);

    [Fact]
    public void ExpectedOfNew_AYear_Is1_4440() => Purchases.ExpectedOfNew(52).ShouldBe(1.4440, 0.0005);

    [Fact]
    public void Customer1516_OfBtyd_IsAliveAndBuysAsPrinted()
    {
        Purchases.Expected(26, 30.857, 31, 52).ShouldBe(25.757, 0.001);
        Purchases.ChanceAlive(26, 30.857, 31).ShouldBe(0.96885, 0.00001);
    }

    [Fact]
    public void Expected_SpendOfThePaper_Is18_91AndTheMeanOfAllIs35_17()
    {
        Spending.Expected(1, 11.77).ShouldBe(18.91, 0.005);
        Spending.Expected(0, 0).ShouldBe(35.17, 0.005);
        Spending.PopulationMean.ShouldBe(35.17, 0.005);
    }
}
