using RfmFlows.Rfm;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>All customers with the same scores.</summary>
/// <param name="Cell">Their scores; 0 on an axis that the table does not have.</param>
/// <param name="Segment">Their segment; null where they have none, or not all the same.</param>
/// <param name="SegmentName">How the table calls it.</param>
internal sealed record ScoreCellTotals(ScoreCell Cell, long Customers, decimal Revenue, string? Segment, string? SegmentName);
