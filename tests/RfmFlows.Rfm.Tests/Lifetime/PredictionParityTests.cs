namespace RfmFlows.Rfm.Tests;

/// <summary>Predictions from given parameters against those of other tools and the papers.</summary>
public class PredictionParityTests
{
    private const double Relative = 1e-9;
    private const double HoldOut = 39;
    private const double Month = 4.345;

    [DataFact]
    public void ExpectedAndAlive_CdnowCustomers_AreThoseOfTheOthers()
    {
        var model = ReferenceFits.Model(ReferenceFits.Fits("cdnow", "cdnow_sample_weekly"), PurchaseModelKind.BgNbd);
        var expected = SharedData.Rows("expected/cdnow/weekly_pred.csv").ToList();

        foreach (var row in expected)
        {
            var (x, last, age) = ReferenceFits.Times(row);
            model.ChanceAlive(x, last, age).ShouldBeNear(ReferenceFits.Number(row, "bgnbd_p_alive"), Relative, row["id"]);
            model.Expected(x, last, age, HoldOut).ShouldBeNear(ReferenceFits.Number(row, "bgnbd_expected"), Relative, row["id"]);
        }
        expected.Count.ShouldBe(ReferenceFits.Customers.Count);
    }

    [DataFact]
    public void SpendAndValue_CdnowCustomers_AreThoseOfTheOthers()
    {
        var fits = ReferenceFits.Fits("cdnow", "cdnow_sample_weekly");
        var (model, spend) = (ReferenceFits.Model(fits, PurchaseModelKind.BgNbd), ReferenceFits.Spend(fits));
        var sum = 0.0;

        foreach (var row in SharedData.Rows("expected/cdnow/clv.csv"))
        {
            var (x, last, age) = ReferenceFits.Times(row);
            var mean = ReferenceFits.Number(row, "zbar");
            var check = spend.Expected(mean > 0 ? x : 0, mean);
            check.ShouldBeNear(ReferenceFits.Number(row, "expected_spend"), Relative, row["id"]);
            var value = check * model.Discounted(x, last, age, 12 * Month, Month, 0.01);
            value.ShouldBeNear(ReferenceFits.Number(row, "clv_12m"), Relative, row["id"]);
            sum += value;
        }
        sum.ShouldBe(71507.95, 0.005);
    }

    [DataFact]
    public void Expected_CdnowHoldOut_FallsShortAsPublished()
    {
        var fits = ReferenceFits.Fits("cdnow", "cdnow_sample_weekly");
        var model = ReferenceFits.Model(fits, PurchaseModelKind.BgNbd);

        ReferenceFits.Patterns.Sum(p => model.Expected(p.Repeats, p.LastAt, p.Age, HoldOut)).ShouldBeNear(fits.GetProperty("sum_bgnbd_expected").GetDouble(), Relative);
    }
}
