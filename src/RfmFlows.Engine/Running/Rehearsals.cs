using System.Collections.Concurrent;

namespace RfmFlows.Engine;

/// <summary>Has the nodes that act made ready beside the work that leads to them, once a process.</summary>
internal static class Rehearsals
{
    private static readonly ConcurrentDictionary<Type, Task> Begun = new();

    /// <summary>Ends when all are ready; never fails, for what is wrong will be told by the node itself.</summary>
    public static Task BeginAsync(IEnumerable<NodeType> types, FlowEnvironment environment) => Task.WhenAll(
        types.Select(type => Begun.GetOrAdd(type.GetType(), _ => Task.Run(() => RehearseAsync(type, environment)))));

    private static async Task RehearseAsync(NodeType type, FlowEnvironment environment) =>
        await type.RehearseAsync(environment.Services).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
