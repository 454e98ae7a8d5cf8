using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Members of a segment as they were saved once.</summary>
/// <param name="Columns">The customer first.</param>
internal sealed record KeptMembers(Segment Segment, SegmentVersion Version, SegmentFile File, Columns Columns)
{
    public Column Customer => Columns[0];
}
