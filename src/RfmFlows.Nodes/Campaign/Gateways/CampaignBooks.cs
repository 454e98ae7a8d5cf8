using System.Text.RegularExpressions;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>Removes the address books of campaigns that are over, so that nobody's address stays at SendPulse for having been written to once.</summary>
/// <remarks>
/// Only books whose name is one of a call of ours go, and only when nothing can need them any more: they are days old, every campaign that used them has come to its
/// end, and their run has no message whose fate is unknown. The campaign itself stays, with its statistics.
/// </remarks>
internal sealed partial class CampaignBooks(SendPulseClient client, TimeProvider clock)
{
    /// <summary>Younger books stay. Days, because SendPulse tells the time of the account's zone without naming it.</summary>
    public static readonly TimeSpan LeastAge = TimeSpan.FromDays(2);

    // A round is part of a run; what is left waits for the next one.
    private const int MostAtATime = 50;

    /// <summary>Returns how many were removed.</summary>
    /// <param name="isOpen">Whether a run has messages that may still be looked up.</param>
    /// <exception cref="SendPulseException">A call failed; the books that were removed before are gone.</exception>
    public async Task<int> RemoveAsync(Func<string, Task<bool>> isOpen, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var (book, run) in await OldAsync(cancellation))
        {
            if (!await isOpen(run) && await IsOverAsync(book, cancellation))
            {
                await client.AddressBooks.DeleteAsync(book, cancellation);
                removed++;
            }
        }
        return removed;
    }

    // Gathered before the first is deleted, because the list is read in pages.
    private async Task<List<(long Book, string Run)>> OldAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime - LeastAge;
        var found = new List<(long, string)>();
        await foreach (var book in client.AddressBooks.AllAsync(cancellation))
        {
            if (book.CreationDate < before && OurName().Match(book.Name ?? "") is { Success: true } name)
            {
                found.Add((book.Id, name.Groups["run"].Value));
                if (found.Count == MostAtATime)
                {
                    break;
                }
            }
        }
        return found;
    }

    private async Task<bool> IsOverAsync(long book, CancellationToken cancellation) =>
        (await client.AddressBooks.CampaignsAsync(book, cancellation: cancellation)).All(c => c.Status.IsFinal);

    // The end of a call's name: run, first row, its token.
    [GeneratedRegex("(?:^| )(?<run>[0-9a-f]{32})-[0-9]+-[0-9a-f]+$")]
    private static partial Regex OurName();
}
