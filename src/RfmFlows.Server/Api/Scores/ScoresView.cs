using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Scored customers in totals.</summary>
/// <param name="Scale">Scores go from 1 to this; the highest is the best.</param>
/// <param name="Cells">Each combination of scores that occurs.</param>
/// <param name="Unscored">Customers without scores.</param>
/// <param name="CanRescore">Other borders can be tried: all axes are there with their values.</param>
/// <param name="Methods">The methods whose borders can be taken as a start.</param>
internal sealed record ScoresView(
    int Scale, IReadOnlyList<ScoreAxisView> Axes, IReadOnlyList<ScoreCellView> Cells, TotalsView Unscored, bool CanRescore, IReadOnlyList<StartMethodView> Methods);

/// <summary>A way to come by borders.</summary>
/// <param name="FixedScale">The only scale that it gives; null for any.</param>
internal sealed record StartMethodView(string Id, LocalText Title, int? FixedScale);

/// <summary>An axis of the matrix.</summary>
/// <param name="Axis">Its column with scores: r, f or m.</param>
/// <param name="Column">Its column with values; null when the table has none.</param>
/// <param name="LowerIsBetter">The smallest values have the highest score.</param>
/// <param name="Whole">Values are whole numbers.</param>
/// <param name="Scores">What each score means in days, purchases or money, from 1 up.</param>
/// <param name="Borders">Ascending values at which classes end, each belonging to the smaller ones; null where no common borders give these scores.</param>
internal sealed record ScoreAxisView(
    string Axis, LocalText Title, string? Column, bool LowerIsBetter, bool Whole, IReadOnlyList<LocalText> Scores, IReadOnlyList<decimal>? Borders);

/// <summary>All customers with the same scores; an axis that the table does not have is 0.</summary>
/// <param name="Segment">Their segment; null where they have none, or not all the same.</param>
/// <param name="SegmentName">How the table calls it.</param>
internal sealed record ScoreCellView(int R, int F, int M, long Customers, decimal Revenue, string? Segment, string? SegmentName);

/// <summary>How many customers, and what they spent.</summary>
internal sealed record TotalsView(long Customers, decimal Revenue);

/// <summary>A bar of a histogram: values from <paramref name="From"/> up to but not including <paramref name="To"/>.</summary>
internal sealed record BarView(decimal From, decimal To, long Customers);

/// <summary>Ascending borders by axis.</summary>
internal sealed record BordersView(IReadOnlyList<decimal> R, IReadOnlyList<decimal> F, IReadOnlyList<decimal> M);
