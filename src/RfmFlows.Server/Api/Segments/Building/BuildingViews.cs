using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>What a segment is to the base.</summary>
/// <param name="Base">Customers of the base, those without purchases among them.</param>
/// <param name="BaseShare">Customers by customers of the base, a part of 1; null for an empty base.</param>
/// <param name="Buyers">Members with a purchase.</param>
/// <param name="Orders">Their purchases, all time up to the day.</param>
/// <param name="RevenueShare">A part of 1; null where the base has no revenue.</param>
/// <param name="AverageCheck">Revenue by purchases; null where there are none.</param>
internal sealed record SegmentMetricsView(
    long Customers, long Base, decimal? BaseShare, long Buyers, long Orders, decimal Revenue, decimal BaseRevenue, decimal? RevenueShare, decimal? AverageCheck, decimal? BaseAverageCheck);

/// <summary>How many customers conditions would find.</summary>
/// <param name="Metrics">Null where the conditions have errors.</param>
/// <param name="Remarks">With their places in the conditions as <c>setting</c>: <c>all[1].bought.values</c>.</param>
internal sealed record SegmentCountView(DateOnly AsOf, SegmentMetricsView? Metrics, IReadOnlyList<RemarkView> Remarks);

/// <summary>The metrics of the members that were saved for a day, by the base as it is known now.</summary>
internal sealed record VersionMetricsView(int Version, DateOnly AsOf, SegmentMetricsView Metrics);

/// <summary>What a segment was built by.</summary>
/// <param name="EveryDayAt">When it is worked out anew each day, as 06:30; null for by hand only.</param>
/// <param name="Scenario">The scenario that it was made to.</param>
/// <param name="ChangedElsewhere">Somebody has edited the scenario; saving the conditions replaces that.</param>
internal sealed record SegmentRuleView(JsonObject Conditions, string? EveryDayAt, string TimeZone, string Scenario, bool ChangedElsewhere);

/// <summary>A segment that was saved, and the run that works out its members.</summary>
internal sealed record BuiltSegmentView(SegmentView Segment, string Run);

/// <summary>What conditions can be about.</summary>
/// <param name="Columns">Indicators that the base allows, then attributes of customers.</param>
/// <param name="Models">Models whose history is kept.</param>
internal sealed record SegmentTermsView(IReadOnlyList<TermView> Columns, IReadOnlyList<TermModelView> Models, IReadOnlyList<RemarkView> Remarks);

/// <summary>A column that a condition can compare.</summary>
/// <param name="Group">The group of an indicator; null for an attribute.</param>
/// <param name="Help">The formula of an indicator.</param>
internal sealed record TermView(string Name, string Type, LocalText Title, LocalText? Group, LocalText Help);

/// <summary>A model with the segments that it has had.</summary>
internal sealed record TermModelView(string Model, IReadOnlyList<TermSegmentView> Segments);

internal sealed record TermSegmentView(string Id, string Title);
