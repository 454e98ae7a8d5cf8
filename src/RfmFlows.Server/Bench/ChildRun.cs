namespace RfmFlows.Server.Bench;

/// <summary>One run of this program as a process of its own.</summary>
/// <param name="Seconds">From the start of the process to its end.</param>
/// <param name="PeakMb">Most resident memory, in MiB, as the system last told before the end.</param>
/// <param name="FirstLineSeconds">From the start of the process to its first line on standard output.</param>
/// <param name="Output">Standard output.</param>
internal sealed record ChildRun(double Seconds, double PeakMb, double FirstLineSeconds, string Output);
