namespace RfmFlows.SendPulse;

/// <summary>A template of the account or of SendPulse's gallery.</summary>
public sealed class MessageTemplate
{
    /// <summary>Its id in letters and digits.</summary>
    public string? Id { get; init; }

    /// <summary>Its id as a number; either form can be used.</summary>
    public long RealId { get; init; }

    /// <summary>Its name in the address of its page.</summary>
    public string? NameSlug { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its language.</summary>
    public string? Lang { get; init; }

    /// <summary>me or sendpulse.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was made, in the account's time zone.</summary>
    public DateTime? Created { get; init; }

    /// <summary>The text as SendPulse gives it; null in lists.</summary>
    public string? Body { get; init; }
}
