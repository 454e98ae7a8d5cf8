namespace RfmFlows.Sample.Tests;

/// <summary>Hands progress on at once, on the thread that reports it.</summary>
internal sealed class ProgressProbe(Action<SampleProgress> report) : IProgress<SampleProgress>
{
    public void Report(SampleProgress value) => report(value);
}
