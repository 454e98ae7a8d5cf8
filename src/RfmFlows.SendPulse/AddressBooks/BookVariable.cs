namespace RfmFlows.SendPulse;

/// <summary>A variable that an address book keeps for its contacts.</summary>
public sealed class BookVariable
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>string, number or date.</summary>
    public string? Type { get; init; }
}
