namespace RfmFlows.Store;

/// <summary>An owner as the database holds it.</summary>
internal sealed record OwnerRow
{
    public long Id { get; init; }
    public string Machine { get; init; } = "";
    public int ProcessId { get; init; }
    public string ProcessStarted { get; init; } = "";
    public long LeaseUntil { get; init; }
}
