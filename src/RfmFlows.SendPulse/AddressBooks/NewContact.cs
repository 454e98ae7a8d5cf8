namespace RfmFlows.SendPulse;

/// <summary>A contact to be added; adding it again changes its variables.</summary>
public sealed class NewContact
{
    /// <summary>The address.</summary>
    public required string Email { get; init; }

    /// <summary>Values by variable: text, numbers, booleans, dates. The phone is the variable <c>Phone</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }
}
