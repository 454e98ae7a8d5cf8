using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>Finds campaigns again by the name that was stored with each row before the call.</summary>
internal sealed class CampaignSearch(SendPulseClient client)
{
    /// <summary>One answer for each row. All rows of a call share its campaign, so the lists are read once.</summary>
    public async Task<IReadOnlyList<ReconcileAnswer>> FindAsync(IReadOnlyList<SendRecord> unknown, CancellationToken cancellation)
    {
        var names = unknown.Select(r => r.Reference).OfType<string>().ToHashSet();
        if (names.Count == 0)
        {
            return [.. unknown.Select(_ => new ReconcileAnswer.CannotTell())];
        }
        var campaigns = await CampaignsAsync(names, cancellation);
        var used = campaigns.Count == names.Count ? [] : await UsedBooksAsync(names, cancellation);
        var answers = names.ToDictionary(name => name, name => Answer(campaigns.GetValueOrDefault(name), used.Contains(name)));
        return [.. unknown.Select(r => r.Reference is { } name ? answers[name] : new ReconcileAnswer.CannotTell())];
    }

    // Nothing but a campaign of another name for our own book leaves a doubt: somebody may have renamed ours.
    private static ReconcileAnswer Answer(List<long>? campaigns, bool bookIsUsed) => (campaigns, bookIsUsed) switch
    {
        ([var id], _) => new ReconcileAnswer.Found(id.ToString(CultureInfo.InvariantCulture)),
        (null, false) => new ReconcileAnswer.NeverArrived(),
        _ => new ReconcileAnswer.CannotTell(),
    };

    private async Task<Dictionary<string, List<long>>> CampaignsAsync(HashSet<string> names, CancellationToken cancellation)
    {
        var found = new Dictionary<string, List<long>>();
        await foreach (var campaign in client.Campaigns.AllAsync(null, cancellation))
        {
            if (campaign.Name is { } name && names.Contains(name))
            {
                (found.TryGetValue(name, out var ids) ? ids : found[name] = []).Add(campaign.Id);
            }
        }
        return found;
    }

    private async Task<HashSet<string>> UsedBooksAsync(HashSet<string> names, CancellationToken cancellation)
    {
        var used = new HashSet<string>();
        await foreach (var book in client.AddressBooks.AllAsync(cancellation))
        {
            if (book.Name is { } name && names.Contains(name) && (await client.AddressBooks.CampaignsAsync(book.Id, cancellation: cancellation)).Count > 0)
            {
                used.Add(name);
            }
        }
        return used;
    }
}
