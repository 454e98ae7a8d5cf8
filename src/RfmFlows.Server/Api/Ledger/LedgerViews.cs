using RfmFlows.Campaigns;

namespace RfmFlows.Server.Api;

/// <summary>A stretch of the ledger, oldest first.</summary>
/// <param name="After">What to ask for as <c>after</c> to get the next stretch; null at the end.</param>
internal sealed record LedgerPageView(IReadOnlyList<MessageView> Items, long? After);

/// <summary>One message to one customer.</summary>
/// <param name="Run">The run that last took the message in hand.</param>
/// <param name="Address">Where it went or is to go; null for skipped ones.</param>
/// <param name="Reason">Why it was skipped or refused, or why its fate is unknown; a short word for the program.</param>
/// <param name="Detail">What the reason is about.</param>
/// <param name="GatewayId">The gateway's name for an accepted message.</param>
/// <param name="Attempts">How often the gateway was called.</param>
/// <param name="Reference">What the gateway's lists know it by: the subject of a single e-mail, the name of a campaign; null for nothing.</param>
internal sealed record MessageView(
    long Id, string Campaign, string Scenario, string Node, string Run, string Step, string Channel, string Gateway, string Customer, string? Address, SendState State,
    string? Reason, string? Detail, string? GatewayId, int Attempts, DateTimeOffset PlannedAt, DateTimeOffset? CalledAt, DateTimeOffset? DoneAt, string? Reference)
{
    public static MessageView Of(SendRecord r) => new(
        r.Id, r.Campaign, r.Scenario, r.Node, r.Run, r.Step, r.Channel, r.Gateway, r.Customer, r.Address, r.State,
        r.Reason, r.Detail, r.GatewayId, r.Attempts, r.PlannedAt, r.CalledAt, r.DoneAt, r.Reference);
}

/// <summary>What a person found out about a message whose fate was unknown.</summary>
/// <param name="Accepted">True: the gateway had it. False: it never arrived, and the next run of the same campaign sends it.</param>
/// <param name="Why">What it was concluded from; kept with the message.</param>
/// <param name="GatewayId">The gateway's name for the message, where it is known.</param>
internal sealed record ResolveBody(bool Accepted, string Why, string? GatewayId = null);

/// <summary>Which unknown messages the gateways are asked about; one of the two.</summary>
/// <param name="Run">The id of a run.</param>
/// <param name="Campaign">A campaign, as messages name it.</param>
internal sealed record ReconcileBody(string? Run = null, string? Campaign = null);

/// <summary>What the gateways knew of the messages. What was settled has a note each.</summary>
/// <param name="Accepted">Messages that the gateway had.</param>
/// <param name="NotSent">Messages that never arrived; they are planned again and go out when their campaign next runs.</param>
/// <param name="StillUnknown">Messages that nobody can tell of yet.</param>
/// <param name="TooYoung">Those among them that were not asked about, because they were called less than ten minutes ago.</param>
/// <param name="Remarks">What is to be done next.</param>
internal sealed record ReconcileView(int Accepted, int NotSent, int StillUnknown, int TooYoung, IReadOnlyList<RemarkView> Remarks);

/// <summary>Who settled a message, and from what.</summary>
internal sealed record ResolveNoteView(DateTimeOffset At, string Who, SendState Became, string Why)
{
    public static ResolveNoteView Of(ResolveNote n) => new(n.At, n.Who, n.Became, n.Why);
}
