namespace RfmFlows.SendPulse;

/// <summary>A sender or recipient.</summary>
/// <param name="email">The address.</param>
/// <param name="name">The name shown beside it; null for none.</param>
public sealed class EmailAddress(string email, string? name = null)
{
    /// <summary>The address.</summary>
    public string Email { get; } = email;

    /// <summary>The name shown beside the address; null for none.</summary>
    public string? Name { get; } = name;
}
