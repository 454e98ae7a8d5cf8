namespace RfmFlows.Sandbox.Account;

/// <summary>A sender address with the code that activates it.</summary>
internal sealed record Sender
{
    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public bool Active { get; init; }

    public string Code { get; init; } = "";

    public long CodeSentAt { get; init; }
}
