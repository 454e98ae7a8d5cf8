using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Which moves are meant, as conditions on the rows of <see cref="LedgerReports.Moves"/> and <see cref="LedgerReports.NetMoves"/>.</summary>
internal sealed class MoveConditions(Dialect sql)
{
    /// <summary>Into segments from outside them; without any, into the base.</summary>
    public string Entered(IReadOnlyCollection<string> segments) => $"{Inside("to_segment", segments)} AND NOT ({Inside("from_segment", segments)})";

    /// <summary>Out of segments; without any, out of the base.</summary>
    public string Left(IReadOnlyCollection<string> segments) => $"{Inside("from_segment", segments)} AND NOT ({Inside("to_segment", segments)})";

    /// <summary>From some segments to others; without any, from or to whichever.</summary>
    public string Moved(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to) => $"{Inside("from_segment", from)} AND {Inside("to_segment", to)}";

    /// <summary>For some causes; without any, for all that are moves of customers.</summary>
    public string Because(IReadOnlyCollection<string> causes) => In("cause", causes.Count > 0 ? causes : MoveCauses.Moves);

    private string Inside(string column, IReadOnlyCollection<string> segments) => segments.Count == 0 ? $"{column} IS NOT NULL" : In(column, segments);

    private string In(string column, IEnumerable<string> values) => $"coalesce({column} IN ({string.Join(", ", values.Select(sql.Literal))}), FALSE)";
}
