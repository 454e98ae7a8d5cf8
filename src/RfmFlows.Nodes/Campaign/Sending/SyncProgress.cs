namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>Passes progress on at once, on the caller's thread.</summary>
internal sealed class SyncProgress(Action<long> report) : IProgress<long>
{
    public void Report(long value) => report(value);
}
