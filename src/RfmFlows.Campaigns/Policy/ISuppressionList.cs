namespace RfmFlows.Campaigns;

/// <summary>The addresses that must not be written to, whatever a scenario says.</summary>
public interface ISuppressionList
{
    /// <summary>Adds addresses; one that is there already keeps its first date and reason. Returns how many were new.</summary>
    Task<int> AddAsync(IReadOnlyList<Suppression> suppressions, CancellationToken cancellation);

    /// <summary>Takes an address off the list; false when it was not there.</summary>
    Task<bool> RemoveAsync(Channel channel, string address, CancellationToken cancellation);

    /// <summary>Those of the addresses that are on the list, with the reason. Addresses are in the channel's one spelling.</summary>
    Task<IReadOnlyDictionary<string, string>> FindAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellation);

    /// <summary>A page by channel and address.</summary>
    /// <param name="after">The last entry of the page before, or null for the first page.</param>
    Task<IReadOnlyList<Suppression>> ListAsync(Channel? channel, Suppression? after, int take, CancellationToken cancellation);
}
