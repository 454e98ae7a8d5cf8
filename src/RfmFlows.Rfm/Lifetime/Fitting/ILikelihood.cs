namespace RfmFlows.Rfm;

/// <summary>A log-likelihood of data that it holds, in units in which all parameters are of moderate size.</summary>
internal interface ILikelihood
{
    /// <summary>What the papers call the parameters, all of which are above 0.</summary>
    IReadOnlyList<string> Symbols { get; }

    /// <summary>Value, gradient and Hessian at the parameters.</summary>
    Derivatives At(double[] parameters);
}
