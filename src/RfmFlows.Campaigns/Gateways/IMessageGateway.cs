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

    /// <summary>
    /// Whether all messages of one call are made from one text; false by default. Then calls are gathered by text from the whole table, and messages come
    /// with their <see cref="RenderedMessage.Parts"/>.
    /// </summary>
    bool SharesText => false;

    /// <summary>
    /// What the provider's lists will know the message by. It is stored with the row before the call, and is what <see cref="ReconcileAsync"/> goes by.
    /// Null by default: the lists show nothing of ours.
    /// </summary>
    /// <param name="call">Names the call for ever and everywhere: no other call of this or another installation has the same.</param>
    string? ReferenceOf(string call, RenderedMessage text) => null;

    /// <summary>Sends a batch and answers for each message, in the same order. An exception counts as unknown for the whole batch.</summary>
    Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation);

    /// <summary>What the messages would cost, or null when the provider does not say.</summary>
    Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation);

    /// <summary>Looks messages whose fate is unknown up in the provider's own lists; one answer each, in the same order.</summary>
    /// <param name="taken">The provider's names of messages to these addresses that are known to be other rows'.</param>
    Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation);

    /// <summary>Removes what calls have left at the provider and nobody needs any more; by default they leave nothing. Never fails: what stays waits for the next time.</summary>
    /// <param name="isOpen">Whether a run has messages whose fate is not known yet.</param>
    /// <returns>How many things were removed.</returns>
    Task<int> TidyAsync(Func<string, Task<bool>> isOpen, CancellationToken cancellation) => Task.FromResult(0);
}
