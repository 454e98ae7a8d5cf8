using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>An output port whose rows are kept in the warehouse.</summary>
/// <param name="AsOf">The day of the run, which conditions such as "in the last days" count from.</param>
internal sealed record KeptPort(string Run, DateOnly AsOf, string Node, PortRows Rows, TableName Table);
