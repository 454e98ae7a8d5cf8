namespace RfmFlows.Rfm;

/// <summary>A function of some parameters at one point: its value, gradient and Hessian.</summary>
internal sealed record Derivatives(double Value, double[] Gradient, double[,] Hessian)
{
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
