using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>Customers whom other borders would bring from a segment to certain scores.</summary>
/// <param name="Before">Their segment today.</param>
/// <param name="Cell">Their scores tomorrow.</param>
/// <param name="Moved">How many of them have other scores today.</param>
internal sealed record Rescored(string? Before, ScoreCell Cell, Totals Totals, long Moved);
