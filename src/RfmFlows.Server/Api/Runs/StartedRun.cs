using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>A run that has begun.</summary>
/// <param name="Done">Completes when it has ended; with null when it broke off without a result. Never faults.</param>
internal sealed record StartedRun(string Id, Task<RunResult?> Done);
