namespace RfmFlows.Engine;

/// <summary>A node of a scenario that opens a way outside.</summary>
/// <param name="Target">See <see cref="IConnects.Target"/>.</param>
/// <param name="Secrets">The names of the secrets that it needs, sorted.</param>
public sealed record ConnectionUse(ScenarioNode Node, string Target, IReadOnlyList<string> Secrets);
