using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>A fresh address book with the recipients of one campaign.</summary>
internal sealed class CampaignBook(SendPulseClient client, long id, TimeProvider clock)
{
    /// <summary>The code of a recipient that SendPulse left out of the book.</summary>
    public const string NotTaken = "not-taken";

    // SendPulse does not publish how many one call may hold.
    private const int ContactsPerCall = 500;
    private const int MostLooks = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(3);

    /// <summary>Adds the recipients. Returns, in their order, why SendPulse will not write to one; null where it will.</summary>
    /// <exception cref="SendPulseException">A call failed.</exception>
    public async Task<IReadOnlyList<GatewayAnswer.Rejected?>> FillAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        // The book is a means of ours: nobody's webhook need hear of its contacts.
        var options = new AddContactsOptions { WithoutWebhooks = true };
        foreach (var chunk in batch.Chunk(ContactsPerCall))
        {
            await client.AddressBooks.AddAsync(id, [.. chunk.Select(Contact)], options, cancellation);
        }
        return await client.AddressBooks.CountAsync(id, onlyActive: true, cancellation) == batch.Count
            ? new GatewayAnswer.Rejected?[batch.Count]
            : await LeftOutAsync(batch, cancellation);
    }

    private static NewContact Contact(OutgoingMessage message) => new() { Email = message.Address, Variables = CampaignBody.Variables(message.Text.Parts!) };

    private async Task<IReadOnlyList<GatewayAnswer.Rejected?>> LeftOutAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        await SettleAsync(batch.Count, cancellation);
        var listed = new Dictionary<string, Contact>(StringComparer.OrdinalIgnoreCase);
        await foreach (var contact in client.AddressBooks.AllContactsAsync(id, cancellation: cancellation))
        {
            listed[contact.Email ?? ""] = contact;
        }
        return [.. batch.Select(m => !listed.TryGetValue(m.Address, out var contact) ? new GatewayAnswer.Rejected(NotTaken, "left out of the address book")
            : contact.Status.IsActive ? null
            : new GatewayAnswer.Rejected($"contact-{contact.Status.Code?.ToString(CultureInfo.InvariantCulture)}", contact.StatusExplain ?? ""))];
    }

    // Nothing says that contacts are there as soon as the call is answered, so the book is given time while it still grows.
    private async Task SettleAsync(int wanted, CancellationToken cancellation)
    {
        var before = 0L;
        for (var look = 0; look < MostLooks; look++)
        {
            var count = await client.AddressBooks.CountAsync(id, cancellation: cancellation);
            if (count >= wanted || (count > 0 && count == before))
            {
                return;
            }
            before = count;
            await Task.Delay(BetweenLooks, clock, cancellation);
        }
    }
}
