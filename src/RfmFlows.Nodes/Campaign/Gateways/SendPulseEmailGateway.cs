using RfmFlows.Campaigns;
using RfmFlows.Nodes.Campaign.Sending;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>E-mail by SendPulse's SMTP API: one call a message, so that each customer's outcome is known.</summary>
internal sealed class SendPulseEmailGateway(SendPulseClient client, string fromName, string fromAddress, string? replyTo) : IMessageGateway
{
    public Channel Channel => Channel.Email;

    public string Name => "sendpulse-smtp";

    public int MaxConcurrency => 32;

    public int MaxBatch => 1;

    public async Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        var message = batch[0];
        var outcome = await client.Smtp.SendAsync(new EmailMessage
        {
            Subject = message.Text.Subject ?? "",
            From = new EmailAddress(fromAddress, fromName),
            To = [new EmailAddress(message.Address)],
            ReplyTo = replyTo is null ? null : new EmailAddress(replyTo),
            Html = message.Text.PlainText is { } plain ? PlainTextAsHtml.Of(plain) : message.Text.Body,
            Text = message.Text.PlainText,
            AutoPlainText = message.Text.PlainText is null,
        }, cancellation);
        return [SendPulseAnswers.Of(outcome)];
    }

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Task.FromResult<MessageCost?>(null);

    /// <summary>Looks for a message to the address around the day of the call. The subject is not kept in the ledger, so only a message that stands alone is taken for ours.</summary>
    public async Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, CancellationToken cancellation)
    {
        var answers = new List<ReconcileAnswer>();
        foreach (var record in unknown)
        {
            answers.Add(record is { Address: { } address, CalledAt: { } at } ? await LookUpAsync(address, at, cancellation) : new ReconcileAnswer.CannotTell());
        }
        return answers;
    }

    private async Task<ReconcileAnswer> LookUpAsync(string address, DateTimeOffset at, CancellationToken cancellation)
    {
        // The account's days may begin elsewhere, so a day on either side is looked at too.
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var filter = new EmailFilter { From = day.AddDays(-1), To = day.AddDays(1), Sender = fromAddress, Recipient = address };
        var found = await client.Smtp.ListAsync(filter, cancellation: cancellation);
        return found.Count == 1 ? new ReconcileAnswer.Found(found[0].Id) : new ReconcileAnswer.CannotTell();
    }
}
