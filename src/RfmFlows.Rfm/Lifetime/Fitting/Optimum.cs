namespace RfmFlows.Rfm;

/// <summary>Where the ascent ended.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="Value">The log-likelihood there.</param>
/// <param name="LogErrors">Standard errors of the logarithms; null where the data do not determine all of them.</param>
/// <param name="Iterations">Steps that were taken.</param>
/// <param name="Converged">Whether a further step promises nothing.</param>
internal sealed record Optimum(double[] Parameters, double Value, double[]? LogErrors, int Iterations, bool Converged);
