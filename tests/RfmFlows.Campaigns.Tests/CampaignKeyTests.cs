namespace RfmFlows.Campaigns.Tests;

public sealed class CampaignKeyTests
{
    [Fact]
    public void EachStart_SameRunResumed_IsTheSameCampaign() =>
        CampaignKey.EachStart("s", "n", "r").ShouldBe(CampaignKey.EachStart("s", "n", "r"));

    [Fact]
    public void Keys_OfDifferentParts_NeverCollide()
    {
        string[] values =
        [
            CampaignKey.EachStart("a/b", "c", "d").Value, CampaignKey.EachStart("a", "b/c", "d").Value, CampaignKey.EachStart("a", "b", "c/d").Value,
            CampaignKey.EachStart("a%2Fb", "c", "d").Value, CampaignKey.OnceEver("a", "b", "c").Value, CampaignKey.EachStart("a", "b", "c").Value,
            CampaignKey.EachStart("a", "b", "c").ForTest().Value,
        ];

        values.ShouldBeUnique();
    }

    [Fact]
    public void OnceEver_EveryRun_IsTheSameCampaign() => CampaignKey.OnceEver("s", "n", "r1").Value.ShouldBe(CampaignKey.OnceEver("s", "n", "r2").Value);
}
