using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>An output that a node gives as a SELECT.</summary>
/// <param name="MostRows">As in <see cref="Relation.MostRows"/>.</param>
internal sealed record GivenOutput(string Select, IReadOnlyList<SortKey> Order, long? MostRows);
