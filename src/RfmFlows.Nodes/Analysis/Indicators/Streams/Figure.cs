using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What one customer's rows come to: a column of the facts.</summary>
/// <param name="Name">Tells it from the others of its kind.</param>
/// <param name="Of">The value as <see cref="TableWriter.WriteNumbersAsync"/> wants it; null where it is not defined.</param>
internal sealed record Figure<TCustomer>(string Name, ColumnType Type, Func<TCustomer, long?> Of);
