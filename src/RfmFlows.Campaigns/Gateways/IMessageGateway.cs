namespace RfmFlows.Campaigns;

/// <summary>
/// Hands messages to whoever delivers them. It keeps to the provider's rate limits by itself, and never repeats a call of which it does not know the outcome.
/// </summary>
public interface IMessageGateway
{
    Channel Channel { get; }

    /// <summary>Names it in the ledger.</summary>
    string Name { get; }

    /// <summary>Calls that may run side by side.</summary>
    int MaxConcurrency { get; }

    /// <summary>Most messages in one call.</summary>
    int MaxBatch { get; }

    /// <summary>Sends a batch and answers for each message, in the same order. An exception counts as unknown for the whole batch.</summary>
    Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation);

    /// <summary>What the messages would cost, or null when the provider does not say.</summary>
    Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation);

    /// <summary>Looks messages whose fate is unknown up in the provider's own lists; one answer each, in the same order.</summary>
    Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, CancellationToken cancellation);
}
