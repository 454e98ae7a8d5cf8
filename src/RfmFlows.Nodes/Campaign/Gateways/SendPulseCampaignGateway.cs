using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>
/// E-mail by campaigns: the recipients of one call go into a fresh address book, and one campaign is made for it. The subject is the same for all of them, the text too but
/// for its holes (see <see cref="CampaignBody"/>). Book and campaign bear the call's reference as their name.
/// </summary>
/// <remarks>
/// No message goes out before the campaign is made, and that is the last step: whatever fails earlier is surely not sent, and only the campaign's own answer
/// can be unknown. Then the book stays, and the name finds the campaign.
/// </remarks>
internal sealed class SendPulseCampaignGateway(SendPulseClient client, string fromName, string fromAddress, TimeProvider clock) : IMessageGateway
{
    private const int LongestName = 100;

    // Together with the waits within the client this stays below the ten minutes after which unknown messages may be reconciled:
    // a call that was held up must not make a campaign that was just found missing.
    private static readonly TimeSpan LongestPreparation = TimeSpan.FromMinutes(3);

    public Channel Channel => Channel.Email;

    public string Name => SendPulseAccounts.CampaignGateway;

    /// <summary>One: four campaigns an hour leave nothing to do side by side.</summary>
    public int MaxConcurrency => 1;

    /// <summary>20,000 by default: with four campaigns an hour more than the SMTP API carries on the free plan, and still a small part of the memory.</summary>
    public int MaxBatch { get; init; } = 20_000;

    public bool SharesText => true;

    // The end of a call's name is what makes it unique.
    public string? ReferenceOf(string call, RenderedMessage text) => call.Length <= LongestName ? call : call[^LongestName..];

    public async Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        if (batch.Any(m => m.Text.Subject != batch[0].Text.Subject || !m.Text.Parts!.Common.SequenceEqual(batch[0].Text.Parts!.Common)))
        {
            return All(batch, new GatewayAnswer.NotSent("subjects or texts differ within one campaign", Retryable: false));
        }
        // Else the book would be filled in vain.
        if (client.Campaigns.NextAfter is var wait && wait > LongestPreparation)
        {
            return All(batch, new GatewayAnswer.NotSent(nameof(NotSentReason.RateLimited), Retryable: true, wait));
        }
        var latest = clock.GetUtcNow() + LongestPreparation;
        long? book = null;
        IReadOnlyList<GatewayAnswer> answers;
        try
        {
            book = await client.AddressBooks.CreateAsync(batch[0].Reference!, cancellation);
            var leftOut = await new CampaignBook(client, book.Value, clock).FillAsync(batch, cancellation);
            answers = leftOut.All(r => r is not null) ? Nobody(leftOut)
                : clock.GetUtcNow() > latest ? All(batch, new GatewayAnswer.NotSent("the address book took too long", Retryable: true))
                : await CampaignAsync(batch, leftOut, book.Value, cancellation);
        }
        catch (SendPulseException e)
        {
            answers = All(batch, CampaignAnswers.OfPreparation(e));
        }
        catch (OperationCanceledException)
        {
            answers = All(batch, new GatewayAnswer.NotSent("cancelled", Retryable: true));
        }
        if (book is { } made && !answers.Any(a => a is GatewayAnswer.Accepted or GatewayAnswer.Unknown))
        {
            await RemoveAsync(made);
        }
        return answers;
    }

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Task.FromResult<MessageCost?>(null);

    public Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation) =>
        new CampaignSearch(client).FindAsync(unknown, cancellation);

    public async Task<int> TidyAsync(Func<string, Task<bool>> isOpen, CancellationToken cancellation)
    {
        try
        {
            return await new CampaignBooks(client, clock).RemoveAsync(isOpen, cancellation);
        }
        catch (SendPulseException)
        {
            return 0;
        }
    }

    private static IReadOnlyList<GatewayAnswer> All(IReadOnlyList<OutgoingMessage> batch, GatewayAnswer answer) => [.. Enumerable.Repeat(answer, batch.Count)];

    // A book in which nobody is found may only be late; everybody must not be written off for that.
    private static IReadOnlyList<GatewayAnswer> Nobody(IReadOnlyList<GatewayAnswer.Rejected?> leftOut) => leftOut.All(r => r!.Code == CampaignBook.NotTaken) && leftOut.Count > 1
        ? [.. leftOut.Select(_ => new GatewayAnswer.NotSent("the address book stays empty", Retryable: true))]
        : leftOut!;

    private async Task<IReadOnlyList<GatewayAnswer>> CampaignAsync(
        IReadOnlyList<OutgoingMessage> batch, IReadOnlyList<GatewayAnswer.Rejected?> leftOut, long book, CancellationToken cancellation)
    {
        var outcome = await client.Campaigns.CreateAsync(new NewCampaign
        {
            Name = batch[0].Reference,
            SenderName = fromName,
            SenderEmail = fromAddress,
            Subject = batch[0].Text.Subject ?? "",
            Body = CampaignBody.Of(batch[0].Text.Parts!),
            ListIds = [book],
        }, cancellation);
        var answer = CampaignAnswers.Of(outcome);
        return [.. leftOut.Select(r => r is not null && answer is not GatewayAnswer.NotSent ? r : answer)];
    }

    // Nothing depends on it: a book that stays is only untidy.
    private async Task RemoveAsync(long book)
    {
        try
        {
            await client.AddressBooks.DeleteAsync(book, CancellationToken.None);
        }
        catch (SendPulseException)
        {
        }
    }
}
