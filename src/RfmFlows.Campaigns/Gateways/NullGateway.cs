using System.Globalization;

namespace RfmFlows.Campaigns;

/// <summary>Accepts everything and sends nothing: for measuring, and for trying a scenario without a provider.</summary>
public sealed class NullGateway(Channel channel, int maxBatch = 1000, int maxConcurrency = 4) : IMessageGateway
{
    public Channel Channel => channel;

    public string Name => "null";

    public int MaxConcurrency => maxConcurrency;

    public int MaxBatch => maxBatch;

    public Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<GatewayAnswer>>([.. batch.Select(m => new GatewayAnswer.Accepted(m.Row.ToString(CultureInfo.InvariantCulture)))]);

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Task.FromResult<MessageCost?>(null);

    public Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReconcileAnswer>>([.. unknown.Select(_ => new ReconcileAnswer.NeverArrived())]);
}
