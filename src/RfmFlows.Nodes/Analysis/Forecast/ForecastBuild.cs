using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>
/// One run of the forecast in its phases: days with purchases (one pass over the input), patterns (a grouping), the fit (on patterns alone), predictions
/// (one a pattern), and the customers joined to the prediction of their pattern.
/// </summary>
internal sealed class ForecastBuild(BuildContext build, PurchaseRoles roles, ForecastPlan plan)
{
    private static readonly Columns PredictionColumns = Columns.Of(
        ("repeats", ColumnType.Integer), ("span", ColumnType.Integer), ("tenure", ColumnType.Integer),
        ("p_alive", ColumnType.Real), ("expected", ColumnType.Real), ("discounted", ColumnType.Real));

    private Dialect Sql => build.Sql;

    public async Task RunAsync()
    {
        var days = await PurchaseHistory.DaysAsync(build, roles);
        var history = await PurchaseHistory.UpToAsync(build, roles, days, build.AsOf, "now");
        var purchases = await FitPurchasesAsync(history);
        var spending = plan.Share is null ? null : await FitSpendingAsync(history);
        if (build.IsWanted(ForecastNode.Customers))
        {
            var predictions = await PredictAsync(history, purchases.Model);
            build.Output(ForecastNode.Customers, CustomersSelect(history.From, predictions, spending?.Fit.Model), mostRows: await history.CountAsync(history.From));
        }
        var holdOut = build.IsWanted(ForecastNode.Calibration) || build.IsWanted(ForecastNode.Repeats) || build.IsWanted(ForecastNode.ModelPort)
            ? await new HoldOutTrial(build, roles, plan).RunAsync(days)
            : null;
        if (build.IsWanted(ForecastNode.ModelPort))
        {
            await new ModelTable(build, plan).WriteAsync(purchases, spending, holdOut);
        }
        await new CalibrationTables(build, plan).WriteAsync(holdOut);
    }

    // Without a model of purchases there is nothing to forecast, so the node fails and says why.
    private async Task<LifetimeFit<PurchaseModel>> FitPurchasesAsync(PurchaseHistory history)
    {
        var sample = await history.PatternsAsync(plan.MostPatterns);
        build.Tally("patterns", sample.Rows.Count);
        if (sample.IsSample)
        {
            build.Add(ForecastRemarks.Sample(sample.Rows.Sum(r => r.Customers), sample.Of));
        }
        if (await history.CountAsync($"{history.From} WHERE repeats IS NULL") is > 0 and var onlyReturns)
        {
            build.Add(ForecastRemarks.OnlyReturns(onlyReturns));
        }
        var outcome = plan.Fit(sample.Rows);
        if (!outcome.IsFitted)
        {
            throw new FlowException(ForecastRemarks.Refused(outcome.Refusal, plan.Kind, build.AsOf));
        }
        if (plan.Kind is null && outcome.Fit.Model.Kind == PurchaseModelKind.Nbd)
        {
            build.Add(ForecastRemarks.NobodyDropsOut());
        }
        if (!outcome.Fit.IsDetermined)
        {
            build.Add(ForecastRemarks.Undetermined());
        }
        if (sample.Rows.Max(r => r.Tenure) is var known && known < plan.Horizon)
        {
            build.Add(ForecastRemarks.ShortHistory(known, plan.Horizon).At(ForecastNode.Horizon.Name));
        }
        return outcome.Fit;
    }

    // Without a model of money the purchases are still worth having.
    private async Task<SpendingFit?> FitSpendingAsync(PurchaseHistory history)
    {
        var sample = await history.SpendingAsync(plan.MostPatterns);
        if (sample.IsSample)
        {
            build.Add(ForecastRemarks.SpendingSample(sample.Rows.Sum(r => r.Customers), sample.Of));
        }
        var outcome = SpendFit.Of(sample.Rows);
        if (!outcome.IsFitted)
        {
            build.Add(ForecastRemarks.SpendingRefused(outcome.Refusal));
            return null;
        }
        var correlation = SpendFit.Correlation(sample.Rows);
        if (Math.Abs(correlation ?? 0) > SpendFit.DoubtfulCorrelation)
        {
            build.Add(ForecastRemarks.Correlated(correlation!.Value));
        }
        return new SpendingFit(outcome.Fit, correlation);
    }

    private async Task<string> PredictAsync(PurchaseHistory history, PurchaseModel model)
    {
        await using var writer = await build.WriteScratchAsync("predictions", PredictionColumns);
        await foreach (var days in history.AllPatternsAsync())
        {
            var (x, last, age, _) = plan.Pattern(days);
            var expected = model.Expected(x, last, age, plan.HorizonUnits);
            var discounted = plan.Share is null || plan.MonthlyDiscount == 0 ? expected
                : model.Discounted(x, last, age, plan.HorizonUnits, ForecastPlan.MonthDays / plan.UnitDays, plan.MonthlyDiscount);
            await writer.WriteAsync(
                new object?[] { (long)days.Repeats, (long)days.Span, (long)days.Tenure, model.ChanceAlive(x, last, age), expected, discounted }, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
        return Sql.Quote(build.ScratchName("predictions"));
    }

    private string CustomersSelect(string history, string predictions, GammaGammaModel? spending)
    {
        var unit = Real(plan.UnitDays);
        var value = plan.Share is { } share
            ? $", {Money("expected_check")} AS expected_check, {Money($"expected_check * discounted * {Real((double)share)}")} AS future_value, {Sql.Cast(Sql.Round($"total * {Sql.Literal(share)}", 2), ColumnType.Money)} AS historic_value"
            : "";
        return $"""
            SELECT customer, first_purchase, last_purchase, purchases, repeats, {Sql.Cast("span", ColumnType.Real)} / {unit} AS t_x, {Sql.Cast("tenure", ColumnType.Real)} / {unit} AS age,
                p_alive, 1 - p_alive AS churn_prob, expected AS expected_orders{value}
            FROM (
                SELECT h.*, p.p_alive, p.expected, p.discounted, {ExpectedCheck(spending)} AS expected_check
                FROM {history} AS h LEFT JOIN {predictions} AS p ON p.repeats = h.repeats AND p.span = h.span AND p.tenure = h.tenure) AS predicted
            """;
    }

    // As GammaGammaModel.Expected has it; who spent nothing again is taken for one who did not buy again.
    private string ExpectedCheck(GammaGammaModel? model)
    {
        if (model is null)
        {
            return Sql.Cast("NULL", ColumnType.Real);
        }
        var own = $"{Real(model.P)} * ({Real(model.V)} + {Sql.Cast("h.repeat_spent", ColumnType.Real)}) / ({Real(model.P)} * h.repeats + {Real(model.Q - 1)})";
        return $"CASE WHEN h.repeats > 0 AND h.repeat_spent > 0 THEN {own} WHEN h.repeats IS NOT NULL THEN {Real(model.PopulationMean)} END";
    }

    private string Money(string real) => Sql.TryConvert(real, ColumnType.Money);

    // With an exponent both engines read all digits into a real without going through a decimal.
    private string Real(double value) => Sql.Cast(value.ToString("E16", CultureInfo.InvariantCulture), ColumnType.Real);
}
