namespace RfmFlows.SendPulse;

/// <summary>Money by kind.</summary>
public sealed class BalanceMoney
{
    /// <summary>Own money.</summary>
    public decimal Main { get; init; }

    /// <summary>Bonus money.</summary>
    public decimal Bonus { get; init; }

    /// <summary>Three-letter currency code.</summary>
    public string? Currency { get; init; }
}
