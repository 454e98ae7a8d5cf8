namespace RfmFlows.Rfm;

/// <summary>Fits models of repeat purchases by maximum likelihood. The result depends on neither the order of the patterns nor the number of threads.</summary>
public static class PurchaseFit
{
    /// <summary>Fewer customers who bought again than this say too little about a model of four parameters.</summary>
    public const int MinRepeaters = 30;

    // What the two parameters of dropping out must add to the log-likelihood at least; where nobody drops out the gain is lost in rounding.
    private const double LeastGain = 0.01;

    /// <summary>Fits a model.</summary>
    /// <param name="kind">Which model.</param>
    /// <param name="patterns">The customers; equal patterns may come in pieces.</param>
    /// <exception cref="ArgumentException">A pattern cannot be.</exception>
    public static FitOutcome<PurchaseModel> Of(PurchaseModelKind kind, IEnumerable<PurchasePattern> patterns) => Of(kind, new PatternTable(patterns));

    /// <summary>Fits BG/NBD, or NBD where nothing shows that customers drop out.</summary>
    /// <inheritdoc cref="Of(PurchaseModelKind, IEnumerable{PurchasePattern})"/>
    public static FitOutcome<PurchaseModel> Automatic(IEnumerable<PurchasePattern> patterns)
    {
        var table = new PatternTable(patterns);
        var outcome = Of(PurchaseModelKind.BgNbd, table);
        return outcome.Refusal is { Kind: FitRefusalKind.NoDropOut } ? Of(PurchaseModelKind.Nbd, table) : outcome;
    }

    private static FitOutcome<PurchaseModel> Of(PurchaseModelKind kind, PatternTable table)
    {
        if (Lacking(table) is { } lacking)
        {
            return FitOutcome<PurchaseModel>.Refused(lacking, lacking == FitRefusalKind.TooFewRepeaters ? table.Repeaters : 0);
        }
        var (gap, sketch) = (table.MeanGap, table.Sketch());
        var nbd = new NbdLikelihood(table);
        var withoutDropOut = Search.Best(nbd, sketch == table ? nbd : new NbdLikelihood(sketch), [[1, gap], [0.3, 0.3 * gap], [3, 3 * gap]]);
        if (kind == PurchaseModelKind.Nbd)
        {
            return Outcome(table, nbd, withoutDropOut, p => new NbdModel(p[0], p[1]));
        }
        var first = kind == PurchaseModelKind.MbgNbd ? 1 : 0;
        var likelihood = new BetaGeometricLikelihood(table, first);
        var optimum = Search.Best(likelihood, sketch == table ? likelihood : new BetaGeometricLikelihood(sketch, first), [[1, gap, 1, 3], [0.3, 0.3 * gap, 0.5, 2], [0.5, gap, 0.1, 3], [3, 2 * gap, 3, 9]]);
        var gain = optimum.Value - withoutDropOut.Value;
        return withoutDropOut.Converged && gain < LeastGain
            ? FitOutcome<PurchaseModel>.Refused(FitRefusalKind.NoDropOut, gain)
            : Outcome(table, likelihood, optimum, p => kind == PurchaseModelKind.MbgNbd ? new MbgNbdModel(p[0], p[1], p[2], p[3]) : new BgNbdModel(p[0], p[1], p[2], p[3]));
    }

    private static FitRefusalKind? Lacking(PatternTable table) => table switch
    {
        { Customers: 0 } => FitRefusalKind.NoCustomers,
        { Unit: 0 } => FitRefusalKind.NoTime,
        { Repeaters: 0 } => FitRefusalKind.NoRepeats,
        { Repeaters: < MinRepeaters } => FitRefusalKind.TooFewRepeaters,
        _ => null,
    };

    private static FitOutcome<PurchaseModel> Outcome(PatternTable table, ILikelihood likelihood, Optimum optimum, Func<IReadOnlyList<double>, PurchaseModel> model)
    {
        if (!optimum.Converged)
        {
            return FitOutcome<PurchaseModel>.Refused(FitRefusalKind.NotConverged);
        }
        var parameters = Search.Estimates(likelihood, optimum, "alpha", table.Unit);
        // A density by time: another unit of time multiplies it once for each purchase.
        var logLikelihood = optimum.Value - (table.AllRepeats * Math.Log(table.Unit));
        return FitOutcome<PurchaseModel>.Of(new(model([.. parameters.Select(p => p.Value)]), parameters, logLikelihood, table.Customers, table.Count, optimum.Iterations));
    }
}
