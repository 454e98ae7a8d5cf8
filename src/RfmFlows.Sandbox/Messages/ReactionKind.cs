namespace RfmFlows.Sandbox.Messages;

/// <summary>What can happen to a message after it was sent.</summary>
internal enum ReactionKind
{
    Delivered,
    Open,
    Click,
    Unsubscribe,
    Spam,
    Bounce,
}
