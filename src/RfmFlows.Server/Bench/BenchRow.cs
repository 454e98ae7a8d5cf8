using RfmFlows.Engine;

namespace RfmFlows.Server.Bench;

/// <summary>What one case measured.</summary>
/// <param name="Name">The name that the command line takes.</param>
/// <param name="Ratio">Time in terms of what the case is held against: 1 is as fast, 2 takes twice as long.</param>
/// <param name="Limit">The greatest ratio that is good enough.</param>
/// <param name="Seconds">Median time of one run.</param>
/// <param name="PeakMb">Most resident memory of the process, in MiB; the greatest of all runs.</param>
/// <param name="Rows">Rows that a run handled.</param>
/// <param name="Against">What the case is held against, in words.</param>
/// <param name="AgainstSeconds">The time of that.</param>
/// <param name="Failure">Why the case does not count, or null.</param>
internal sealed record BenchRow(
    string Name, double Ratio, double Limit, double Seconds, double PeakMb, long Rows, LocalText Against, double AgainstSeconds, LocalText? Failure = null)
{
    /// <summary>Most memory that is good enough, in MiB; null where the case is not about memory.</summary>
    public double? PeakLimitMb { get; init; }

    /// <summary>The same ratio in processor time; null where there is no other process to compare with.</summary>
    public double? CpuRatio { get; init; }

    public bool Passed => Failure is null && Ratio <= Limit && !(PeakMb > PeakLimitMb);

    public static BenchRow Failed(string name, LocalText failure) => new(name, 0, 0, 0, 0, 0, LocalText.Empty, 0, failure);
}
