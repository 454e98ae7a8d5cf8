using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>Secrets by name.</summary>
internal sealed class TestSecrets : Dictionary<string, string>, ISecrets
{
    public ValueTask<string?> FindAsync(string name, CancellationToken cancellation) => ValueTask.FromResult(this.GetValueOrDefault(name));
}
