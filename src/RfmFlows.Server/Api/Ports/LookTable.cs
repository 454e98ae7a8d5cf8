using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>A helper table that was made to look at others.</summary>
internal sealed record LookTable(TableName Name, long Rows);
