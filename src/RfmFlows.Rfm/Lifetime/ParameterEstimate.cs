using MathNet.Numerics.Distributions;

namespace RfmFlows.Rfm;

/// <summary>A parameter as it was estimated, with how sure that is.</summary>
/// <param name="Symbol">What the papers call it: <c>r</c>, <c>alpha</c>, <c>a</c>, <c>b</c>, <c>p</c>, <c>q</c>, <c>v</c>.</param>
/// <param name="Value">The estimate, above 0.</param>
/// <param name="LogError">The standard error of its logarithm; null where the data do not determine the parameter by itself.</param>
public sealed record ParameterEstimate(string Symbol, double Value, double? LogError)
{
    /// <summary>The standard error, by the delta method.</summary>
    public double? StandardError => Value * LogError;

    /// <summary>The confidence interval, symmetric for the logarithm, so that it lies above 0; null where there is no error.</summary>
    /// <param name="confidence">The share of intervals that hold the truth, between 0 and 1: 0.95.</param>
    public (double Low, double High)? Interval(double confidence)
    {
        if (LogError is not { } error)
        {
            return null;
        }
        var factor = Math.Exp(Normal.InvCDF(0, 1, (1 + confidence) / 2) * error);
        return (Value / factor, Value * factor);
    }
}
