namespace RfmFlows.Campaigns;

/// <summary>
/// Settles unknown messages by the provider's own lists. Somebody asks for it; it never sends.
/// What never arrived is planned again, and goes out when its campaign next runs.
/// </summary>
public sealed class UnknownReconciler(ISendLedger ledger, TimeProvider clock)
{
    private const int PageSize = 500;

    /// <summary>Younger messages are left alone, because their call may still be under way; ten minutes by default.</summary>
    public TimeSpan LeastAge { get; init; } = TimeSpan.FromMinutes(10);

    /// <param name="query">Which messages; narrowed to unknown ones of this gateway.</param>
    /// <param name="who">Who asked for it, for the audit.</param>
    public async Task<ReconcileSummary> ReconcileAsync(IMessageGateway gateway, LedgerQuery query, string who, CancellationToken cancellation)
    {
        var sum = new ReconcileSummary(0, 0, 0);
        var wanted = query with { States = [SendState.Unknown], Gateway = gateway.Name, Channel = gateway.Channel.Name };
        while (await ledger.PageAsync(wanted, PageSize, cancellation) is { Count: > 0 } page)
        {
            var before = clock.GetUtcNow() - LeastAge;
            var old = page.Where(r => r.CalledAt <= before).ToList();
            var answers = old.Count == 0 ? [] : await gateway.ReconcileAsync(old, cancellation);
            var settled = old.Zip(answers).Select(x => Settle(x.First, x.Second, gateway.Name, who)).OfType<UnknownAnswer>().ToList();
            var done = (await ledger.ResolveAsync(settled, cancellation)).ToHashSet();
            var accepted = settled.Count(s => s.WasAccepted && done.Contains(s.Row));
            sum = new ReconcileSummary(sum.Accepted + accepted, sum.Planned + done.Count - accepted, sum.StillUnknown + page.Count - done.Count);
            wanted = wanted with { After = page[^1].Id };
        }
        return sum;
    }

    private static UnknownAnswer? Settle(SendRecord row, ReconcileAnswer answer, string gateway, string who) => answer switch
    {
        ReconcileAnswer.Found found => new UnknownAnswer(row.Id, true, found.GatewayId, who, $"found in the lists of '{gateway}'"),
        ReconcileAnswer.NeverArrived => new UnknownAnswer(row.Id, false, null, who, $"not in the lists of '{gateway}'"),
        _ => null,
    };
}
