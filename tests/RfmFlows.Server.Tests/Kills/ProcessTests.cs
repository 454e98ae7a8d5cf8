namespace RfmFlows.Server.Tests.Kills;

/// <summary>Tests that start processes run one after the other, so that they do not take the machine from each other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessTests
{
    public const string Name = "processes";
}
