using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>SMS by SendPulse: one call a phone, so that each customer's outcome is known.</summary>
internal sealed class SendPulseSmsGateway(SendPulseClient client, string sender, bool transliterate) : IMessageGateway
{
    public Channel Channel => Channel.Sms;

    public string Name => "sendpulse-sms";

    public int MaxConcurrency => 32;

    public int MaxBatch => 1;

    public async Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) =>
        [SendPulseAnswers.Of(await client.Sms.SendAsync(Message(batch), cancellation))];

    /// <summary>The price of the whole batch at the text of its first message: SendPulse prices a text, not a list of texts.</summary>
    public async Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        try
        {
            var cost = await client.Sms.CostAsync(Message(batch), cancellation);
            return cost is { Price: { } price, Currency: { } currency } ? new MessageCost(price, currency) : null;
        }
        catch (SendPulseException)
        {
            return null;
        }
    }

    /// <summary>
    /// Looks for an SMS of our sender to the phone around the day of the call. The lists show neither a name of ours nor the text, so only one that stands alone, and
    /// is no other row's, is taken for ours.
    /// </summary>
    public async Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        var answers = new List<ReconcileAnswer>();
        foreach (var record in unknown)
        {
            answers.Add(record is { Address: { } address, CalledAt: { } at } ? await LookUpAsync(address, at, taken, cancellation) : new ReconcileAnswer.CannotTell());
        }
        return answers;
    }

    private SmsMessage Message(IReadOnlyList<OutgoingMessage> batch) => new()
    {
        Sender = sender, Body = batch[0].Text.Body, Phones = [.. batch.Select(m => m.Address)], Transliterate = transliterate,
    };

    // The account's days may begin elsewhere, so a day on either side is looked at too.
    private async Task<ReconcileAnswer> LookUpAsync(string phone, DateTimeOffset at, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var found = (await client.Sms.FindAsync(phone, day.AddDays(-1), day.AddDays(1), cancellation))
            .Where(f => f.Campaign.SenderName is null || string.Equals(f.Campaign.SenderName, sender, StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Campaign.Id.ToString(CultureInfo.InvariantCulture)).Where(id => !taken.Contains(id)).ToList();
        return found.Count == 1 ? new ReconcileAnswer.Found(found[0]) : new ReconcileAnswer.CannotTell();
    }
}
