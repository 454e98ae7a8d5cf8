namespace RfmFlows.SendPulse;

internal sealed class TotalAnswer
{
    public long Total { get; init; }
}
