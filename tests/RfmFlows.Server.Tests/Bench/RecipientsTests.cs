using RfmFlows.Server.Bench;

namespace RfmFlows.Server.Tests.Bench;

public sealed class RecipientsTests
{
    [Fact]
    public void Difference_EqualLists_IsNone() => Recipients.Difference(["email 1 a", "sms 2 b"], ["email 1 a", "sms 2 b"]).ShouldBeNull();

    [Fact]
    public void Difference_OtherPeople_IsToldWithoutTheirAddresses()
    {
        var difference = Recipients.Difference(["email 1 a@example.com", "sms 2 +7"], ["email 1 a@example.com", "sms 3 +8", "sms 4 +9"]);

        difference.ShouldNotBeNull().En.ShouldBe("The recipient lists differ: 2 and 3; 1 are only the engine's, 2 only the script's.");
    }

    [Fact]
    public void OfOutput_Lines_AreSortedAsTheLedgers() => Recipients.OfOutput("sms 2 b\nemail 10 a\n\nemail 1 a\n").ShouldBe(["email 1 a", "email 10 a", "sms 2 b"]);
}
