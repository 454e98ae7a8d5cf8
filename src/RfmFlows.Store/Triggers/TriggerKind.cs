namespace RfmFlows.Store;

/// <summary>What a trigger waits for.</summary>
public enum TriggerKind
{
    Timer,
    Http,
}
