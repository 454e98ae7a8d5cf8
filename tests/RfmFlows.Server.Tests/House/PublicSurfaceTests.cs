namespace RfmFlows.Server.Tests.House;

/// <summary>What authors of nodes build on changes on purpose only.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void NodeApi_IsAsApproved() =>
        PublicSurface.Write().ShouldBeIn("tests/RfmFlows.Server.Tests/House/PublicSurface.txt");
}
