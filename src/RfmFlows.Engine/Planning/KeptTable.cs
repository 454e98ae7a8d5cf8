using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>A table that is kept between runs.</summary>
/// <param name="Remarks">What was said of it when it was made.</param>
internal sealed record KeptTable(TableName Name, long Rows, IReadOnlyList<SortKey> Order, IReadOnlyList<Remark> Remarks);
