namespace RfmFlows.SendPulse;

/// <summary>Which of the sent e-mails are wanted; null leaves a condition out.</summary>
public sealed class EmailFilter
{
    /// <summary>First day, in the account's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, in the account's time zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The sender's address.</summary>
    public string? Sender { get; init; }

    /// <summary>The recipient's address.</summary>
    public string? Recipient { get; init; }

    /// <summary>Leaves the countries of opens and clicks out, which makes the answer faster. Default: true.</summary>
    public bool WithoutCountries { get; init; } = true;
}
