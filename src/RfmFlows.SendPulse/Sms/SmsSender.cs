namespace RfmFlows.SendPulse;

/// <summary>A sender's name for SMS in one country.</summary>
public sealed class SmsSender : OfCountry
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string? Sender { get; init; }

    /// <summary>The country's name.</summary>
    public string? Country { get; init; }

    /// <summary>0 on moderation, 1 active, 2 rejected.</summary>
    public int Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }
}
