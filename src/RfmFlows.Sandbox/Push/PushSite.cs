namespace RfmFlows.Sandbox.Push;

/// <summary>The one website of the sandbox with its subscribers; the API has no call that adds either.</summary>
internal static class PushSite
{
    public const long Id = 1;
    public const string Url = "https://sandbox.test";
    public const string AddedOn = "2024-01-01 00:00:00";
    public const long Subscribers = 3;

    public static IEnumerable<long> SubscriptionIds => Enumerable.Range(1, (int)Subscribers).Select(number => (long)number);

    /// <summary>How a subscriber is named in the inbox.</summary>
    public static string Recipient(long subscription) => $"subscriber-{subscription}";
}
