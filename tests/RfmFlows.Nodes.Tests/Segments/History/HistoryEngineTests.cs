using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Segments.History;

/// <summary>Says whether the tests of this folder ran on PostgreSQL too.</summary>
public sealed class HistoryEngineTests
{
    [PostgresFact]
    public void Engines_ServerIsNamed_HoldBoth() => HistoryLab.Engines.Count.ShouldBe(2);
}
