namespace RfmFlows.Campaigns;

/// <summary>Takes outcomes as they come; called by one thread at a time. Outcomes that matter are in the ledger before.</summary>
public interface ISendSink
{
    ValueTask OnAsync(IReadOnlyList<SendOutcome> outcomes);
}
