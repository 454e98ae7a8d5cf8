using RfmFlows.Engine;
using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Scored customers, and what their scores mean.</summary>
/// <param name="Customers">The table at the output.</param>
/// <param name="Borders">Those of axes whose borders are the same for all customers.</param>
/// <param name="Scales">How many scores each axis has in the end.</param>
/// <param name="BaseCycle">The purchase cycle of the base in days; null where recency is scored by days.</param>
internal sealed record RfmResult(Relation Customers, IReadOnlyDictionary<Axis, AxisBorders> Borders, AxisScales Scales, decimal? BaseCycle);
