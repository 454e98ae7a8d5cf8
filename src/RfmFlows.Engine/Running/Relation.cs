using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The rows behind an output port while a run lasts.</summary>
/// <param name="Name">The table or view.</param>
/// <param name="Order">The order that was asked for by a Sort above; empty when none was.</param>
/// <param name="Rows">Known for tables.</param>
/// <param name="IsTable">Materialised, so that reading it twice computes nothing twice.</param>
public sealed record Relation(TableName Name, Columns Columns, IReadOnlyList<SortKey> Order, long? Rows, bool IsTable)
{
    /// <summary>A table that later runs may find and people may look at; other tables go with the run.</summary>
    public bool IsKept { get; init; } = IsTable;

    /// <summary>The rows cannot be more; null when nothing is known. Of a table it is their number.</summary>
    public long? MostRows { get; init; } = Rows;
}
