namespace RfmFlows.SendPulse;

/// <summary>What became of an SMS campaign for one phone.</summary>
public sealed class SmsRecipient : OfCountry
{
    /// <summary>The phone, digits only.</summary>
    public string? Phone { get; init; }

    /// <summary>The status.</summary>
    public SmsStatus Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }

    /// <summary>Price of this message.</summary>
    public decimal MoneySpent { get; init; }
}
