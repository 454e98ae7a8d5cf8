namespace RfmFlows.Rfm;

/// <summary>A function of some parameters at one point: its value, gradient and Hessian.</summary>
internal sealed record Derivatives(double Value, double[] Gradient, double[,] Hessian)
{
    /// <summary>The sum of functions, taken in their order.</summary>
    /// <param name="parts">Functions of the same number of parameters, at least one.</param>
    internal static Derivatives Sum(IReadOnlyList<Derivatives> parts)
    {
        var count = parts[0].Gradient.Length;
        var (value, gradient, hessian) = (0.0, new double[count], new double[count, count]);
        foreach (var part in parts)
        {
            value += part.Value;
            for (var i = 0; i < count; i++)
            {
                gradient[i] += part.Gradient[i];
                for (var j = 0; j < count; j++)
                {
                    hessian[i, j] += part.Hessian[i, j];
                }
            }
        }
        return new Derivatives(value, gradient, hessian);
    }

    /// <summary>The same by the logarithms of the parameters: θ∂ takes the place of ∂.</summary>
    internal Derivatives ByLogarithms(double[] parameters)
    {
        var count = parameters.Length;
        var (gradient, hessian) = (new double[count], new double[count, count]);
        for (var i = 0; i < count; i++)
        {
            gradient[i] = parameters[i] * Gradient[i];
            for (var j = 0; j < count; j++)
            {
                hessian[i, j] = (parameters[i] * parameters[j] * Hessian[i, j]) + (i == j ? gradient[i] : 0);
            }
        }
        return new Derivatives(Value, gradient, hessian);
    }
}
