namespace RfmFlows.Campaigns;

/// <summary>
/// A recipient that the contact policy let through. Only <see cref="ContactPolicy"/> can make one, and the ledger claims nothing else:
/// that is why no scenario gets past the policy.
/// </summary>
public sealed class ApprovedRecipient
{
    internal ApprovedRecipient(Recipient recipient, string address)
    {
        Recipient = recipient;
        Address = address;
    }

    public Recipient Recipient { get; }

    public string Customer => Recipient.Customer;

    /// <summary>Where the message goes, in the channel's one spelling.</summary>
    public string Address { get; }
}
