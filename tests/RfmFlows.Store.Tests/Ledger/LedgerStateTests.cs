using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

public abstract class LedgerStateTests<TEngine> : LedgerTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    [StoreFact]
    public async Task Operations_FromEveryState_HappenOnlyWhereTheStateMachineAllows()
    {
        await using var ledger = Ledger();
        await using var session = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        var number = 0;
        foreach (var from in Enum.GetValues<SendState>())
        {
            foreach (var (sources, to, act) in Operations(session, ledger))
            {
                var person = Campaign.Person(number++);
                var claim = await BringToAsync(session, person, from);

                await act(person, claim);

                sources.ShouldAllBe(source => SendTransitions.Allows(source, to));
                (await RowAsync(ledger, person)).State.ShouldBe(sources.Contains(from) ? to : from, $"{from} to {to}");
            }
        }
    }

    [StoreFact]
    public async Task MarkCalledAsync_AfterTakeover_IsRefusedBeforeTheCall()
    {
        await using var ledger = Ledger();
        await using var paused = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        var claim = await ClaimAsync(paused, Campaign.Person(1));
        LetLeasesRunOut();

        await using var next = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        var taken = await ClaimAsync(next, Campaign.Person(1));

        paused.IsAlive.ShouldBeFalse();
        (await paused.MarkCalledAsync([new SendCall(claim)], CancellationToken.None)).ShouldBeEmpty();
        (await next.MarkCalledAsync([new SendCall(taken)], CancellationToken.None)).ShouldBe([taken.Row]);
    }

    [StoreFact]
    public async Task RecordAsync_AfterTakeover_IsRefusedAndTheRowStaysUnknown()
    {
        await using var ledger = Ledger();
        await using var paused = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        var claim = await ClaimAsync(paused, Campaign.Person(1));
        await paused.MarkCalledAsync([new SendCall(claim)], CancellationToken.None);
        LetLeasesRunOut();

        var recovery = await ledger.RecoverAsync(CancellationToken.None);
        var refused = await paused.RecordAsync([new SendResult(claim, new GatewayAnswer.Accepted("late"))], CancellationToken.None);

        recovery.ShouldBe(new Recovery(1, 0, 1));
        refused.ShouldBe(1);
        (await RowAsync(ledger, Campaign.Person(1))).State.ShouldBe(SendState.Unknown);
    }

    [StoreFact]
    public async Task ClaimAsync_OwnerTakenForDead_ThrowsAndTellsSo()
    {
        await using var ledger = Ledger();
        await using var paused = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        LetLeasesRunOut();
        await ledger.RecoverAsync(CancellationToken.None);

        await Should.ThrowAsync<OwnerLostException>(() => ClaimAsync(paused, Campaign.Person(1)));

        paused.Lost.IsCancellationRequested.ShouldBeTrue();
        (await ledger.CountAsync(new LedgerQuery(), CancellationToken.None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task RecoverAsync_LiveOwner_IsLeftAlone()
    {
        await using var ledger = Ledger();
        await using var session = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        await ClaimAsync(session, Campaign.Person(1));

        (await ledger.RecoverAsync(CancellationToken.None)).ShouldBe(new Recovery(0, 0, 0));

        await using var other = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None);
        (await other.ClaimAsync(await Campaign.ApproveAsync(Campaign.Person(1)), null, CancellationToken.None)).Elsewhere.ShouldBe(["c1"]);
    }

    [StoreFact]
    public async Task RecoverAsync_ProcessIsGone_NeedsNoLeaseToRunOut()
    {
        await using var dead = Ledger(process: ProcessIdentity.Current with { Started = "another start" });
        await using var alive = Ledger(await OpenAsync(), ProcessIdentity.Current);
        await using var session = await dead.OpenAsync(Campaign.Lane(), CancellationToken.None);
        var called = await ClaimAsync(session, Campaign.Person(1));
        await ClaimAsync(session, Campaign.Person(2));
        await session.MarkCalledAsync([new SendCall(called)], CancellationToken.None);

        (await alive.RecoverAsync(CancellationToken.None)).ShouldBe(new Recovery(1, 1, 1));
    }

    [StoreFact]
    public async Task DisposeAsync_ClaimedAndCalledRows_BecomePlannedAndUnknown()
    {
        await using var ledger = Ledger();
        await using (var session = await ledger.OpenAsync(Campaign.Lane(), CancellationToken.None))
        {
            await ClaimAsync(session, Campaign.Person(1));
            await session.MarkCalledAsync([new SendCall(await ClaimAsync(session, Campaign.Person(2)))], CancellationToken.None);
        }

        (await RowAsync(ledger, Campaign.Person(1))).State.ShouldBe(SendState.Planned);
        (await RowAsync(ledger, Campaign.Person(2))).State.ShouldBe(SendState.Unknown);
    }

    private static IEnumerable<(SendState[] From, SendState To, Func<Recipient, SendClaim, Task> Act)> Operations(ISendSession session, SendLedger ledger)
    {
        var skip = (Recipient person) => new SkippedRecipient(person.Customer, SkipReason.NoConsent);
        yield return ([SendState.Planned, SendState.Skipped], SendState.Claimed, (person, _) => ClaimAsync(session, person));
        yield return ([SendState.Planned, SendState.Skipped], SendState.Skipped, (person, _) => session.SkipAsync([skip(person)], CancellationToken.None));
        yield return ([SendState.Claimed], SendState.Called, (_, claim) => session.MarkCalledAsync([new SendCall(claim)], CancellationToken.None));
        yield return ([SendState.Claimed], SendState.Planned, (_, claim) => session.ReleaseAsync([claim], CancellationToken.None));
        yield return ([SendState.Claimed], SendState.Skipped, (person, claim) => session.WithdrawAsync([(claim, skip(person))], CancellationToken.None));
        yield return ([SendState.Called], SendState.Accepted, (_, claim) => AnswerAsync(session, claim, new GatewayAnswer.Accepted("x")));
        yield return ([SendState.Called], SendState.Rejected, (_, claim) => AnswerAsync(session, claim, new GatewayAnswer.Rejected("x", "x")));
        yield return ([SendState.Called], SendState.Unknown, (_, claim) => AnswerAsync(session, claim, new GatewayAnswer.Unknown("x")));
        yield return ([SendState.Called], SendState.Planned, (_, claim) => AnswerAsync(session, claim, new GatewayAnswer.NotSent("x", true)));
        foreach (var accepted in new[] { true, false })
        {
            var to = accepted ? SendState.Accepted : SendState.Planned;
            yield return ([SendState.Unknown], to, (_, claim) => ledger.ResolveAsync([new UnknownAnswer(claim.Row, accepted, null, "test", "test")], CancellationToken.None));
        }
    }

    private static async Task<SendClaim> BringToAsync(ISendSession session, Recipient person, SendState state)
    {
        var claim = await ClaimAsync(session, person);
        if (state is SendState.Planned)
        {
            await session.ReleaseAsync([claim], CancellationToken.None);
        }
        else if (state is SendState.Skipped)
        {
            await session.WithdrawAsync([(claim, new SkippedRecipient(person.Customer, SkipReason.EmptyText))], CancellationToken.None);
        }
        else if (state is not SendState.Claimed)
        {
            (await session.MarkCalledAsync([new SendCall(claim)], CancellationToken.None)).ShouldBe([claim.Row]);
            await (state switch
            {
                SendState.Accepted => AnswerAsync(session, claim, new GatewayAnswer.Accepted("x")),
                SendState.Rejected => AnswerAsync(session, claim, new GatewayAnswer.Rejected("x", "x")),
                SendState.Unknown => AnswerAsync(session, claim, new GatewayAnswer.Unknown("x")),
                _ => Task.FromResult(0),
            });
        }
        return claim;
    }

    private static Task<int> AnswerAsync(ISendSession session, SendClaim claim, GatewayAnswer answer) =>
        session.RecordAsync([new SendResult(claim, answer)], CancellationToken.None);

    private static async Task<SendClaim> ClaimAsync(ISendSession session, Recipient person) =>
        (await session.ClaimAsync(await Campaign.ApproveAsync(person), null, CancellationToken.None)).Claimed.SingleOrDefault()?.Claim ?? default;

    private static async Task<SendRecord> RowAsync(SendLedger ledger, Recipient person) =>
        (await ledger.PageAsync(new LedgerQuery { Customer = person.Customer }, 1, CancellationToken.None))[0];
}

public sealed class SqliteLedgerStateTests : LedgerStateTests<SqliteEngine>;

public sealed class PostgreSqlLedgerStateTests : LedgerStateTests<PostgreSqlEngine>;
