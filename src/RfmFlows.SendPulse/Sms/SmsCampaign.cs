namespace RfmFlows.SendPulse;

/// <summary>An SMS campaign as lists show it.</summary>
public sealed class SmsCampaign
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The address book; null for given phones.</summary>
    public long? AddressBookId { get; init; }

    /// <summary>Price in <see cref="CompanyCurrency"/>.</summary>
    public decimal CompanyPrice { get; init; }

    /// <summary>Three-letter currency code.</summary>
    public string? CompanyCurrency { get; init; }

    /// <summary>When it is or was sent, in the account's time zone.</summary>
    public DateTime? SendDate { get; init; }

    /// <summary>When it was made, in the account's time zone.</summary>
    public DateTime? DateCreated { get; init; }

    /// <summary>The sender's name.</summary>
    public string? SenderMailName { get; init; }
}
