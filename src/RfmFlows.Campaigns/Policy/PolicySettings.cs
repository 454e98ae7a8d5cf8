namespace RfmFlows.Campaigns;

/// <summary>What a scenario may say about whom it writes to. It can make the policy stricter; the only thing it can loosen is <see cref="MissingConsent"/>.</summary>
public sealed record PolicySettings
{
    /// <summary>What a missing consent means: refused (the default) or given.</summary>
    public MissingConsent MissingConsent { get; init; } = MissingConsent.Refuse;

    /// <summary>Most messages a customer may get over this channel within some days, all campaigns counted; null (the default) for no cap.</summary>
    public FrequencyCap? FrequencyCap { get; init; }

    /// <summary>
    /// When not empty, this is a test: the first recipients' messages go to these addresses, one each, and everybody else is skipped.
    /// A test is a campaign of its own, so that it never keeps the real one from being sent.
    /// </summary>
    public IReadOnlyList<string> TestAddresses { get; init; } = [];
}
