namespace RfmFlows.Rfm;

/// <summary>Climbs from several starts and keeps the highest top.</summary>
internal static class Search
{
    /// <summary>The best optimum; the first of equal ones. One that did not converge stands behind all that did.</summary>
    internal static Optimum Best(ILikelihood likelihood, IEnumerable<double[]> starts) =>
        starts.Select(start => NewtonAscent.Climb(likelihood, start)).OrderByDescending(o => o.Converged).ThenByDescending(o => o.Value).First();

    /// <summary>The parameters of an optimum in the units of the data.</summary>
    internal static IReadOnlyList<ParameterEstimate> Estimates(ILikelihood likelihood, Optimum optimum, string scaled, double unit) =>
        [.. likelihood.Symbols.Select((symbol, i) => new ParameterEstimate(symbol, optimum.Parameters[i] * (symbol == scaled ? unit : 1), optimum.LogErrors?[i]))];
}
