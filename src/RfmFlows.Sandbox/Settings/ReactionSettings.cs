namespace RfmFlows.Sandbox.Settings;

/// <summary>What recipients of e-mail do by themselves, each a rate from 0 (never, the default) to 1 (always).</summary>
public sealed record ReactionSettings
{
    /// <summary>Of delivered messages, those opened.</summary>
    public double OpenRate { get; init; }

    /// <summary>Of opened messages, those whose first link is clicked.</summary>
    public double ClickRate { get; init; }

    /// <summary>Of opened messages, those after which the recipient unsubscribes.</summary>
    public double UnsubscribeRate { get; init; }
}
