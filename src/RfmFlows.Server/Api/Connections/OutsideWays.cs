using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>The connections and secrets that the drafts of stored scenarios name.</summary>
internal sealed class OutsideWays(ScenarioStore scenarios, ConnectionBook book)
{
    public async Task<IReadOnlyList<ConnectionView>> ConnectionsAsync(CancellationToken cancellation) =>
        [.. from scenario in await ReadAsync(cancellation) from use in book.ConnectionsOf(scenario) select ConnectionView.Of(scenario, use)];

    /// <summary>The scenarios that name a secret, by its name.</summary>
    public async Task<ILookup<string, ScenarioNameView>> SecretsAsync(CancellationToken cancellation) =>
        (from scenario in await ReadAsync(cancellation) from secret in book.SecretsOf(scenario) select (secret, scenario))
        .ToLookup(u => u.secret, u => new ScenarioNameView(u.scenario.Id, u.scenario.Title), StringComparer.Ordinal);

    private async Task<IEnumerable<Scenario>> ReadAsync(CancellationToken cancellation) => (await scenarios.DraftsAsync(cancellation)).Select(d => d.Scenario);
}
