namespace RfmFlows.SendPulse;

/// <summary>A phone found in an SMS campaign.</summary>
/// <param name="campaign">The campaign.</param>
/// <param name="recipient">What became of it for the phone.</param>
public sealed class SmsFound(SmsCampaignInfo campaign, SmsRecipient recipient)
{
    /// <summary>The campaign.</summary>
    public SmsCampaignInfo Campaign { get; } = campaign;

    /// <summary>What became of it for the phone.</summary>
    public SmsRecipient Recipient { get; } = recipient;
}
