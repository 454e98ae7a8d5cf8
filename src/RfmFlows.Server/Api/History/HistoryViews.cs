using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;

namespace RfmFlows.Server.Api;

/// <summary>A model whose segments are kept as history.</summary>
/// <param name="Snapshots">How many were saved, corrected ones included.</param>
/// <param name="First">The first day that is known.</param>
/// <param name="Customers">In the base on the last day.</param>
/// <param name="Revenue">Theirs; null where none is kept.</param>
/// <param name="Rule">By which they are put into segments now.</param>
internal sealed record HistoryModelView(string Model, int Snapshots, DateOnly First, DateOnly Last, long Customers, decimal? Revenue, string Rule, string CustomerType)
{
    public static HistoryModelView Of(ModelTimeline timeline) => new(
        timeline.Model, timeline.Snapshots.Count, timeline.Holding[0].Point.AsOf, timeline.Last!.Point.AsOf, timeline.Last.Counts.Customers, timeline.Last.Counts.Revenue,
        timeline.Last.Rule.Fingerprint, timeline.Last.CustomerType.ToString());
}

/// <summary>A model with its snapshots, the last saved first.</summary>
/// <param name="Days">The days of which the segments are known, in order.</param>
/// <param name="RuleChanges">Each day from which on another rule holds, in order.</param>
/// <param name="Segments">All that ever had customers, in the order of their map.</param>
internal sealed record HistoryDetailsView(
    HistoryModelView Model, IReadOnlyList<DateOnly> Days, IReadOnlyList<RuleChangeView> RuleChanges, IReadOnlyList<SegmentLookView> Segments, IReadOnlyList<SnapshotView> Snapshots)
{
    public static HistoryDetailsView Of(ModelTimeline timeline, IReadOnlyList<SegmentLookView> segments) => new(
        HistoryModelView.Of(timeline), [.. timeline.Holding.Select(s => s.Point.AsOf).Distinct()],
        [.. timeline.RuleChanges(DateOnly.MinValue, DateOnly.MaxValue).Select(s => new RuleChangeView(s.Point.AsOf, s.Rule.Text, s.Counts.ByRule))],
        segments, [.. timeline.Snapshots.Reverse().Select(s => SnapshotView.Of(s, timeline.At(s.Point) == s))]);
}

/// <summary>How a segment is called and drawn.</summary>
/// <param name="Colour">As <c>#rrggbb</c>; null where no map knows the segment.</param>
internal sealed record SegmentLookView(string Id, LocalText Title, string? Colour);

/// <summary>A day from which on customers are put into segments by another rule.</summary>
/// <param name="Rule">The new rule for people to read.</param>
/// <param name="Customers">Whom the rule alone has put elsewhere; no moves.</param>
internal sealed record RuleChangeView(DateOnly AsOf, string Rule, long Customers);

/// <summary>The segments of a day as they were saved once.</summary>
/// <param name="Number">Counted from 1 in the order of saving.</param>
/// <param name="Joined">Came into the base since the snapshot before; in the first one everybody.</param>
/// <param name="Gone">Went out of it.</param>
/// <param name="Moved">Changed their segment.</param>
/// <param name="ByRule">Differ because the rule does; no moves.</param>
/// <param name="Corrected">Of those that moved, joined or went: because data were corrected.</param>
/// <param name="RuleText">The rule for people to read.</param>
/// <param name="Holds">No later snapshot has corrected it.</param>
internal sealed record SnapshotView(
    long Number, DateOnly AsOf, DateTimeOffset SavedAt, string Run, long Customers, decimal? Revenue, long Joined, long Gone, long Moved, long ByRule, long Corrected,
    string Rule, string RuleText, bool Holds)
{
    public static SnapshotView Of(SavedSnapshot s, bool holds) => new(
        s.Number, s.Point.AsOf, new DateTimeOffset(s.SavedAt, TimeSpan.Zero), s.Run, s.Counts.Customers, s.Counts.Revenue, s.Counts.Joined, s.Counts.Gone, s.Counts.Moved,
        s.Counts.ByRule, s.Counts.Corrected, s.Rule.Fingerprint, s.Rule.Text, holds);
}

/// <summary>A segment on a snapshot day.</summary>
/// <param name="Share">Of all customers of that day, 0 to 1.</param>
/// <param name="Joined">Came into it since the snapshot before.</param>
/// <param name="Gone">Went out of it.</param>
/// <param name="ByRule">Came or went because the rule changed.</param>
internal sealed record SegmentSizeView(DateOnly AsOf, string Segment, string? Name, long Customers, decimal Share, decimal? Revenue, long Joined, long Gone, long ByRule);

/// <summary>How long customers stay in a segment, in days; null where nothing is known.</summary>
/// <param name="Customers">In it on the last day.</param>
/// <param name="MeanDaysSoFar">Of those customers whose arrival was seen.</param>
/// <param name="EndedStays">Stays whose beginning and end were seen.</param>
/// <param name="MeanDays">Of those.</param>
internal sealed record SegmentStayView(string Segment, string? Name, long Customers, decimal? MeanDaysSoFar, long EndedStays, decimal? MeanDays, long? MedianDays, long? LongestDays);

/// <summary>Customers by their segments on two days.</summary>
/// <param name="RuleChanges">Days between on which the rule changed; whom only that has put elsewhere is not shown as having moved.</param>
internal sealed record MigrationView(DateOnly From, DateOnly To, IReadOnlyList<DateOnly> RuleChanges, IReadOnlyList<MigrationCellView> Cells);

/// <summary>Customers who were in one segment on the first day and in another, or the same, on the last.</summary>
/// <param name="From">A segment, or <c>(new)</c>.</param>
/// <param name="To">A segment, or <c>(gone)</c>.</param>
/// <param name="ShareOfRow">Of the customers of the first segment, 0 to 1.</param>
/// <param name="RevenueBefore">Of these customers on the first day; null where none is kept.</param>
internal sealed record MigrationCellView(
    string From, string? FromName, string To, string? ToName, long Customers, decimal ShareOfRow, decimal? RevenueBefore, decimal? RevenueAfter);

/// <summary>A page of the customers of a list; values as in the rows of a port.</summary>
/// <param name="Total">Rows in all.</param>
/// <param name="Customers">How many different customers they are.</param>
internal sealed record HistoryListView(IReadOnlyList<ColumnView> Columns, long Total, long Customers, long Offset, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A stream of customers in one step.</summary>
/// <param name="Step">Counted from 1.</param>
internal sealed record FlowView(long Step, DateOnly FromDate, DateOnly ToDate, string From, string? FromName, string To, string? ToName, long Customers);

/// <summary>A move of one customer.</summary>
/// <param name="From">Null: was not in the base.</param>
/// <param name="To">Null: is no longer in it.</param>
/// <param name="Cause">entered, left, bought, time, corrected, rule, or first for who was there when the history began.</param>
internal sealed record CustomerMoveView(DateOnly AsOf, string? From, string? To, string Cause, decimal? Revenue, DateOnly? LastPurchase);
