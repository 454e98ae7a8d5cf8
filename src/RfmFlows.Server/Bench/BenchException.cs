using RfmFlows.Engine;

namespace RfmFlows.Server.Bench;

/// <summary>A case could not be measured, or what was measured is not what it should be.</summary>
internal sealed class BenchException(LocalText problem) : Exception(problem.En)
{
    /// <summary>What went wrong, for the user.</summary>
    public LocalText Problem => problem;
}
