using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>A table that is kept between runs.</summary>
internal sealed record KeptTable(TableName Name, long Rows, IReadOnlyList<SortKey> Order);
