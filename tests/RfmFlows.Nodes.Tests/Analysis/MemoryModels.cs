using System.Collections.Concurrent;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Analysis;

/// <summary>RFM models in memory.</summary>
internal sealed class MemoryModels : IRfmModelRegistry
{
    private readonly ConcurrentDictionary<string, (LocalText Title, List<RfmModelVersion> Versions)> _models = new(StringComparer.Ordinal);

    public Task<RfmModel?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(_models.TryGetValue(id, out var found) ? new RfmModel(id, found.Title, DateTimeOffset.UnixEpoch, found.Versions[^1]) : null);

    public async Task<IReadOnlyList<RfmModel>> ListAsync(CancellationToken cancellation) =>
        [.. (await Task.WhenAll(_models.Keys.Order(StringComparer.Ordinal).Select(id => FindAsync(id, cancellation)))).OfType<RfmModel>()];

    public Task<RfmModelVersion> AddVersionAsync(string id, LocalText? title, RfmModelContent content, CancellationToken cancellation)
    {
        var known = _models.GetValueOrDefault(id, (LocalText.Same(id), []));
        known.Versions.Add(new RfmModelVersion(known.Versions.Count + 1, DateTimeOffset.UnixEpoch, content));
        _models[id] = (title ?? known.Title, known.Versions);
        return Task.FromResult(known.Versions[^1]);
    }

    public Task<RfmModelVersion?> FindVersionAsync(string id, DateOnly asOf, CancellationToken cancellation) =>
        Task.FromResult(_models[id].Versions.Where(v => v.AsOf <= asOf).OrderBy(v => v.AsOf).ThenBy(v => v.Version).LastOrDefault());

    public Task<IReadOnlyList<RfmModelVersion>> HistoryAsync(string id, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RfmModelVersion>>(_models.TryGetValue(id, out var known) ? [.. known.Versions.AsEnumerable().Reverse()] : []);

    public Task<bool> RenameAsync(string id, LocalText title, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string id, CancellationToken cancellation) => Task.FromResult(_models.TryRemove(id, out _));
}
