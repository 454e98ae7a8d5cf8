namespace RfmFlows.SendPulse;

/// <summary>What an SMS campaign costs.</summary>
public sealed class SmsCost
{
    /// <summary>The price.</summary>
    public decimal Price { get; init; }

    /// <summary>Three-letter currency code.</summary>
    public string? Currency { get; init; }
}
