using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>What one customer bought.</summary>
internal sealed record CustomerTotalsView(string Customer, BaseTotalsView Totals);

/// <summary>What is known of a customer over time, the newest first.</summary>
/// <param name="Purchases">How many there are of this kind in all, shown or not.</param>
internal sealed record CustomerTimelineView(long Purchases, long Moves, long Messages, IReadOnlyList<TimelineEventView> Items);

/// <summary>Something that happened; one of the three is given.</summary>
/// <param name="At">When; of purchases and moves local time without a zone, of messages in UTC.</param>
/// <param name="Reason">Why the message was skipped, for people.</param>
internal sealed record TimelineEventView(DateTime At, BaseReceiptView? Purchase = null, TimelineMoveView? Move = null, MessageView? Message = null, LocalText? Reason = null);

/// <summary>A move between the segments of a model.</summary>
/// <param name="From">Null: was not in the base.</param>
/// <param name="To">Null: is no longer in it.</param>
/// <param name="Cause">entered, left, bought, time, corrected, rule, or first for who was there when the history began.</param>
internal sealed record TimelineMoveView(string Model, string? From, string? FromName, string? To, string? ToName, string Cause);

/// <summary>A customer's indicators on a day, against another.</summary>
/// <param name="Window">Days of the window that figures of a window are about.</param>
/// <param name="LeftOut">Those that are not computed, and why.</param>
internal sealed record CustomerIndicatorsView(
    string Customer, DateOnly AsOf, DateOnly Against, int Window, IReadOnlyList<IndicatorGroupView> Groups, IReadOnlyList<IndicatorLeftOutView> LeftOut);

/// <summary>Indicators that belong together.</summary>
internal sealed record IndicatorGroupView(string Id, LocalText Title, IReadOnlyList<IndicatorValueView> Indicators);

/// <summary>An indicator of one customer.</summary>
/// <param name="Type">How its values are written: date, integer, decimal(2), boolean, text …</param>
/// <param name="IsMoney">It is a sum of money.</param>
/// <param name="Difference">Now less then; of dates in days, null where there is none.</param>
internal sealed record IndicatorValueView(
    string Id, LocalText Title, LocalText Formula, LocalText Unit, ColumnType Type, bool IsMoney, object? Now, object? Then, decimal? Difference);

/// <summary>An indicator that is not computed here.</summary>
/// <param name="ComparesCustomers">It holds the customer against others, so that only a run over the whole base can tell.</param>
/// <param name="Why">What is missing.</param>
internal sealed record IndicatorLeftOutView(string Id, LocalText Title, bool ComparesCustomers, LocalText Why);
