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

    public async Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, CancellationToken cancellation)
    {
        var answers = new List<ReconcileAnswer>();
        foreach (var record in unknown)
        {
            answers.Add(record is { Address: { } address, CalledAt: { } at } ? await LookUpAsync(address, at, cancellation) : new ReconcileAnswer.CannotTell());
        }
        return answers;
    }

    private SmsMessage Message(IReadOnlyList<OutgoingMessage> batch) => new()
    {
        Sender = sender, Body = batch[0].Text.Body, Phones = [.. batch.Select(m => m.Address)], Transliterate = transliterate,
    };

    // The account's days may begin elsewhere, so a day on either side is looked at too.
    private async Task<ReconcileAnswer> LookUpAsync(string phone, DateTimeOffset at, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var found = await client.Sms.FindAsync(phone, day.AddDays(-1), day.AddDays(1), cancellation);
        return found.Count == 1 ? new ReconcileAnswer.Found(found[0].Campaign.Id.ToString(CultureInfo.InvariantCulture)) : new ReconcileAnswer.CannotTell();
    }
}
