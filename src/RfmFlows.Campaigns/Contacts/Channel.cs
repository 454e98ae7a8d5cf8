using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>
/// A way to reach a customer. A new channel is a new subclass; the policy and the ledger know only this.
/// </summary>
/// <param name="name">How the ledger keeps it; never changes once used.</param>
public abstract class Channel(string name, LocalText label)
{
    public static readonly Channel Email = new EmailChannel();
    public static readonly Channel Sms = new SmsChannel();

    public string Name => name;

    public LocalText Label => label;

    /// <summary>Whether the body is HTML, so that values are escaped when they are put into it.</summary>
    public abstract bool IsHtml { get; }

    /// <summary>The one spelling under which an address is kept and compared, or null when it is no address of this channel.</summary>
    public abstract string? Normalize(string address);

    public override string ToString() => name;
}
