using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>The columns of a recipients' table with their positions, shared by all its rows.</summary>
public sealed class RowShape(Columns columns)
{
    private readonly Dictionary<string, int> _positions =
        columns.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.OrdinalIgnoreCase);

    public Columns Columns => columns;

    /// <summary>The position of a column, ignoring case; -1 when there is none.</summary>
    public int PositionOf(string column) => _positions.GetValueOrDefault(column, -1);
}
