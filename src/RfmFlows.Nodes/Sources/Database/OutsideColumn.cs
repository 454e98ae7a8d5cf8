using System.Data.Common;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>A column of an outside table, and how its values are read.</summary>
/// <param name="Read">Gives the value in the CLR type of the column; never called for a missing one. May throw where the value does not fit.</param>
internal sealed record OutsideColumn(string Name, ColumnType Type, Func<DbDataReader, int, object> Read)
{
    /// <summary>The source holds instants; they are given in the scenario's time zone.</summary>
    public bool IsMoment { get; init; }
}
