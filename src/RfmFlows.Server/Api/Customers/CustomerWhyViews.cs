using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Why;

namespace RfmFlows.Server.Api;

/// <summary>Why a customer is in a segment.</summary>
/// <param name="Kind">rfm: a saved RFM model; activity or stages: a rule that the history knows.</param>
/// <param name="Model">The id of the RFM model or of the history's model.</param>
/// <param name="Version">Of the RFM model, the version that holds on the day; null for rules.</param>
/// <param name="Why">Null where it cannot be told.</param>
/// <param name="Remarks">Why it cannot be told.</param>
internal sealed record CustomerWhyView(string Kind, string Model, LocalText Title, int? Version, DateOnly AsOf, SegmentWhy? Why, IReadOnlyList<RemarkView> Remarks);
