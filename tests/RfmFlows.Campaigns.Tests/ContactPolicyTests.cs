namespace RfmFlows.Campaigns.Tests;

public sealed class ContactPolicyTests
{
    [Theory]
    [InlineData("c1", "a@example.org", true, null)]
    [InlineData("", "a@example.org", true, "no-customer")]
    [InlineData("c1", null, true, "no-address")]
    [InlineData("c1", "  ", true, "no-address")]
    [InlineData("c1", "nobody", true, "invalid-address")]
    [InlineData("c1", "a@example.org", false, "no-consent")]
    [InlineData("c1", "a@example.org", null, "no-consent")]
    [InlineData("c1", "STOP@example.org", true, "suppressed")]
    public async Task JudgeAsync_Recipient_IsApprovedOrSkippedWithReason(string customer, string? address, bool? consent, string? reason)
    {
        var verdict = await JudgeAsync(new PolicySettings(), new Recipient(Rows.Shape, customer, address, consent, []));

        verdict.Skipped.SingleOrDefault()?.Reason.Code.ShouldBe(reason);
        verdict.Approved.Count.ShouldBe(reason is null ? 1 : 0);
    }

    [Fact]
    public async Task JudgeAsync_MissingConsentAllowed_StillHeedsARefusal()
    {
        var settings = new PolicySettings { MissingConsent = MissingConsent.Allow };

        var verdict = await JudgeAsync(settings, Person("c1", null), Person("c2", false));

        verdict.Approved.Select(a => a.Customer).ShouldBe(["c1"]);
        verdict.Skipped.Select(s => s.Customer).ShouldBe(["c2"]);
    }

    [Fact]
    public async Task JudgeAsync_TestRecipients_SendOneMessageEachToThem()
    {
        var settings = new PolicySettings { TestAddresses = ["qa@example.org", "stop@example.org"] };

        var verdict = await JudgeAsync(settings, Person("c1", false), Person("c2", true), Person("c3", true));

        verdict.Approved.Select(a => (a.Customer, a.Address)).ShouldBe([("c1", "qa@example.org")]);
        verdict.Skipped.Select(s => (s.Customer, s.Reason.Code)).ShouldBe([("c3", "test-run"), ("c2", "suppressed")]);
    }

    [Fact]
    public void ApprovedRecipient_Constructors_AreNotPublic() =>
        typeof(ApprovedRecipient).GetConstructors().ShouldBeEmpty("whoever could make one would get past the policy");

    [Fact]
    public void SkipReasons_All_HaveBothLanguagesAndOneCode()
    {
        SkipReason.All.Select(r => r.Code).ShouldBeUnique();
        SkipReason.All.ShouldAllBe(r => r.Text.En.Length > 0 && r.Text.Ru.Length > 0 && r.Text.En != r.Text.Ru);
    }

    [Theory]
    [InlineData("Да", true)]
    [InlineData(" yes ", true)]
    [InlineData("1", true)]
    [InlineData("нет", false)]
    [InlineData("0", false)]
    [InlineData("maybe", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData(true, true)]
    [InlineData(1L, true)]
    [InlineData(2L, null)]
    [InlineData(0.0, false)]
    public void Read_ConsentSpellings_AreUnderstood(object? value, bool? expected) => Consent.Read(value).ShouldBe(expected);

    private static Recipient Person(string customer, bool? consent) => new(Rows.Shape, customer, $"{customer}@example.org", consent, []);

    private static Task<PolicyVerdict> JudgeAsync(PolicySettings settings, params Recipient[] recipients) =>
        new ContactPolicy(Channel.Email, settings, new OneSuppressed("stop@example.org")).JudgeAsync(recipients, CancellationToken.None);

    private sealed class OneSuppressed(string address) : ISuppressionList
    {
        public Task<IReadOnlyDictionary<string, string>> FindAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(addresses.Where(a => a == address).Distinct().ToDictionary(a => a, _ => "unsubscribed"));

        public Task<int> AddAsync(IReadOnlyList<Suppression> suppressions, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> RemoveAsync(Channel channel, string address, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Suppression>> ListAsync(Channel? channel, Suppression? after, int take, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
