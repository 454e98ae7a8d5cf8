using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

/// <summary>A gateway whose caller may die before or after the messages are out. The caller, being dead, then learns nothing and stores nothing.</summary>
internal sealed class DoomedGateway(CountingGateway inner, Doom doom) : IMessageGateway
{
    public Channel Channel => inner.Channel;

    public string Name => inner.Name;

    public int MaxConcurrency => inner.MaxConcurrency;

    public int MaxBatch => inner.MaxBatch;

    public bool SharesText => inner.SharesText;

    public string? ReferenceOf(string call, RenderedMessage text) => inner.ReferenceOf(call, text);

    public Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) =>
        doom.AroundAsync(() => inner.SendAsync(batch, cancellation));

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => inner.CostAsync(batch, cancellation);

    public Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation) =>
        inner.ReconcileAsync(unknown, taken, cancellation);
}
