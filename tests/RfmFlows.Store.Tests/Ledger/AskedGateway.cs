using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

/// <summary>Loses every answer, knows messages by their subject, and has one message in its lists.</summary>
internal sealed class AskedGateway(string listed) : IMessageGateway
{
    public CountingGateway Gateway { get; } = new() { Answer = _ => new GatewayAnswer.Unknown("time-out"), Reference = (_, text) => text.Subject };

    /// <summary>What it was told to be other rows' messages.</summary>
    public IReadOnlySet<string> Taken { get; private set; } = new HashSet<string>();

    public Channel Channel => Gateway.Channel;

    public string Name => Gateway.Name;

    public int MaxConcurrency => Gateway.MaxConcurrency;

    public int MaxBatch => Gateway.MaxBatch;

    public Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Gateway.SendAsync(batch, cancellation);

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Gateway.CostAsync(batch, cancellation);

    public Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation)
    {
        Taken = taken;
        return Task.FromResult<IReadOnlyList<ReconcileAnswer>>(
            [.. unknown.Select<SendRecord, ReconcileAnswer>(_ => taken.Contains(listed) ? new ReconcileAnswer.CannotTell() : new ReconcileAnswer.Found(listed))]);
    }
}
