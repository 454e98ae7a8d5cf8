namespace RfmFlows.Rfm.Tests;

/// <summary>Data that cannot carry a model are told why.</summary>
public class FitRefusalTests
{
    [Fact]
    public void Of_NoCustomers_IsRefused() => Purchases().ShouldBe(new FitRefusal(FitRefusalKind.NoCustomers));

    [Fact]
    public void Of_AllBoughtFirstOnTheLastDay_IsRefused() => Purchases(new PurchasePattern(0, 0, 0, 500)).ShouldBe(new FitRefusal(FitRefusalKind.NoTime));

    [Fact]
    public void Of_NobodyBoughtAgain_IsRefused() => Purchases(new PurchasePattern(0, 0, 10, 500)).ShouldBe(new FitRefusal(FitRefusalKind.NoRepeats));

    [Fact]
    public void Of_TooFewBoughtAgain_IsRefusedWithTheirNumber() =>
        Purchases(new PurchasePattern(0, 0, 10, 500), new PurchasePattern(2, 5, 9, PurchaseFit.MinRepeaters - 1)).ShouldBe(new FitRefusal(FitRefusalKind.TooFewRepeaters, PurchaseFit.MinRepeaters - 1));

    [Fact]
    public void Of_MoneyOfTooFew_IsRefusedWithTheirNumber() => SpendFit.Of([new(2, 10, 7)]).Refusal.ShouldBe(new FitRefusal(FitRefusalKind.TooFewRepeaters, 7));

    [Fact]
    public void Of_MoneyOfNobody_IsRefused() => SpendFit.Of([]).Refusal.ShouldBe(new FitRefusal(FitRefusalKind.NoRepeats));

    [Fact]
    public void Of_MoneyThatNeverVaries_IsRefused() => SpendFit.Of([new(1, 10, 200), new(3, 10, 100)]).Refusal!.Kind.ShouldBe(FitRefusalKind.NotConverged);

    [Fact]
    public void Of_MoneyWithoutAMean_IsRefusedWithQ()
    {
        // Half of all money is with a few customers, however many there are.
        var outcome = SpendFit.Of(Enumerable.Range(0, 300).Select(i => new SpendPattern(5 + (i % 20), Math.Pow((i + 0.5) / 300, -1 / 0.6))));
        var refusal = outcome.Refusal.ShouldNotBeNull(outcome.Fit?.Model.ToString());

        refusal.Kind.ShouldBe(FitRefusalKind.NoMean);
        refusal.Found.ShouldBeInRange(0, 1);
    }

    [Theory]
    [InlineData(-1, 0, 1, 1)]
    [InlineData(0, 1, 2, 1)]
    [InlineData(1, 3, 2, 1)]
    [InlineData(1, double.NaN, 2, 1)]
    [InlineData(1, 1, double.PositiveInfinity, 1)]
    [InlineData(1, 1, 2, 0)]
    public void Of_WhatIsNoPattern_Throws(int repeats, double last, double age, long customers) =>
        Should.Throw<ArgumentException>(() => PurchaseFit.Automatic([new(repeats, last, age, customers)])).Message.ShouldContain("is no pattern");

    [Fact]
    public void Of_CustomersWhoHardlyDiffer_PredictsThoughParametersMeanNothing()
    {
        // Everybody buys once a week or so and drops out with the same chance after each purchase.
        var chance = new Random(1);
        var patterns = Enumerable.Range(0, 3000).Select(_ => Poisson(chance, dropOut: 0.2)).ToList();

        var fit = PurchaseFit.Automatic(patterns).Fit!;

        var model = fit.Model.ShouldBeOfType<BgNbdModel>();
        (model.A / (model.A + model.B)).ShouldBe(0.2, 0.02);
        (model.R / model.Alpha).ShouldBe(1, 0.1);
        model.ChanceAlive(10, 10, 40).ShouldBeLessThan(0.01);
        model.Expected(0, 0, 0, 1e4).ShouldBe(5, 0.5);
    }

    private static FitRefusal? Purchases(params PurchasePattern[] patterns) => PurchaseFit.Automatic(patterns).Refusal;

    private static PurchasePattern Poisson(Random chance, double dropOut)
    {
        var (repeats, last, at) = (0, 0.0, 0.0);
        for (var alive = true; alive; alive = chance.NextDouble() > dropOut)
        {
            at -= Math.Log(1 - chance.NextDouble());
            if (at > 40)
            {
                break;
            }
            (repeats, last) = (repeats + 1, at);
        }
        return new PurchasePattern(repeats, last, 40);
    }
}
