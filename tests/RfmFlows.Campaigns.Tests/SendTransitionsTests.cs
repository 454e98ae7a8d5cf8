namespace RfmFlows.Campaigns.Tests;

public sealed class SendTransitionsTests
{
    [Fact]
    public void Allows_FinalStates_LeadNowhere()
    {
        var states = Enum.GetValues<SendState>();

        states.Where(to => SendTransitions.Allows(SendState.Accepted, to) || SendTransitions.Allows(SendState.Rejected, to)).ShouldBeEmpty();
    }

    [Fact]
    public void Into_Called_OnlyClaimedRowsMayBeCalled() => SendTransitions.Into(SendState.Called).ShouldBe([SendState.Claimed]);

    [Fact]
    public void Into_Claimed_NeverFromAStateThatMayHaveReachedTheCustomer() =>
        SendTransitions.Into(SendState.Claimed).Intersect(SendTransitions.Contacting).ShouldBeEmpty();
}
