namespace RfmFlows.Campaigns;

/// <summary>
/// The send ledger: one row per campaign, customer, step and channel, written before the gateway is called. Several processes may use one ledger at a time.
/// </summary>
public interface ISendLedger
{
    /// <summary>
    /// Begins to send in a lane, as an owner of its own. Rows of owners that are dead are taken over first (see <see cref="RecoverAsync"/>).
    /// </summary>
    Task<ISendSession> OpenAsync(SendLane lane, CancellationToken cancellation);

    /// <summary>
    /// Takes over what dead owners held, in every lane: claimed rows are planned again, called rows become unknown. An owner is dead when its lease has run out or
    /// its process is provably gone from this machine. Safe even when that is a mistake, because every claim is fenced by its token.
    /// </summary>
    Task<Recovery> RecoverAsync(CancellationToken cancellation);

    /// <summary>What <see cref="ISendSession.ClaimAsync"/> would answer now, without writing anything. Claims that it returns cannot be used.</summary>
    Task<ClaimAnswer> PeekAsync(SendLane lane, IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation);

    /// <summary>A page of rows, oldest first.</summary>
    Task<IReadOnlyList<SendRecord>> PageAsync(LedgerQuery query, int take, CancellationToken cancellation);

    /// <summary>All rows, oldest first, read as they are asked for.</summary>
    IAsyncEnumerable<SendRecord> ReadAsync(LedgerQuery query, CancellationToken cancellation);

    /// <summary>How many rows stand in each state; states without rows are missing.</summary>
    Task<IReadOnlyDictionary<SendState, long>> CountAsync(LedgerQuery query, CancellationToken cancellation);

    /// <summary>What went or may have gone to addresses through a gateway since a day, in whatever campaign: what a message of unknown fate could be mistaken for.</summary>
    Task<IReadOnlyList<SentTo>> SentToAsync(string gateway, Channel channel, IReadOnlyCollection<string> addresses, DateOnly since, CancellationToken cancellation);

    /// <summary>The sending nodes that went through a gateway since a day, each with the last run that opened a campaign of its own.</summary>
    Task<IReadOnlyList<(string Run, string Node)>> SendersAsync(string gateway, DateOnly since, CancellationToken cancellation);

    /// <summary>Settles unknown messages, with an audit note each. Returns the rows that were settled; one that is no longer unknown is left as it is.</summary>
    Task<IReadOnlyList<long>> ResolveAsync(IReadOnlyList<UnknownAnswer> answers, CancellationToken cancellation);

    /// <summary>The audit of a row, oldest first.</summary>
    Task<IReadOnlyList<ResolveNote>> NotesAsync(long row, CancellationToken cancellation);
}
