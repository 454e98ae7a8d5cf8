namespace RfmFlows.Sample.Tests;

public class RfmSpreadTests(WrittenBase written) : IClassFixture<WrittenBase>
{
    [Fact]
    public void Segments_OfTheClassicMap_AreAllPopulated()
    {
        var segments = RfmScores.CountSegments(written.Receipts);
        segments.Keys.Order().ShouldBe(RfmScores.Segments.Order());
        segments.Values.ShouldAllBe(count => count >= WrittenBase.Customers / 200);
    }

    [Fact]
    public void CantLoseThem_AmongCustomers_AreOneToThreePerCent() =>
        (RfmScores.CountSegments(written.Receipts)["cant-lose-them"] / (double)WrittenBase.Customers).ShouldBeInRange(.01, .03);
}
