namespace RfmFlows.Server.Api;

/// <summary>Somebody's page on a scenario.</summary>
/// <param name="Since">When it was opened.</param>
/// <param name="Heard">When it last said that it is open.</param>
internal sealed record OpenPage(string Name, DateTimeOffset Since, DateTimeOffset Heard);
