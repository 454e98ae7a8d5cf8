using System.Data.Common;
using System.Globalization;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>
/// A table of customers with scores in the columns r, f and m, whoever made it. It is asked for totals only: the warehouse adds up, no customer passes through here.
/// </summary>
internal sealed class ScoredTable(WarehouseSession session, string from, Columns columns)
{
    private const string Money = "monetary";
    private const string Segment = "segment";
    private const string SegmentName = "segment_name";

    /// <summary>The axes with scores; a table with fewer than two cannot be shown as a matrix.</summary>
    public IReadOnlyList<Axis> Axes { get; } = [.. AxisFacts.All.Where(a => columns.Find(AxisSql.ScoreColumn(a)) is { Type.Kind: ColumnKind.Integer })];

    /// <summary>Whether all three axes are there with their values, so that other borders can be tried.</summary>
    public bool HasValues => Axes.Count == AxisFacts.All.Count && Axes.All(HasValue);

    private Dialect Sql => session.Dialect;

    private string Revenue => columns.Find(Money) is { Type.IsNumber: true } ? $"coalesce(sum({Money}), 0)" : "0";

    private string Scored => string.Join(" AND ", Axes.Select(a => $"{AxisSql.ScoreColumn(a)} BETWEEN 1 AND {ScaleLimits.Max}"));

    public bool HasValue(Axis axis) => columns.Find(AxisSql.ValueColumn(axis)) is { Type.IsNumber: true };

    /// <summary>Totals of each combination of scores that occurs: a thousand at most.</summary>
    public async Task<IReadOnlyList<ScoreCellTotals>> CellsAsync(CancellationToken cancellation)
    {
        var axes = AxisFacts.All.Select(a => Axes.Contains(a) ? AxisSql.ScoreColumn(a) : $"0 AS {AxisSql.ScoreColumn(a)}");
        var keys = string.Join(", ", Axes.Select(AxisSql.ScoreColumn));
        var cells = new List<ScoreCellTotals>();
        await using var reader = await session.ReadAsync(
            $"SELECT {string.Join(", ", axes)}, count(*), {Revenue}, {Common(Segment)}, {Common(SegmentName)} FROM {from} WHERE {Scored} GROUP BY {keys} ORDER BY {keys}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var cell = new ScoreCell((int)Whole(reader, 0), (int)Whole(reader, 1), (int)Whole(reader, 2));
            cells.Add(new ScoreCellTotals(cell, Whole(reader, 3), Number(reader, 4), await TextAsync(reader, 5, cancellation), await TextAsync(reader, 6, cancellation)));
        }
        return cells;
    }

    /// <summary>Customers without scores, who stand in no cell.</summary>
    public async Task<Totals> UnscoredAsync(CancellationToken cancellation)
    {
        await using var reader = await session.ReadAsync($"SELECT count(*), {Revenue} FROM {from} WHERE NOT coalesce({Scored}, FALSE)", cancellation);
        await reader.ReadAsync(cancellation);
        return new Totals(Whole(reader, 0), Number(reader, 1));
    }

    /// <summary>The values that were seen with each score.</summary>
    public async Task<IReadOnlyList<ScoreSpan>> SpansAsync(Axis axis, CancellationToken cancellation)
    {
        var (score, value) = (AxisSql.ScoreColumn(axis), AxisSql.ValueColumn(axis));
        var spans = new List<ScoreSpan>();
        await using var reader = await session.ReadAsync(
            $"SELECT {score}, min({value}), max({value}) FROM {from} WHERE {score} BETWEEN 1 AND {ScaleLimits.Max} AND {value} IS NOT NULL GROUP BY {score} ORDER BY {score}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            spans.Add(new ScoreSpan((int)Whole(reader, 0), Number(reader, 1), Number(reader, 2)));
        }
        return spans;
    }

    /// <summary>What other borders would make of the customers: totals by the segment of today and the scores of tomorrow.</summary>
    public async Task<IReadOnlyList<Rescored>> RescoreAsync(IReadOnlyList<AxisBorders> borders, CancellationToken cancellation)
    {
        var scores = AxisFacts.All.Select(AxisSql.ScoreColumn).ToList();
        var rules = borders.Select(b => $"{AxisSql.ByBorders(b, Sql)} AS new_{AxisSql.ScoreColumn(b.Axis)}");
        var values = string.Join(" AND ", AxisFacts.All.Select(a => $"{AxisSql.ValueColumn(a)} IS NOT NULL"));
        var before = HasSegment(Segment) ? Segment : Sql.Cast("NULL", ColumnType.Text);
        var keys = $"before, {string.Join(", ", scores.Select(s => $"new_{s}"))}";
        var differs = string.Join(" OR ", scores.Select(s => $"{s} <> new_{s}"));
        var rescored = new List<Rescored>();
        await using var reader = await session.ReadAsync(
            $"""
            SELECT {keys}, count(*), sum({Money}), count(*) FILTER (WHERE {differs})
            FROM (SELECT {before} AS before, {string.Join(", ", scores)}, {Money}, {string.Join(", ", rules)} FROM {from} WHERE {values}) AS rescored
            GROUP BY {keys} ORDER BY {keys}
            """, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var cell = new ScoreCell((int)Whole(reader, 1), (int)Whole(reader, 2), (int)Whole(reader, 3));
            rescored.Add(new Rescored(await TextAsync(reader, 0, cancellation), cell, new Totals(Whole(reader, 4), Number(reader, 5)), Whole(reader, 6)));
        }
        return rescored;
    }

    private bool HasSegment(string column) => columns.Find(column) is { Type.Kind: ColumnKind.Text };

    // The value that all share, where they do.
    private string Common(string column) => HasSegment(column) ? $"CASE WHEN min({column}) = max({column}) THEN min({column}) END" : "NULL";

    private static long Whole(DbDataReader reader, int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);

    private static decimal Number(DbDataReader reader, int column) => Convert.ToDecimal(reader.GetValue(column), CultureInfo.InvariantCulture);

    private static async Task<string?> TextAsync(DbDataReader reader, int column, CancellationToken cancellation) =>
        await reader.IsDBNullAsync(column, cancellation) ? null : reader.GetString(column);
}
