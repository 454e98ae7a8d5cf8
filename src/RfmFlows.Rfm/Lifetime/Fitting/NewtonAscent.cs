using MathNet.Numerics.LinearAlgebra;

namespace RfmFlows.Rfm;

/// <summary>
/// Climbs a log-likelihood in the logarithms of its parameters by Newton's method. Where the surface curves the wrong way the step goes by the size of the curvature
/// alone, so that it always climbs; a step changes no parameter by more than a factor of e², and is halved until it gains what it should.
/// </summary>
internal static class NewtonAscent
{
    private const int MostIterations = 200;
    private const int MostHalvings = 40;
    private const double LongestStep = 2;
    private const double LeastShareOfSlope = 1e-4;
    // A likelihood of ratio one to e^(10⁻¹⁰) is as good; beyond that stands the rounding of the sum itself.
    private const double LeastGain = 1e-10;
    private const double Rounding = 1e-14;
    // An error of the logarithm beyond this says that the parameter may as well be any number.
    private const double MostLogError = 10;

    internal static Optimum Climb(ILikelihood likelihood, double[] start)
    {
        var logarithms = Array.ConvertAll(start, Math.Log);
        var here = At(likelihood, logarithms);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            var (step, gain) = Step(here);
            if (!double.IsFinite(gain))
            {
                break;
            }
            if (gain <= LeastGain + (Rounding * Math.Abs(here.Value)))
            {
                return Optimum(likelihood, logarithms, here, iteration, converged: true);
            }
            if (Shorten(likelihood, logarithms, here, step) is not { } next)
            {
                // So near the top the rounding of the sum hides what a step gains.
                return Optimum(likelihood, logarithms, here, iteration, gain <= 1e6 * LeastGain + (1e4 * Rounding * Math.Abs(here.Value)));
            }
            (logarithms, here) = next;
        }
        return Optimum(likelihood, logarithms, here, MostIterations, converged: false);
    }

    private static Derivatives At(ILikelihood likelihood, double[] logarithms)
    {
        var parameters = Array.ConvertAll(logarithms, Math.Exp);
        return likelihood.At(parameters).ByLogarithms(parameters);
    }

    // The step, and what it gains where the surface is as its curvature says.
    private static (double[] Step, double Gain) Step(Derivatives here)
    {
        if (!here.Gradient.All(double.IsFinite) || !here.Hessian.Cast<double>().All(double.IsFinite))
        {
            return ([], double.NaN);
        }
        var curvature = Matrix<double>.Build.DenseOfArray(here.Hessian).Evd(Symmetricity.Symmetric);
        var slopes = curvature.EigenVectors.TransposeThisAndMultiply(Vector<double>.Build.Dense(here.Gradient));
        var least = double.Epsilon + (1e-15 * curvature.EigenValues.Max(v => Math.Abs(v.Real)));
        var steps = slopes.MapIndexed((i, slope) => slope / Math.Max(least, Math.Abs(curvature.EigenValues[i].Real)));
        var step = curvature.EigenVectors * steps;
        var longest = step.AbsoluteMaximum();
        return ((longest > LongestStep ? step * (LongestStep / longest) : step).ToArray(), slopes.DotProduct(steps) / 2);
    }

    private static (double[] Logarithms, Derivatives There)? Shorten(ILikelihood likelihood, double[] logarithms, Derivatives here, double[] step)
    {
        var slope = here.Gradient.Zip(step, (g, s) => g * s).Sum();
        for (var (share, halvings) = (1.0, 0); halvings < MostHalvings; share /= 2, halvings++)
        {
            var there = logarithms.Zip(step, (from, by) => from + (share * by)).ToArray();
            var found = At(likelihood, there);
            if (found.Value >= here.Value + (LeastShareOfSlope * share * slope))
            {
                return (there, found);
            }
        }
        return null;
    }

    private static Optimum Optimum(ILikelihood likelihood, double[] logarithms, Derivatives here, int iterations, bool converged) =>
        new(Array.ConvertAll(logarithms, Math.Exp), here.Value, converged ? Errors(here) : null, iterations, converged);

    // The inverse of the observed information; none where the likelihood is flat in some direction.
    private static double[]? Errors(Derivatives here)
    {
        var curvature = Matrix<double>.Build.DenseOfArray(here.Hessian).Evd(Symmetricity.Symmetric);
        if (curvature.EigenValues.Any(v => v.Real >= 0))
        {
            return null;
        }
        var errors = curvature.EigenVectors.EnumerateRows().Select(row => Math.Sqrt(row.Select((part, i) => part * part / -curvature.EigenValues[i].Real).Sum())).ToArray();
        return errors.All(e => e <= MostLogError) ? errors : null;
    }
}
