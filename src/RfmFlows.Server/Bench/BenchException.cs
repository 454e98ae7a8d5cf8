namespace RfmFlows.Server.Bench;

/// <summary>A case could not be measured, or what was measured is not what it should be.</summary>
internal sealed class BenchException(string message) : Exception(message);
