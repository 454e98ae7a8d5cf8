namespace RfmFlows.Campaigns;

/// <summary>Brings claimed messages to the gateway and stores what it says, with another try where it surely did not send.</summary>
internal sealed class GatewayCaller(SendJob job, ISendSession session, SendTally tally, SendStop stop, TimeProvider clock)
{
    private readonly MessageRenderer _renderer = new(job.Message, job.Gateway.Channel, job.Shape, inParts: job.Gateway.SharesText && !job.DryRun);
    private readonly IMessageGateway _gateway = job.DryRun ? new NullGateway(job.Gateway.Channel) : job.Gateway;

    public async Task DeliverAsync(IReadOnlyList<ClaimedRecipient> claimed)
    {
        var patience = new Patience(job.Options);
        while (claimed.Count > 0)
        {
            var (left, answers) = await CallAsync(await RenderAsync(claimed));
            if (left.Count == 0)
            {
                return;
            }
            if (patience.After(answers, _gateway.Name) is { } failure)
            {
                stop.Fail(failure);
            }
            if (!await PauseAsync(patience.Pause))
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

    // Returns those that the gateway says it did not send and that may be tried again, with what it said.
    private async Task<(IReadOnlyList<ApprovedRecipient> Left, IReadOnlyList<GatewayAnswer.NotSent> Answers)> CallAsync(
        List<(ClaimedRecipient Claimed, RenderedMessage Text)> ready)
    {
        var messages = ready.ConvertAll(r => (r.Claimed, Message: MessageOf(r.Claimed, r.Text, ready[0].Claimed.Claim)));
        var called = await session.MarkCalledAsync([.. messages.Select(m => new SendCall(m.Claimed.Claim, m.Message.Reference))], CancellationToken.None);
        tally.AddElsewhere(messages.RemoveAll(m => !called.Contains(m.Message.Row)));
        if (messages.Count == 0)
        {
            return ([], []);
        }
        if (!session.IsAlive)
        {
            throw new OwnerLostException();
        }
        var answers = await AskAsync(messages.ConvertAll(m => m.Message));
        await session.RecordAsync([.. messages.Zip(answers, (m, answer) => new SendResult(m.Claimed.Claim, answer))], CancellationToken.None);
        stop.OnCall(answers);
        await tally.AddAsync(
            [.. messages.Zip(answers).Where(x => x.Second is not GatewayAnswer.NotSent).Select(x => Outcome(x.First.Claimed.Approved, x.First.Message.Text, x.Second))]);
        return ([.. messages.Zip(answers).Where(x => x.Second is GatewayAnswer.NotSent).Select(x => x.First.Claimed.Approved)], [.. answers.OfType<GatewayAnswer.NotSent>()]);
    }

    // Rows and tokens are numbered by each ledger for itself, runs are not: two installations on one account never name a call alike.
    private OutgoingMessage MessageOf(ClaimedRecipient claimed, RenderedMessage text, SendClaim first)
    {
        var campaign = job.Campaign;
        var call = $"{campaign.Scenario}/{campaign.Node} {campaign.Run}-{first.Row}-{first.Token:x}";
        return new OutgoingMessage(claimed.Claim.Row, claimed.Approved.Customer, claimed.Approved.Address, text, _gateway.ReferenceOf(call, text));
    }

    private async Task<IReadOnlyList<GatewayAnswer>> AskAsync(List<OutgoingMessage> batch)
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

    // False when sending stops instead.
    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, clock, stop.Token);
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
