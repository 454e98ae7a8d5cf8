using RfmFlows.Nodes.Tests.Segments;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Golden;

/// <summary>What nodes of golden flows find in the host: everything in memory.</summary>
internal static class GoldenServices
{
    public static FlowTester Provide(FlowTester flow)
    {
        SavedSegmentTests.Provide(flow);
        return flow;
    }
}
