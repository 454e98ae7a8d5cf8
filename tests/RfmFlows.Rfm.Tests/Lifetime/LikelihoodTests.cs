namespace RfmFlows.Rfm.Tests;

/// <summary>Derivatives against differences: the search and all errors stand on them.</summary>
public class LikelihoodTests
{
    private const double Step = 1e-5;

    private static readonly PatternTable Purchases = new(
    [
        new(0, 0, 10, 5), new(0, 0, 0), new(1, 3, 12), new(2, 2, 9, 3), new(2, 9, 9), new(17, 35.5, 40, 2), new(1, 40, 40),
    ]);

    private static readonly SpendTable Spending = new([new(1, 12.5, 4), new(1, 80), new(3, 33.3), new(40, 21, 2)]);

    [Theory]
    [InlineData(0.3, 0.2)]
    [InlineData(5, 30)]
    public void At_Nbd_HasTheSlopesOfItsValues(double r, double alpha) => ShouldFit(new NbdLikelihood(Purchases), [r, alpha]);

    [Theory]
    [InlineData(0, 0.3, 0.2, 0.8, 2.4)]
    [InlineData(0, 5, 30, 1e-3, 50)]
    [InlineData(1, 0.3, 0.2, 1, 1)]
    [InlineData(1, 2, 1.5, 7, 0.1)]
    public void At_BetaGeometric_HasTheSlopesOfItsValues(int first, double r, double alpha, double a, double b) => ShouldFit(new BetaGeometricLikelihood(Purchases, first), [r, alpha, a, b]);

    [Theory]
    [InlineData(6, 4, 15)]
    [InlineData(0.2, 1.5, 0.3)]
    public void At_GammaGamma_HasTheSlopesOfItsValues(double p, double q, double v) => ShouldFit(new GammaGammaLikelihood(Spending), [p, q, v]);

    [Theory]
    [InlineData(0.1, 101.433299150792758817)]
    [InlineData(1, 1.64493406684822643647)]
    [InlineData(7.3, 0.14679576813142706)]
    [InlineData(1e6, 1.0000005000001667e-6)]
    public void TriGamma_KnownValues_AreMet(double at, double value) => Precise.TriGamma(at).ShouldBeNear(value, 1e-12);

    private static void ShouldFit(ILikelihood likelihood, double[] parameters)
    {
        var here = likelihood.At(parameters);
        for (var i = 0; i < parameters.Length; i++)
        {
            var (up, down) = (Moved(likelihood, parameters, i, 1 + Step), Moved(likelihood, parameters, i, 1 - Step));
            var width = 2 * Step * parameters[i];
            ShouldBeNear(here.Gradient[i], (up.Value - down.Value) / width, parameters[i], $"slope {i}");
            for (var j = 0; j < parameters.Length; j++)
            {
                ShouldBeNear(here.Hessian[i, j], (up.Gradient[j] - down.Gradient[j]) / width, parameters[i] * parameters[j], $"curvature {i} {j}");
            }
        }
    }

    // What counts is the change by the logarithm.
    private static void ShouldBeNear(double exact, double byDifference, double scale, string what) =>
        (exact * scale).ShouldBe(byDifference * scale, 1e-6 + (1e-6 * Math.Abs(exact * scale)), what);

    private static Derivatives Moved(ILikelihood likelihood, double[] parameters, int at, double factor) =>
        likelihood.At([.. parameters.Select((p, i) => i == at ? p * factor : p)]);
}
