namespace RfmFlows.Store;

/// <summary>A stored secret as people may see it: never with its value.</summary>
public sealed record SecretInfo
{
    public string Name { get; init; } = "";

    public string SavedBy { get; init; } = "";

    public DateTimeOffset SavedAt { get; init; }

    /// <summary>An environment variable stands before the stored value.</summary>
    public bool IsOverridden { get; init; }
}
