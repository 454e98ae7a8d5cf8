using System.Collections.Concurrent;
using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

/// <summary>Remembers what reached it, by customer; answers as it is told.</summary>
internal sealed class CountingGateway(int maxBatch = 20, int maxConcurrency = 4) : IMessageGateway
{
    public ConcurrentDictionary<string, int> Arrived { get; } = new();

    /// <summary>The answer to a message; it has arrived when that is accepted or unknown.</summary>
    public Func<OutgoingMessage, GatewayAnswer> Answer { get; set; } = m => new GatewayAnswer.Accepted($"id-{m.Row}");

    public Channel Channel => Channel.Email;

    public int MaxConcurrency => maxConcurrency;

    public int MaxBatch => maxBatch;

    public string Name { get; init; } = "counting";

    public bool SharesText { get; init; }

    /// <summary>What the messages are known by; by default nothing.</summary>
    public Func<string, RenderedMessage, string?> Reference { get; init; } = (_, _) => null;

    /// <summary>The calls in their order: who, and by which reference.</summary>
    public ConcurrentQueue<IReadOnlyList<OutgoingMessage>> Calls { get; } = new();

    public string? ReferenceOf(string call, RenderedMessage text) => Reference(call, text);

    public async Task<IReadOnlyList<GatewayAnswer>> SendAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation)
    {
        await Task.Yield();
        Calls.Enqueue(batch);
        var answers = batch.Select(Answer).ToList();
        foreach (var (message, _) in batch.Zip(answers).Where(x => x.Second is GatewayAnswer.Accepted or GatewayAnswer.Unknown))
        {
            Arrived.AddOrUpdate(message.Customer, 1, (_, n) => n + 1);
        }
        return answers;
    }

    public Task<MessageCost?> CostAsync(IReadOnlyList<OutgoingMessage> batch, CancellationToken cancellation) => Task.FromResult<MessageCost?>(null);

    public Task<IReadOnlyList<ReconcileAnswer>> ReconcileAsync(IReadOnlyList<SendRecord> unknown, IReadOnlySet<string> taken, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReconcileAnswer>>([.. unknown.Select<SendRecord, ReconcileAnswer>(
            r => Arrived.ContainsKey(r.Customer) ? new ReconcileAnswer.Found("found") : new ReconcileAnswer.NeverArrived())]);
}
