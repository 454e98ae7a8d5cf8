namespace RfmFlows.Campaigns.Tests;

public sealed class ChannelTests
{
    [Theory]
    [InlineData(" Anna.Lee+news@Example.ORG ", "anna.lee+news@example.org")]
    [InlineData("a@b.co", "a@b.co")]
    [InlineData("анна@example.org", null)]
    [InlineData("anna@почта.рф", "anna@xn--80a1acny.xn--p1ai")]
    [InlineData("anna", null)]
    [InlineData("@example.org", null)]
    [InlineData("anna@", null)]
    [InlineData("anna@example", null)]
    [InlineData("anna@example..org", null)]
    [InlineData("anna@-example.org", null)]
    [InlineData("an na@example.org", null)]
    [InlineData("anna..lee@example.org", null)]
    [InlineData(".anna@example.org", null)]
    [InlineData("anna@@example.org", null)]
    [InlineData("anna@1.2.3.4", null)]
    public void Normalize_Email_GivesOneSpellingOrNull(string address, string? expected) => Channel.Email.Normalize(address).ShouldBe(expected);

    [Theory]
    [InlineData("+79161234567", "+79161234567")]
    [InlineData(" +7 (916) 123-45-67 ", "+79161234567")]
    [InlineData("89161234567", null)]
    [InlineData("+0916123456", null)]
    [InlineData("+7916", null)]
    [InlineData("+7916123456789012", null)]
    [InlineData("+7916abc4567", null)]
    [InlineData("", null)]
    public void Normalize_Phone_GivesE164OrNull(string address, string? expected) => Channel.Sms.Normalize(address).ShouldBe(expected);
}
