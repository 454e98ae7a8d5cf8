namespace RfmFlows.SendPulse;

internal sealed class Acknowledgement
{
    public bool Result { get; init; }
}
