namespace RfmFlows.Rfm;

/// <summary>A model fitted by maximum likelihood.</summary>
/// <param name="Model">The model with its parameters.</param>
/// <param name="Parameters">The parameters with their errors, in the order of the model.</param>
/// <param name="LogLikelihood">The logarithm of the likelihood in the units of the data; comparable between models of the same data only.</param>
/// <param name="Customers">How many customers it was fitted to.</param>
/// <param name="Patterns">How many different patterns they had.</param>
/// <param name="Iterations">Steps that the best start took.</param>
public sealed record LifetimeFit<TModel>(
    TModel Model, IReadOnlyList<ParameterEstimate> Parameters, double LogLikelihood, long Customers, int Patterns, int Iterations)
{
    /// <summary>
    /// Whether the data determine each parameter. If not, some can be moved together with hardly any change of the likelihood: predictions hold, but the single
    /// parameters mean nothing.
    /// </summary>
    public bool IsDetermined => Parameters.All(p => p.LogError is not null);
}
