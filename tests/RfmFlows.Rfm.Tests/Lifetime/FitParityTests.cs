using System.Text.Json;

namespace RfmFlows.Rfm.Tests;

/// <summary>Fits against those of BTYD, lifetimes and the papers, as ../shared/data/expected keeps them.</summary>
public class FitParityTests
{
    private const double Parameters = 1e-4;
    private const double LogLikelihood = 1e-6;
    private const double Errors = 1e-4;

    [DataTheory]
    [InlineData(PurchaseModelKind.Nbd)]
    [InlineData(PurchaseModelKind.BgNbd)]
    [InlineData(PurchaseModelKind.MbgNbd)]
    public void Of_Cdnow_GivesParametersAndErrorsOfTheOthers(PurchaseModelKind kind) =>
        ShouldBe(PurchaseFit.Of(kind, ReferenceFits.Patterns), ReferenceFits.Fits("cdnow", "cdnow_sample_weekly").GetProperty(ReferenceFits.Name(kind)));

    [DataTheory]
    [InlineData(PurchaseModelKind.Nbd)]
    [InlineData(PurchaseModelKind.BgNbd)]
    [InlineData(PurchaseModelKind.MbgNbd)]
    public void Of_PublishedTable_GivesParametersAndErrorsOfTheOthers(PurchaseModelKind kind) =>
        ShouldBe(PurchaseFit.Of(kind, ReferenceFits.PublishedTable), ReferenceFits.Fits("cdnow", "cdnow_published_table").GetProperty(ReferenceFits.Name(kind)));

    [DataFact]
    public void Of_CdnowSpending_GivesParametersAndErrorsOfTheOthers()
    {
        var outcome = SpendFit.Of(ReferenceFits.Spending);

        var fits = ReferenceFits.Fits("cdnow", "cdnow_sample_weekly");
        ShouldBe(outcome, fits.GetProperty("gg"));
        outcome.Fit!.Customers.ShouldBe(fits.GetProperty("gg_customers").GetInt64());
        outcome.Fit.Model.PopulationMean.ShouldBeNear(fits.GetProperty("gg_population_mean").GetDouble(), Parameters);
        SpendFit.Correlation(ReferenceFits.Spending)!.Value.ShouldBeNear(fits.GetProperty("corr_x_zbar_repeaters").GetDouble(), 1e-9);
    }

    [DataFact]
    public void Of_OnlineRetail_TellsThatNobodyDropsOut()
    {
        var fits = ReferenceFits.Fits("online_retail", "or1_2010_2011");

        PurchaseFit.Of(PurchaseModelKind.BgNbd, OnlineRetail.Patterns).Refusal!.Kind.ShouldBe(FitRefusalKind.NoDropOut);
        PurchaseFit.Of(PurchaseModelKind.MbgNbd, OnlineRetail.Patterns).Refusal!.Kind.ShouldBe(FitRefusalKind.NoDropOut);
        var automatic = PurchaseFit.Automatic(OnlineRetail.Patterns);
        automatic.Fit!.Model.ShouldBeOfType<NbdModel>();
        ShouldBe(automatic, fits.GetProperty("nbd"));
        automatic.Fit.Customers.ShouldBe(fits.GetProperty("customers").GetInt64());
    }

    [DataFact]
    public void Of_OnlineRetailSpending_GivesParametersAndErrorsOfTheOthers()
    {
        var fits = ReferenceFits.Fits("online_retail", "or1_2010_2011");

        ShouldBe(SpendFit.Of(OnlineRetail.Spending), fits.GetProperty("gg"));
        SpendFit.Correlation(OnlineRetail.Spending)!.Value.ShouldBeNear(fits.GetProperty("corr_x_zbar_repeaters").GetDouble(), 1e-9);
    }

    private static void ShouldBe<TModel>(FitOutcome<TModel> outcome, JsonElement expected)
    {
        var fit = outcome.Fit.ShouldNotBeNull(outcome.Refusal?.ToString());
        foreach (var parameter in fit.Parameters)
        {
            parameter.Value.ShouldBeNear(expected.GetProperty("params").GetProperty(parameter.Symbol).GetDouble(), Parameters, parameter.Symbol);
            parameter.StandardError!.Value.ShouldBeNear(expected.GetProperty("se").GetProperty(parameter.Symbol).GetDouble(), Errors, $"error of {parameter.Symbol}");
        }
        fit.LogLikelihood.ShouldBe(expected.GetProperty("log_likelihood").GetDouble(), LogLikelihood);
        fit.IsDetermined.ShouldBeTrue();
    }
}
