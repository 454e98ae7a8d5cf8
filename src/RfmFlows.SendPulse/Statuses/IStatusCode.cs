namespace RfmFlows.SendPulse;

internal interface IStatusCode<TSelf>
    where TSelf : struct, IStatusCode<TSelf>
{
    static abstract TSelf Of(int? code);
}
