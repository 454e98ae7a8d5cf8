namespace RfmFlows.Sandbox.Settings;

/// <summary>The account's money. Sending does not lower it: a test says when it is used up.</summary>
public sealed record BalanceSettings
{
    /// <summary>Whether the balance shows 0 and every call that sends is refused with code 707. Default false.</summary>
    public bool Exhausted { get; init; }

    /// <summary>The amount shown. Default 1,000.</summary>
    public decimal Amount { get; init; } = 1000m;

    /// <summary>Its currency. Default USD.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The price of one SMS part. Default 0.01.</summary>
    public decimal SmsPrice { get; init; } = 0.01m;

    /// <summary>The price of one Viber message. Default 0.02.</summary>
    public decimal ViberPrice { get; init; } = 0.02m;
}
