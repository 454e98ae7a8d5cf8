namespace RfmFlows.Sandbox.Settings;

/// <summary>Addresses and phones treated specially; patterns with * and ?, case is ignored.</summary>
public sealed record RecipientSettings
{
    /// <summary>The API refuses a message to them, and leaves them out of address books without a word. Default none.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>The message is accepted and then not delivered. Default none.</summary>
    public IReadOnlyList<string> Bounced { get; init; } = [];
}
