using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The table that a port gave last.</summary>
/// <param name="RunId">The run that gave it.</param>
public sealed record PortTable(string RunId, PortRows Port, DateTimeOffset WrittenAt);
