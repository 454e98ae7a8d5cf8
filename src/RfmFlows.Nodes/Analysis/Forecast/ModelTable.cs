using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>The fitted models and what came of their trial, a row for each number.</summary>
internal sealed class ModelTable(BuildContext build, ForecastPlan plan)
{
    private static readonly LocalText Purchases = ("purchases", "покупки");
    private static readonly LocalText Spending = ("money", "деньги");
    private static readonly LocalText Check = ("check", "проверка");

    public async Task WriteAsync(LifetimeFit<PurchaseModel> purchases, SpendingFit? spending, HoldOutResult? holdOut)
    {
        await using var writer = await build.WriteOutputAsync(ForecastNode.ModelPort);
        IEnumerable<object?[]> rows =
        [
            .. OfPurchases(purchases),
            .. spending is null ? [] : OfSpending(spending),
            .. holdOut is null ? [] : OfHoldOut(holdOut),
        ];
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    private IEnumerable<object?[]> OfPurchases(LifetimeFit<PurchaseModel> fit)
    {
        yield return Row(Purchases, "model", ModelWords.Model, null, ModelWords.Of(fit.Model.Kind));
        foreach (var row in Parameters(Purchases, fit))
        {
            yield return row;
        }
        yield return Row(Purchases, "mean_rate", plan.UnitDays == 1 ? ModelWords.DailyRate : ModelWords.WeeklyRate, fit.Model.R / fit.Model.Alpha, ModelWords.Rate);
        if (Chances(fit.Model) is var (a, b))
        {
            yield return Row(Purchases, "drop_out", ModelWords.DropOut, a / (a + b), ModelWords.DropOutMeans);
        }
        foreach (var row in Facts(Purchases, fit))
        {
            yield return row;
        }
    }

    private IEnumerable<object?[]> OfSpending(SpendingFit spending)
    {
        yield return Row(Spending, "model", ModelWords.Model, null, ModelWords.GammaGamma);
        foreach (var row in Parameters(Spending, spending.Fit))
        {
            yield return row;
        }
        yield return Row(Spending, "mean_check", ModelWords.MeanCheck, spending.Fit.Model.PopulationMean, ModelWords.MeanCheckMeans);
        yield return Row(Spending, "correlation", ModelWords.Correlation, spending.Correlation, ModelWords.CorrelationMeans);
        foreach (var row in Facts(Spending, spending.Fit))
        {
            yield return row;
        }
    }

    private IEnumerable<object?[]> OfHoldOut(HoldOutResult result) =>
    [
        Row(Check, "held_back", ModelWords.HeldBack, plan.HoldOut, ModelWords.HeldBackMeans),
        Row(Check, "customers", ModelWords.Customers, result.Customers, ModelWords.KnownBefore),
        Row(Check, "expected", ModelWords.Expected, result.Expected, ModelWords.ExpectedMeans),
        Row(Check, "actual", ModelWords.Actual, result.Actual, ModelWords.ActualMeans),
        Row(Check, "error_percent", ModelWords.Error, result.ErrorPercent, ModelWords.ErrorMeans),
    ];

    private IEnumerable<object?[]> Parameters<TModel>(LocalText part, LifetimeFit<TModel> fit) => fit.Parameters.Select(p =>
    {
        var interval = p.Interval(plan.Confidence);
        var (name, meaning) = ModelWords.Of(p.Symbol);
        return (object?[])[part.In(plan.Language), p.Symbol, name.In(plan.Language), p.Value, p.StandardError, interval?.Low, interval?.High, meaning.In(plan.Language)];
    });

    private IEnumerable<object?[]> Facts<TModel>(LocalText part, LifetimeFit<TModel> fit) =>
    [
        Row(part, "log_likelihood", ModelWords.LogLikelihood, fit.LogLikelihood, ModelWords.LogLikelihoodMeans),
        Row(part, "customers", ModelWords.Customers, fit.Customers, ModelWords.CustomersMeans),
        Row(part, "patterns", ModelWords.Patterns, fit.Patterns, ModelWords.PatternsMeans),
        Row(part, "iterations", ModelWords.Iterations, fit.Iterations, ModelWords.IterationsMeans),
    ];

    private object?[] Row(LocalText part, string parameter, LocalText name, double? value, LocalText meaning) =>
        [part.In(plan.Language), parameter, name.In(plan.Language), value, null, null, null, meaning.In(plan.Language)];

    private static (double A, double B)? Chances(PurchaseModel model) => model switch
    {
        BgNbdModel bg => (bg.A, bg.B),
        MbgNbdModel mbg => (mbg.A, mbg.B),
        _ => null,
    };
}
