namespace RfmFlows.SendPulse;

/// <summary>A template with the values that go into it.</summary>
public sealed class EmailTemplate
{
    /// <summary>The template's id, in either of its two forms.</summary>
    public required string Id { get; init; }

    /// <summary>The values by variable: text, numbers, booleans, dates.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }
}
