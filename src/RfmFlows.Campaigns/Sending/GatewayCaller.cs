namespace RfmFlows.Campaigns;

/// <summary>Brings claimed messages to the gateway and stores what it says, with another try where it surely did not send.</summary>
internal sealed class GatewayCaller(SendJob job, ISendSession session, SendTally tally, SendStop stop, TimeProvider clock)
{
    private readonly MessageRenderer _renderer = new(job.Message, job.Gateway.Channel, job.Shape);
    private readonly IMessageGateway _gateway = job.DryRun ? new NullGateway(job.Gateway.Channel) : job.Gateway;

    public async Task DeliverAsync(IReadOnlyList<ClaimedRecipient> claimed)
    {
        for (var attempt = 1; claimed.Count > 0; attempt++)
        {
            var left = await CallAsync(await RenderAsync(claimed), attempt);
            if (left.Count == 0)
            {
                return;
            }
            if (!await PauseAsync(attempt + 1))
            {
                await PlannedAsync(left);
                return;
            }
            var answer = await session.ClaimAsync(left, job.Policy.FrequencyCap, CancellationToken.None);
            await tally.AddAsync(answer.Skipped);
            tally.AddElsewhere(answer.Elsewhere.Count);
            claimed = answer.Claimed;
        }
    }

    private async Task<List<(ClaimedRecipient Claimed, RenderedMessage Text)>> RenderAsync(IReadOnlyList<ClaimedRecipient> claimed)
    {
        var ready = new List<(ClaimedRecipient, RenderedMessage)>(claimed.Count);
        var withdrawn = new List<(SendClaim, SkippedRecipient)>();
        foreach (var one in claimed)
        {
            if (Render(one.Approved, out var text) is { } skip)
            {
                withdrawn.Add((one.Claim, skip));
            }
            else
            {
                ready.Add((one, text!));
            }
        }
        if (withdrawn.Count > 0)
        {
            await session.WithdrawAsync(withdrawn, CancellationToken.None);
            await tally.AddAsync(withdrawn.Select(w => w.Item2));
        }
        return ready;
    }

    private SkippedRecipient? Render(ApprovedRecipient approved, out RenderedMessage? text)
    {
        text = null;
        try
        {
            text = _renderer.Render(approved.Recipient);
            return string.IsNullOrWhiteSpace(text.Body) ? new SkippedRecipient(approved.Customer, SkipReason.EmptyText) : null;
        }
        catch (TemplateException e)
        {
            return new SkippedRecipient(approved.Customer, SkipReason.Unrenderable, e.Remark.Code);
        }
    }

    // Returns those that the gateway says it did not send and that may be tried again.
    private async Task<IReadOnlyList<ApprovedRecipient>> CallAsync(List<(ClaimedRecipient Claimed, RenderedMessage Text)> ready, int attempt)
    {
        var called = await session.MarkCalledAsync([.. ready.Select(r => r.Claimed.Claim)], CancellationToken.None);
        tally.AddElsewhere(ready.RemoveAll(r => !called.Contains(r.Claimed.Claim.Row)));
        if (ready.Count == 0)
        {
            return [];
        }
        if (!session.IsAlive)
        {
            throw new OwnerLostException();
        }
        var answers = await AskAsync([.. ready.Select(r => new OutgoingMessage(r.Claimed.Claim.Row, r.Claimed.Approved.Customer, r.Claimed.Approved.Address, r.Text))]);
        await session.RecordAsync([.. ready.Zip(answers, (r, answer) => new SendResult(r.Claimed.Claim, answer))], CancellationToken.None);
        stop.OnCall(answers);
        await tally.AddAsync(
            [.. ready.Zip(answers).Where(x => x.Second is not GatewayAnswer.NotSent).Select(x => Outcome(x.First.Claimed.Approved, x.First.Text, x.Second))]);
        StopWhereHopeless(answers, attempt);
        return [.. ready.Zip(answers).Where(x => x.Second is GatewayAnswer.NotSent).Select(x => x.First.Claimed.Approved)];
    }

    private async Task<IReadOnlyList<GatewayAnswer>> AskAsync(IReadOnlyList<OutgoingMessage> batch)
    {
        try
        {
            var answers = await _gateway.SendAsync(batch, stop.Abort);
            return answers.Count == batch.Count ? answers : Unknown(batch.Count, "wrong-answer-count");
        }
        catch (Exception e)
        {
            // Whatever went wrong, the message may be out.
            return Unknown(batch.Count, e.GetType().Name);
        }
    }

    private static GatewayAnswer[] Unknown(int count, string reason)
    {
        var answers = new GatewayAnswer[count];
        Array.Fill(answers, new GatewayAnswer.Unknown(reason));
        return answers;
    }

    private void StopWhereHopeless(IReadOnlyList<GatewayAnswer> answers, int attempt)
    {
        var notSent = answers.OfType<GatewayAnswer.NotSent>().ToList();
        if (notSent.Find(n => !n.Retryable) is { } hopeless)
        {
            stop.Fail(SendRemarks.Refused(_gateway.Name, hopeless.Reason));
        }
        else if (notSent.Count > 0 && attempt >= job.Options.MaxAttempts)
        {
            stop.Fail(SendRemarks.Unavailable(_gateway.Name, notSent[0].Reason, attempt));
        }
    }

    // False when sending stops instead.
    private async Task<bool> PauseAsync(int attempt)
    {
        try
        {
            await Task.Delay(job.Options.PauseBefore(attempt), clock, stop.Token);
            return !stop.IsStopped;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Task PlannedAsync(IReadOnlyList<ApprovedRecipient> left) =>
        tally.AddAsync([.. left.Select(a => new SendOutcome(a.Customer, a.Address, SendState.Planned))]);

    private SendOutcome Outcome(ApprovedRecipient to, RenderedMessage text, GatewayAnswer answer) => answer switch
    {
        GatewayAnswer.Accepted when job.DryRun => new SendOutcome(to.Customer, to.Address, SendState.Planned, Message: text),
        GatewayAnswer.Accepted accepted => new SendOutcome(to.Customer, to.Address, SendState.Accepted, GatewayId: accepted.Id, Message: text),
        GatewayAnswer.Rejected rejected => new SendOutcome(to.Customer, to.Address, SendState.Rejected, rejected.Code, rejected.Message, Message: text),
        GatewayAnswer.Unknown unknown => new SendOutcome(to.Customer, to.Address, SendState.Unknown, unknown.Reason, Message: text),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };
}
