using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Nodes.Analysis.Scores;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Server.Api;

/// <summary>Borders and a map that are tried out on customers.</summary>
internal sealed record Trial(IReadOnlyList<AxisBorders> Borders, SegmentMap? Map)
{
    /// <exception cref="FlowException">RF4002, RF4003, RF4005: everything that speaks against them.</exception>
    public static Trial Read(TrialBody body)
    {
        var remarks = new List<Remark>();
        var given = new[] { (Axis.Recency, body.R), (Axis.Frequency, body.F), (Axis.Monetary, body.M) };
        foreach (var (axis, inner) in given)
        {
            remarks.AddRange(AxisBorders.Problems(inner).Select(p => RfmRemarks.Borders(p).At(AxisSql.ScoreColumn(axis))));
        }
        var map = remarks.Count == 0 ? ChosenMap.Read(body.Map, new AxisScales(body.R.Count + 1, body.F.Count + 1, body.M.Count + 1), remarks) : null;
        return remarks.Count == 0 ? new Trial([.. given.Select(g => new AxisBorders(g.Item1, g.Item2))], map) : throw new FlowException(remarks);
    }

    /// <summary>Adds up what the warehouse found.</summary>
    public TrialView Sum(IReadOnlyList<Rescored> rescored)
    {
        var moves = rescored.GroupBy(r => (From: r.Before, To: Map?.SegmentOf(r.Cell)?.Id)).ToDictionary(g => g.Key, g => Add(g.Select(r => r.Totals)));
        return new TrialView(
            rescored.Sum(r => r.Totals.Customers), rescored.Sum(r => r.Moved),
            Scores(rescored, Axis.Recency), Scores(rescored, Axis.Frequency), Scores(rescored, Axis.Monetary),
            Map is null ? [] : [.. Segments(moves).Select(s => Change(s, moves))],
            Map is null ? [] : [.. moves.OrderByDescending(m => m.Value.Customers).Select(m => new MoveView(m.Key.From, m.Key.To, m.Value.Customers, m.Value.Revenue))]);
    }

    // Those of the map in its order, then those that only the customers know.
    private IEnumerable<Segment> Segments(Dictionary<(string? From, string? To), Totals> moves) => Map!.Segments.Concat(
        moves.Keys.Select(k => k.From).OfType<string>().Where(id => Map.Find(id) is null).Distinct().Order(StringComparer.Ordinal)
            .Select(id => SegmentMaps.All.Select(m => m.Find(id)).FirstOrDefault(s => s is not null) ?? new Segment(id, new(id, id), new("", ""), new("", ""), "")));

    private static SegmentChangeView Change(Segment segment, Dictionary<(string? From, string? To), Totals> moves) => new(
        segment.Id, segment.Title.Local(), segment.Colour.Length > 0 ? segment.Colour : null,
        View(Add(moves.Where(m => m.Key.From == segment.Id).Select(m => m.Value))), View(Add(moves.Where(m => m.Key.To == segment.Id).Select(m => m.Value))),
        moves.Where(m => m.Key.To == segment.Id && m.Key.From != segment.Id).Sum(m => m.Value.Customers),
        moves.Where(m => m.Key.From == segment.Id && m.Key.To != segment.Id).Sum(m => m.Value.Customers));

    private IReadOnlyList<TotalsView> Scores(IReadOnlyList<Rescored> rescored, Axis axis) =>
        [.. Enumerable.Range(1, Borders.First(b => b.Axis == axis).Scale).Select(score => View(Add(rescored.Where(r => r.Cell[axis] == score).Select(r => r.Totals))))];

    private static Totals Add(IEnumerable<Totals> totals) => totals.Aggregate(default(Totals), (sum, t) => sum + t);

    private static TotalsView View(Totals totals) => new(totals.Customers, totals.Revenue);
}
