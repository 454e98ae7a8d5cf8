using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

internal sealed class NobodySuppressed : ISuppressionList
{
    public Task<int> AddAsync(IReadOnlyList<Suppression> suppressions, CancellationToken cancellation) => Task.FromResult(0);

    public Task<bool> RemoveAsync(Channel channel, string address, CancellationToken cancellation) => Task.FromResult(false);

    public Task<IReadOnlyDictionary<string, string>> FindAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    public Task<IReadOnlyList<Suppression>> ListAsync(Channel? channel, Suppression? after, int take, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Suppression>>([]);
}
