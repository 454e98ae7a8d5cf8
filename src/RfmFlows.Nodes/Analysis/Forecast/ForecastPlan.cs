using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>What is to be forecast: the settings as the mathematics understands them.</summary>
/// <param name="Kind">The model that was named; null for BG/NBD, or NBD where nobody drops out.</param>
/// <param name="UnitDays">Days in a unit of time.</param>
/// <param name="Horizon">Days to look ahead.</param>
/// <param name="Share">How much of the money counts as value; null where no value is wanted.</param>
/// <param name="MonthlyDiscount">What a month takes off the value, as a share.</param>
/// <param name="HoldOut">Days held back to try the model on; 0 for none.</param>
/// <param name="Confidence">The share of intervals that hold the truth.</param>
/// <param name="MostPatterns">Patterns of customers, beyond which the fit is made on a sample.</param>
internal sealed record ForecastPlan(
    PurchaseModelKind? Kind, int UnitDays, int Horizon, decimal? Share, double MonthlyDiscount, int HoldOut, double Confidence, long MostPatterns, string Language)
{
    /// <summary>Days in a month: a twelfth of the year that the discount is given for.</summary>
    public const double MonthDays = 365 / 12.0;

    /// <summary>The horizon in units of time.</summary>
    public double HorizonUnits => (double)Horizon / UnitDays;

    public static ForecastPlan Of(SettingValues settings) => new(
        settings.Get(ForecastNode.Model) switch
        {
            ForecastNode.Bg => PurchaseModelKind.BgNbd,
            ForecastNode.Mbg => PurchaseModelKind.MbgNbd,
            ForecastNode.Nbd => PurchaseModelKind.Nbd,
            _ => null,
        },
        settings.Get(ForecastNode.Unit) == ForecastNode.Days ? 1 : 7,
        (int)settings.Get(ForecastNode.Horizon),
        settings.Get(ForecastNode.Value) switch
        {
            ForecastNode.NoValue => null,
            ForecastNode.Margin => settings.Get(ForecastNode.MarginShare) / 100,
            _ => 1m,
        },
        Math.Pow(1 + ((double)settings.Get(ForecastNode.Discount) / 100), 1 / 12.0) - 1,
        (int)settings.Get(ForecastNode.HoldOut),
        settings.Get(ForecastNode.Confidence) / 100.0,
        settings.Get(ForecastNode.MostPatterns),
        settings.Get(ForecastNode.Names));

    /// <summary>A pattern of whole days in units of time.</summary>
    public PurchasePattern Pattern(DayPattern days) => new(days.Repeats, (double)days.Span / UnitDays, (double)days.Tenure / UnitDays, days.Customers);

    /// <summary>Fits the chosen model.</summary>
    public FitOutcome<PurchaseModel> Fit(IEnumerable<DayPattern> patterns) =>
        Kind is { } named ? PurchaseFit.Of(named, patterns.Select(Pattern)) : PurchaseFit.Automatic(patterns.Select(Pattern));
}
