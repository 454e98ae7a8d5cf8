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

    /// <summary>The subject: the SMTP API has no field for a name of ours, and its list shows nothing else of the text.</summary>
    public string? ReferenceOf(string call, RenderedMessage text) => text.Subject ?? "";

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

    /// <summary>
    /// Looks for a message to the address under the same subject around the day of the call. One that stands alone, and is no other row's, is taken for ours.
    /// That there is none proves nothing: the list may be late, or hide the message from the plan.
    /// </summary>
    public async Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        var answers = new List<ReconcileAnswer>();
        foreach (var record in unknown)
        {
            answers.Add(record is { Address: { } address, CalledAt: { } at, Reference: { } subject }
                ? await LookUpAsync(address, at, subject, taken, cancellation)
                : new ReconcileAnswer.CannotTell());
        }
        return answers;
    }

    private async Task<ReconcileAnswer> LookUpAsync(string address, DateTimeOffset at, string subject, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        // The account's days may begin elsewhere, so a day on either side is looked at too.
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var filter = new EmailFilter { From = day.AddDays(-1), To = day.AddDays(1), Sender = fromAddress, Recipient = address };
        var found = (await client.Smtp.ListAsync(filter, cancellation: cancellation))
            .Where(m => string.Equals(m.Subject?.Trim(), subject.Trim(), StringComparison.Ordinal) && m.Id is { } id && !taken.Contains(id)).ToList();
        return found.Count == 1 ? new ReconcileAnswer.Found(found[0].Id) : new ReconcileAnswer.CannotTell();
    }
}
