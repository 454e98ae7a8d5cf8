using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

/// <summary>What holds for every customer and any parameters.</summary>
public class LifetimeProperties
{
    private const double Slack = 1e-9;

    private static readonly Gen<double> Size = from exponent in Gen.Choose(-40, 40) select Math.Pow(10, exponent / 10.0);

    private static readonly Arbitrary<PurchaseModel> Models = (
        from rate in Gen.Choose(-40, 10)
        from alpha in Gen.Choose(-10, 40)
        from a in Gen.OneOf(Size, Gen.Constant(1.0))
        from b in Size
        let scale = Math.Pow(10, alpha / 10.0)
        let shape = scale * Math.Pow(10, rate / 10.0)
        from model in Gen.Elements<PurchaseModel>(new BgNbdModel(shape, scale, a, b), new MbgNbdModel(shape, scale, a, b), new NbdModel(shape, scale))
        select model).ToArbitrary();

    private static readonly Arbitrary<PurchasePattern> Customers = (
        from age in Gen.Choose(0, 3000)
        from last in Gen.Choose(0, age)
        from repeats in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 50)), (1, Gen.Choose(1, 1 + (3 * age))))
        select new PurchasePattern(repeats, repeats == 0 ? 0 : last, age)).ToArbitrary();

    private static readonly Arbitrary<double> Horizons = Gen.Choose(1, 500).Select(d => d / 10.0).ToArbitrary();

    [Fact]
    public void ChanceAlive_AnyCustomer_IsAChance() =>
        Prop.ForAll(Models, Customers, (model, c) => model.ChanceAlive(c.Repeats, c.LastAt, c.Age) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void ChanceAlive_LaterLastPurchase_IsNotLess() => Prop.ForAll(Models, Customers, Gen.Choose(0, 100).ToArbitrary(), (model, c, percent) =>
        model.ChanceAlive(c.Repeats, c.LastAt * percent / 100, c.Age) <= model.ChanceAlive(c.Repeats, c.LastAt, c.Age) + Slack).QuickCheckThrowOnFailure();

    [Fact]
    public void Expected_LongerHorizon_IsNotLess() => Prop.ForAll(Models, Customers, Horizons, (model, c, horizon) =>
        model.Expected(c.Repeats, c.LastAt, c.Age, horizon / 2) is var half && model.Expected(c.Repeats, c.LastAt, c.Age, horizon) is var whole
            && double.IsFinite(whole) && half >= 0 && half <= whole * (1 + Slack)).QuickCheckThrowOnFailure();

    [Fact]
    public void Expected_AnyCustomer_IsAtMostWhatOneWhoStaysWouldBuy() => Prop.ForAll(Models, Customers, Horizons, (model, c, horizon) =>
        model.Expected(c.Repeats, c.LastAt, c.Age, horizon)
            <= new NbdModel(model.R, model.Alpha).Expected(c.Repeats, c.LastAt, c.Age, horizon) * model.ChanceAlive(c.Repeats, c.LastAt, c.Age) * (1 + Slack)).QuickCheckThrowOnFailure();

    [Fact]
    public void Discounted_WithoutDiscount_AddsUpToTheWhole() => Prop.ForAll(Models, Customers, Horizons, (model, c, horizon) =>
        model.Discounted(c.Repeats, c.LastAt, c.Age, horizon, 4, 0) is var parts && model.Expected(c.Repeats, c.LastAt, c.Age, horizon) is var whole
            && Math.Abs(parts - whole) <= Slack * whole).QuickCheckThrowOnFailure();

    [Fact]
    public void Expected_OfThoseWhoHardlyLeave_IsThatOfTheModelWithoutLeaving() => Prop.ForAll(Customers, Horizons, (c, horizon) =>
    {
        var model = new BgNbdModel(0.8, 20, 1e-12, 1e9);
        var without = new NbdModel(0.8, 20).Expected(c.Repeats, c.LastAt, c.Age, horizon) * model.ChanceAlive(c.Repeats, c.LastAt, c.Age);
        return Math.Abs(model.Expected(c.Repeats, c.LastAt, c.Age, horizon) - without) <= Slack * without;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 1e-9)]
    [InlineData(0.999999, 1e-5)]
    [InlineData(1.000001, 1e-5)]
    public void Expected_AroundAOfOne_HasNoHole(double a, double relative)
    {
        // The closed form with logarithms where a is 1: E = C·(L₀ − Σ …), here by b = r, where ₂F₁ vanishes and only the logarithm stays.
        var model = new BgNbdModel(0.5, 4, a, 0.5);

        model.Expected(0, 0, 10, 30).ShouldBeNear(0.5 * Math.Log(44 / 14.0), relative);
    }

    // 922 purchases would come if nobody dropped out; by then ((b+x)/(b+x+n))ᵃ outlive, which is integrated over n.
    [Fact]
    public void Expected_ThousandPurchasesInAYear_IsCountedToTheEnd() => new BgNbdModel(0.24, 4.4, 0.8, 2.4).Expected(1000, 51.9, 52, 52).ShouldBe(698, 7);

    [Fact]
    public void Of_AnyOrderAndPieces_IsTheSameToTheLastBit()
    {
        var patterns = Enumerable.Range(0, 400).Select(i => new PurchasePattern(i % 7, i % 7 == 0 ? 0 : i % 31, 31 + (i % 13), 1 + (i % 3))).ToList();
        var pieces = patterns.SelectMany(p => Enumerable.Repeat(p with { Customers = 1 }, (int)p.Customers)).Reverse();

        var (one, other) = (PurchaseFit.Automatic(patterns).Fit!, PurchaseFit.Automatic(pieces).Fit!);

        other.Model.ShouldBe(one.Model);
        other.LogLikelihood.ShouldBe(one.LogLikelihood);
        other.Parameters.ShouldBe(one.Parameters);
    }
}
