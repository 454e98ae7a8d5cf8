using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>An event of a run with its place in the stream of all runs.</summary>
/// <param name="Number">Counts up from 1 without gaps as long as the process lives.</param>
/// <param name="Scenario">The scenario of the run.</param>
internal sealed record LoggedEvent(long Number, string Scenario, RunEvent Event);
