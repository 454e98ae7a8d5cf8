using RfmFlows.Engine.Tests.Lab;

namespace RfmFlows.Engine.Tests.Running;

/// <summary>What is allocated is counted for the whole process, so nothing else may run beside.</summary>
[CollectionDefinition(nameof(HeapTests), DisableParallelization = true)]
[Collection(nameof(HeapTests))]
public sealed class HeapTests
{
    [Fact]
    public async Task Run_FiveMillionRows_HoldsNoneOfThemInTheHeap()
    {
        await using var lab = new FlowLab();
        var scenario = FlowLab.Draw("""src source {"settings":{"rows":5000000}}""", "mid pass", "end keep", "src.out -> mid.in", "mid.out -> end.in");
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var result = await lab.RunAsync(scenario, RunMode.Production);

        result.Node("end")!.Ports.ShouldHaveSingleItem().Rows.ShouldBe(5_000_000);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(50_000_000);
    }
}
