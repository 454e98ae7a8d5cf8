using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>
/// Sends a campaign: policy, ledger, text, gateway, result. What one call of it does not finish (a crash, a stop, a failure) the next one for the same campaign does,
/// and neither sends what the other may have sent.
/// </summary>
public sealed class CampaignSender(ISendLedger ledger, ISuppressionList suppressions, TimeProvider clock)
{
    private static readonly IReadOnlyList<SendState> Open = [SendState.Claimed, SendState.Called, SendState.Unknown];

    /// <summary>Sends to all recipients. Cancelling finishes the calls in flight and leaves the rest planned.</summary>
    /// <param name="recipients">Batches as they are read; about five thousand rows each serves best.</param>
    /// <param name="progress">Told how many recipients are done.</param>
    /// <returns>The counts, also when sending had to stop.</returns>
    public async Task<SendSummary> SendAsync(
        SendJob job, IAsyncEnumerable<IReadOnlyList<Recipient>> recipients, ISendSink sink, IProgress<long>? progress, CancellationToken cancellation)
    {
        var campaign = job.Policy.TestAddresses.Count > 0 ? job.Campaign.ForTest() : job.Campaign;
        var lane = new SendLane(campaign, job.Step, job.Gateway.Channel, job.Gateway.Name, job.AsOf);
        await using var session = job.DryRun ? new DryRunSession(ledger, lane) : await ledger.OpenAsync(lane, cancellation);
        using var tally = new SendTally(sink, progress);
        using var stop = new SendStop(job, clock, session.Lost, cancellation);
        try
        {
            await new CampaignSend(job, session, new ContactPolicy(lane.Channel, job.Policy, suppressions), tally, stop, clock).RunAsync(recipients);
        }
        catch (OwnerLostException)
        {
            stop.Fail(SendRemarks.OwnerLost());
        }
        if (!job.DryRun && !stop.IsStopped)
        {
            await TidyAsync(job.Gateway, cancellation);
        }
        return tally.Summary(stop.Failure ?? (session.Lost.IsCancellationRequested ? SendRemarks.OwnerLost() : null), cancellation.IsCancellationRequested);
    }

    /// <summary>
    /// Goes through a sending once with nobody to send to. The first message of a process waits for all of this to be compiled: called
    /// beside the work that leads to the recipients, nothing has to wait. Leaves nothing behind.
    /// </summary>
    public Task RehearseAsync(Channel channel, CancellationToken cancellation)
    {
        var shape = new RowShape(new Columns([new Column("name", ColumnType.Text)]));
        var address = channel == Channel.Sms ? "+79000000000" : "nobody@example.test";
        var job = new SendJob
        {
            Campaign = CampaignKey.EachStart("", "", "rehearsal"),
            AsOf = DateOnly.MinValue,
            Message = new MessageSpec { Subject = new TextSource.Fixed("{{name}}"), Body = new TextSource.Fixed("{{name}}") },
            Shape = shape,
            Gateway = new NullGateway(channel),
            DryRun = true,
        };
        IReadOnlyList<Recipient> recipients = [new Recipient(shape, "nobody", address, consent: true, ["name"])];
        return SendAsync(job, new[] { recipients }.ToAsyncEnumerable(), new NoSink(), null, cancellation);
    }

    /// <summary>Lets a gateway remove what nobody needs any more.</summary>
    /// <returns>How many things were removed.</returns>
    public async Task<int> TidyAsync(IMessageGateway gateway, CancellationToken cancellation)
    {
        try
        {
            return await gateway.TidyAsync(
                async run => await ledger.PageAsync(new LedgerQuery { Run = run, Gateway = gateway.Name, States = Open }, 1, cancellation) is not [], cancellation);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private sealed class NoSink : ISendSink
    {
        public ValueTask OnAsync(IReadOnlyList<SendOutcome> outcomes) => ValueTask.CompletedTask;
    }
}
