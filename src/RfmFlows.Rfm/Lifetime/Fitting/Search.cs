namespace RfmFlows.Rfm;

/// <summary>Climbs from several starts and keeps the highest top.</summary>
internal static class Search
{
    /// <summary>The best optimum; the first of equal ones. One that did not converge stands behind all that did.</summary>
    internal static Optimum Best(ILikelihood likelihood, IEnumerable<double[]> starts) =>
        starts.Select(start => NewtonAscent.Climb(likelihood, start)).OrderByDescending(o => o.Converged).ThenByDescending(o => o.Value).First();

    /// <summary>The best optimum where there may be many rows: the starts are tried on a sketch of them, and what stands out there is climbed on all.</summary>
    /// <param name="sketch">Of the same parameters in the same units, to fewer rows; the likelihood itself where there are few.</param>
    internal static Optimum Best(ILikelihood likelihood, ILikelihood sketch, IReadOnlyList<double[]> starts)
    {
        var rough = Best(sketch, starts);
        if (ReferenceEquals(sketch, likelihood))
        {
            return rough;
        }
        var best = rough is { Converged: true, LogErrors: not null } ? NewtonAscent.Climb(likelihood, rough.Parameters) : null;
        return best is { Converged: true } ? best : Best(likelihood, starts);
    }

    /// <summary>The parameters of an optimum in the units of the data.</summary>
    internal static IReadOnlyList<ParameterEstimate> Estimates(ILikelihood likelihood, Optimum optimum, string scaled, double unit) =>
        [.. likelihood.Symbols.Select((symbol, i) => new ParameterEstimate(symbol, optimum.Parameters[i] * (symbol == scaled ? unit : 1), optimum.LogErrors?[i]))];
}
