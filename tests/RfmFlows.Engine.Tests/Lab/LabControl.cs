using System.Collections.Concurrent;

namespace RfmFlows.Engine.Tests.Lab;

/// <summary>What tests set and read of the test nodes, by node id.</summary>
internal sealed class LabControl
{
    public ConcurrentDictionary<string, int> Builds { get; } = new();

    public ConcurrentDictionary<string, string?> Fingerprints { get; } = new();

    /// <summary>Done while a node is built, before it gives its outputs.</summary>
    public ConcurrentDictionary<string, Func<BuildContext, Task>> OnBuild { get; } = new();

    public ConcurrentQueue<string> Effects { get; } = new();

    public List<LabConnection> Connections { get; } = [];

    public Exception? CheckFault { get; set; }

    public Exception? FingerprintFault { get; set; }

    public int AllBuilds => Builds.Values.Sum();

    public async Task EnterAsync(BuildContext build)
    {
        Builds.AddOrUpdate(build.Node.Id, 1, (_, n) => n + 1);
        if (OnBuild.TryGetValue(build.Node.Id, out var act))
        {
            await act(build);
        }
    }

    public string? Fingerprint(string node) => FingerprintFault is { } fault ? throw fault : Fingerprints.GetValueOrDefault(node, "1");
}
