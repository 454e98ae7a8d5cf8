namespace RfmFlows.Campaigns;

/// <summary>A row of the send ledger as people see it.</summary>
/// <param name="Id">Grows with the order of writing; pages go by it.</param>
/// <param name="Run">The run that last took the message in hand; empty where that was not written down.</param>
/// <param name="Gateway">Through which it went last, or is to go.</param>
/// <param name="Address">Where the message went or is to go; null for skipped rows.</param>
/// <param name="Reason">A <see cref="SkipReason"/> code, the gateway's own code, or why the row is unknown.</param>
/// <param name="Detail">What the reason is about: the refused address, the gateway's words.</param>
/// <param name="GatewayId">The gateway's name for an accepted message.</param>
/// <param name="Attempts">How often the gateway was called.</param>
/// <param name="Reference">What the gateway's lists know the last call by: a single e-mail's subject, a campaign's name; null where they show nothing of ours.</param>
public sealed record SendRecord(
    long Id, string Campaign, string Scenario, string Node, string Run, string Step, string Channel, string Gateway, string Customer, string? Address,
    SendState State, string? Reason, string? Detail, string? GatewayId, int Attempts, DateTimeOffset PlannedAt, DateTimeOffset? CalledAt, DateTimeOffset? DoneAt,
    string? Reference = null);
