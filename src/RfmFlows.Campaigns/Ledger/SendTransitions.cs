namespace RfmFlows.Campaigns;

/// <summary>The state machine of a message. Ledgers build their guards from it, so that there is one truth.</summary>
public static class SendTransitions
{
    private static readonly HashSet<(SendState From, SendState To)> Allowed =
    [
        (SendState.Planned, SendState.Claimed),
        (SendState.Planned, SendState.Skipped),
        (SendState.Claimed, SendState.Planned),
        (SendState.Claimed, SendState.Called),
        (SendState.Claimed, SendState.Skipped),
        (SendState.Called, SendState.Planned),
        (SendState.Called, SendState.Accepted),
        (SendState.Called, SendState.Rejected),
        (SendState.Called, SendState.Unknown),
        (SendState.Unknown, SendState.Accepted),
        (SendState.Unknown, SendState.Planned),
        (SendState.Skipped, SendState.Claimed),
        (SendState.Skipped, SendState.Skipped),
    ];

    /// <summary>States in which a message may have reached the customer, or is about to.</summary>
    public static IReadOnlyList<SendState> Contacting { get; } = [SendState.Claimed, SendState.Called, SendState.Accepted, SendState.Unknown];

    public static bool Allows(SendState from, SendState to) => Allowed.Contains((from, to));

    /// <summary>The states from which a state may be reached.</summary>
    public static IReadOnlyList<SendState> Into(SendState to) => [.. Enum.GetValues<SendState>().Where(from => Allows(from, to))];
}
