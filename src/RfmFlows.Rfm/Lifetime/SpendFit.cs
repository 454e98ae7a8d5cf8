namespace RfmFlows.Rfm;

/// <summary>Fits the Gamma–Gamma model by maximum likelihood, to customers who bought again. The result does not depend on the order of the patterns.</summary>
public static class SpendFit
{
    /// <summary>The correlation of repeats and mean spending from which on the model's assumption, that the one does not depend on the other, is doubtful.</summary>
    public const double DoubtfulCorrelation = 0.3;

    /// <summary>Fits the model.</summary>
    /// <param name="patterns">The customers; equal patterns may come in pieces.</param>
    /// <exception cref="ArgumentException">A pattern cannot be.</exception>
    public static FitOutcome<GammaGammaModel> Of(IEnumerable<SpendPattern> patterns)
    {
        var table = new SpendTable(patterns);
        if (table.Customers < PurchaseFit.MinRepeaters)
        {
            return table.Customers == 0
                ? FitOutcome<GammaGammaModel>.Refused(FitRefusalKind.NoRepeats)
                : FitOutcome<GammaGammaModel>.Refused(FitRefusalKind.TooFewRepeaters, table.Customers);
        }
        var likelihood = new GammaGammaLikelihood(table);
        var sketch = table.Sketch();
        var optimum = Search.Best(likelihood, sketch == table ? likelihood : new GammaGammaLikelihood(sketch), [[2, 3, 1], [6, 4, 0.5], [1, 1.5, 0.5], [10, 10, 0.9]]);
        if (!optimum.Converged)
        {
            return FitOutcome<GammaGammaModel>.Refused(FitRefusalKind.NotConverged);
        }
        var parameters = Search.Estimates(likelihood, optimum, "v", table.Unit);
        var model = new GammaGammaModel(parameters[0].Value, parameters[1].Value, parameters[2].Value);
        return model.Q <= 1
            ? FitOutcome<GammaGammaModel>.Refused(FitRefusalKind.NoMean, model.Q)
            : FitOutcome<GammaGammaModel>.Of(new(model, parameters, optimum.Value - (table.Customers * Math.Log(table.Unit)), table.Customers, table.Count, optimum.Iterations));
    }

    /// <summary>The correlation (Pearson) of repeats and mean spending among the customers; null where one of them does not vary.</summary>
    /// <inheritdoc cref="Of"/>
    public static double? Correlation(IEnumerable<SpendPattern> patterns) => new SpendTable(patterns).Correlation();
}
