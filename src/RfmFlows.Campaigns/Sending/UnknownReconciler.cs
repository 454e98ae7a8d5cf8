namespace RfmFlows.Campaigns;

/// <summary>
/// Settles unknown messages by the provider's own lists. Somebody asks for it; it never sends.
/// What never arrived is planned again, and goes out when its campaign next runs. A message is known by its reference, stored before the call; what is another
/// row's, or could be either of two rows', settles nothing.
/// </summary>
public sealed class UnknownReconciler(ISendLedger ledger, TimeProvider clock)
{
    private const int PageSize = 500;

    // Days of the provider's account may begin elsewhere, and its lists are asked by the day.
    private const int DaysAround = 2;

    /// <summary>Younger messages are left alone, because their call may still be under way.</summary>
    public static readonly TimeSpan UsualLeastAge = TimeSpan.FromMinutes(10);

    /// <summary>The age of the call from which on a message is asked about; <see cref="UsualLeastAge"/> by default.</summary>
    public TimeSpan LeastAge { get; init; } = UsualLeastAge;

    /// <summary>The only rows to ask about; null, the default, for every one that the query finds.</summary>
    public IReadOnlySet<long>? Only { get; init; }

    /// <param name="query">Which messages; narrowed to unknown ones of this gateway.</param>
    /// <param name="who">Who asked for it, for the audit.</param>
    public async Task<ReconcileSummary> ReconcileAsync(IMessageGateway gateway, LedgerQuery query, string who, CancellationToken cancellation)
    {
        var sum = new ReconcileSummary(0, 0, 0);
        var wanted = query with { States = [SendState.Unknown], Gateway = gateway.Name, Channel = gateway.Channel.Name };
        while (await ledger.PageAsync(wanted, PageSize, cancellation) is { Count: > 0 } page)
        {
            var mine = page.Where(r => Only is null || Only.Contains(r.Id)).ToList();
            var before = clock.GetUtcNow() - LeastAge;
            var old = mine.Where(r => r.CalledAt <= before).ToList();
            var (asked, taken) = await AskableAsync(gateway, old, cancellation);
            var answers = asked.Count == 0 ? [] : await gateway.ReconcileAsync(asked, taken, cancellation);
            var settled = asked.Zip(answers).Select(x => Settle(x.First, x.Second, gateway.Name, who)).OfType<UnknownAnswer>().ToList();
            var done = (await ledger.ResolveAsync(settled, cancellation)).ToHashSet();
            var accepted = settled.Count(s => s.WasAccepted && done.Contains(s.Row));
            sum = new ReconcileSummary(sum.Accepted + accepted, sum.Planned + done.Count - accepted, sum.StillUnknown + mine.Count - done.Count);
            wanted = wanted with { After = page[^1].Id };
        }
        return sum;
    }

    // What the lists hold of another row must not be taken for this one's; and where two rows look alike to the lists, one found message does not tell whose it is.
    private async Task<(IReadOnlyList<SendRecord> Asked, IReadOnlySet<string> Taken)> AskableAsync(
        IMessageGateway gateway, List<SendRecord> old, CancellationToken cancellation)
    {
        if (old.Count == 0)
        {
            return ([], new HashSet<string>());
        }
        var since = DateOnly.FromDateTime(old.Min(r => r.CalledAt!.Value).UtcDateTime).AddDays(-DaysAround);
        var sent = await ledger.SentToAsync(gateway.Name, gateway.Channel, [.. old.Select(r => r.Address).OfType<string>()], since, cancellation);
        var alike = sent.Where(s => s.State is SendState.Unknown or SendState.Called || s is { State: SendState.Accepted, GatewayId: null }).ToLookup(s => (s.Address, s.Reference), s => s.Row);
        return ([.. old.Where(r => r.Address is { } address && alike[(address, r.Reference)].All(row => row == r.Id))], sent.Select(s => s.GatewayId).OfType<string>().ToHashSet());
    }

    private static UnknownAnswer? Settle(SendRecord row, ReconcileAnswer answer, string gateway, string who) => answer switch
    {
        ReconcileAnswer.Found found => new UnknownAnswer(row.Id, true, found.GatewayId, who, $"found in the lists of '{gateway}'"),
        ReconcileAnswer.NeverArrived => new UnknownAnswer(row.Id, false, null, who, $"not in the lists of '{gateway}'"),
        _ => null,
    };
}
