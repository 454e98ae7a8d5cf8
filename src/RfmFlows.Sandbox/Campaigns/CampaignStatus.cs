namespace RfmFlows.Sandbox.Campaigns;

/// <summary>A campaign's status, numbered as the vendor numbers it.</summary>
internal static class CampaignStatus
{
    public const long Sent = 3;
    public const long TestSent = 8;
    public const long NoActiveAddresses = 12;
    public const long Creating = 13;
    public const long Queued = 14;
    public const long Cancelled = 16;
    public const long Draft = 26;

    /// <summary>Whether the campaign may still be changed or cancelled.</summary>
    public static bool IsOpen(long status) => status is Queued or Draft;
}
