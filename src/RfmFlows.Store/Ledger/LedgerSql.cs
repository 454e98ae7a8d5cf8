using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>
/// The ledger's statements. Batches go in as one JSON parameter, so that a thousand rows are one statement on both engines;
/// CROSS JOIN is SQLite's way to be told that the batch leads and the ledger is looked up, never the other way round.
/// Guards on the way in and to a call are built from <see cref="SendTransitions"/>; the tests hold all of them against it.
/// </summary>
internal sealed class LedgerSql
{
    private const int Planned = (int)SendState.Planned;
    private const int Claimed = (int)SendState.Claimed;
    private const int Called = (int)SendState.Called;
    private const int Unknown = (int)SendState.Unknown;
    private const int Skipped = (int)SendState.Skipped;
    private readonly bool _sqlite;

    public LedgerSql(ControlDialect dialect)
    {
        _sqlite = dialect.Name == "sqlite";
        var wanted = Rows("customer TEXT", "address TEXT");
        var claims = Rows("id BIGINT", "token BIGINT");
        Insert = $"""
            INSERT INTO send_ledger (lane, run, customer, address, state, token, day, planned_at)
            SELECT @lane, @run, r.customer, r.address, {Claimed}, @token, @day, @now FROM {wanted} WHERE true
            ON CONFLICT DO NOTHING RETURNING id, customer
            """;
        Existing = $"""
            SELECT s.customer, s.state, s.token FROM {wanted} CROSS JOIN send_ledger s
            WHERE s.lane = @lane AND s.customer = r.customer
            """;
        Holders = $"""
            SELECT s.address FROM {wanted} CROSS JOIN send_ledger s
            WHERE s.lane = @lane AND s.address = r.address AND s.customer <> r.customer AND s.state <> {Planned}
            """;
        FreeAddresses = $"""
            UPDATE send_ledger SET run = @run, state = {Skipped}, reason = '{SkipReason.DuplicateAddress.Code}', detail = send_ledger.address, address = NULL, done_at = @now
            FROM (SELECT s.id FROM {wanted} CROSS JOIN send_ledger s WHERE s.lane = @lane AND s.address = r.address AND s.customer <> r.customer) AS m
            WHERE send_ledger.id = m.id AND send_ledger.state = {Planned}
            """;
        ClaimExisting = $"""
            UPDATE send_ledger SET run = @run, state = {Claimed}, token = @token, address = m.address, day = @day, reason = NULL, detail = NULL, done_at = NULL
            FROM (SELECT s.id, r.address FROM {wanted} CROSS JOIN send_ledger s WHERE s.lane = @lane AND s.customer = r.customer) AS m
            WHERE send_ledger.id = m.id AND send_ledger.state IN ({From(SendState.Claimed)})
            AND NOT EXISTS (SELECT 1 FROM send_ledger o WHERE o.lane = @lane AND o.address = m.address AND o.id <> m.id)
            RETURNING send_ledger.id, send_ledger.customer
            """;
        Skip = $"""
            INSERT INTO send_ledger (lane, run, customer, state, day, reason, detail, planned_at, done_at)
            SELECT @lane, @run, r.customer, {Skipped}, @day, r.reason, r.detail, @now, @now FROM {Rows("customer TEXT", "reason TEXT", "detail TEXT")} WHERE true
            ON CONFLICT (lane, customer) DO UPDATE SET
            run = excluded.run, state = {Skipped}, address = NULL, reason = excluded.reason, detail = excluded.detail, done_at = excluded.done_at
            WHERE send_ledger.state IN ({Planned}, {Skipped})
            """;
        MarkCalled = $"""
            UPDATE send_ledger SET state = {Called}, called_at = @now, attempts = attempts + 1, reference = r.reference, gateway = @gateway
            FROM {Rows("id BIGINT", "token BIGINT", "reference TEXT")}
            WHERE send_ledger.id = r.id AND send_ledger.token = r.token AND send_ledger.state IN ({From(SendState.Called)})
            RETURNING send_ledger.id
            """;
        Record = $"""
            UPDATE send_ledger SET state = r.state, token = NULL, gateway_id = r.gateway_id, reason = r.reason, detail = r.detail,
            done_at = CASE WHEN r.state = {Planned} THEN NULL ELSE @now END
            FROM {Rows("id BIGINT", "token BIGINT", "state SMALLINT", "gateway_id TEXT", "reason TEXT", "detail TEXT")}
            WHERE send_ledger.id = r.id AND send_ledger.token = r.token AND send_ledger.state = {Called}
            """;
        Release = $"""
            UPDATE send_ledger SET state = {Planned}, token = NULL FROM {claims}
            WHERE send_ledger.id = r.id AND send_ledger.token = r.token AND send_ledger.state = {Claimed}
            """;
        Withdraw = $"""
            UPDATE send_ledger SET state = {Skipped}, token = NULL, address = NULL, reason = r.reason, detail = r.detail, done_at = @now
            FROM {Rows("id BIGINT", "token BIGINT", "reason TEXT", "detail TEXT")}
            WHERE send_ledger.id = r.id AND send_ledger.token = r.token AND send_ledger.state = {Claimed}
            """;
        Resolve = $"""
            UPDATE send_ledger SET state = @state, gateway_id = COALESCE(@gatewayId, gateway_id), reason = NULL, detail = NULL, done_at = @doneAt
            WHERE id = @row AND state = {Unknown}
            """;
    }

    /// <summary>Writes and claims rows of customers who have none in the lane.</summary>
    public string Insert { get; }

    /// <summary>The rows that customers have in the lane.</summary>
    public string Existing { get; }

    /// <summary>Addresses that another customer of the lane holds for good.</summary>
    public string Holders { get; }

    /// <summary>Takes addresses from customers whose message is only planned: whoever comes first now gets it.</summary>
    public string FreeAddresses { get; }

    public string ClaimExisting { get; }

    public string Skip { get; }

    public string MarkCalled { get; }

    public string Record { get; }

    public string Release { get; }

    public string Withdraw { get; }

    public string Resolve { get; }

    /// <summary>Ends what an owner held: claimed rows are planned again, called rows are unknown. Returns the states they came to.</summary>
    public static string TakeOver { get; } = $"""
        UPDATE send_ledger SET token = NULL,
        reason = CASE WHEN state = {Called} THEN 'no-result' ELSE reason END,
        done_at = CASE WHEN state = {Called} THEN @now ELSE done_at END,
        state = CASE WHEN state = {Called} THEN {Unknown} ELSE {Planned} END
        WHERE token >= @lowest AND token < @above RETURNING state
        """;

    /// <summary>Customers who have had their share in other lanes.</summary>
    public string Contacted(IEnumerable<long> lanes) => $"""
        SELECT r.customer FROM {Rows("customer TEXT")} CROSS JOIN send_ledger s
        WHERE s.lane IN ({string.Join(", ", lanes)}) AND s.customer = r.customer AND s.day > @after AND s.state IN ({List(SendTransitions.Contacting)})
        GROUP BY r.customer HAVING count(*) >= @least
        """;

    /// <summary>Rows that went or may have gone to addresses, in the lanes of a channel that were used since a day.</summary>
    public string SentTo => $"""
        SELECT s.id AS Row, s.address, s.state, s.gateway_id AS GatewayId, s.reference
        FROM send_lane l CROSS JOIN {Rows("address TEXT")} CROSS JOIN send_ledger s
        WHERE l.channel = @channel AND l.last_day >= @since AND s.lane = l.id AND s.address = r.address
        AND s.state IN ({List(SendTransitions.Contacting)}) AND {GatewayOfRow} = @gateway
        """;

    /// <summary>The gateway of a row's last call, of the row s in the lane l.</summary>
    public const string GatewayOfRow = "COALESCE(s.gateway, l.gateway)";

    /// <summary>The run that last took a row in hand, of the row s in the lane l.</summary>
    public const string RunOfRow = "COALESCE(s.run, l.run)";

    /// <summary>Those of the addresses that are suppressed.</summary>
    public string Suppressed => $"""
        SELECT s.address, s.reason FROM {Rows("address TEXT")} CROSS JOIN suppression s
        WHERE s.channel = @channel AND s.address = r.address
        """;

    public string Suppress => $"""
        INSERT INTO suppression (channel, address, reason, since, source)
        SELECT r.channel, r.address, r.reason, r.since, r.source
        FROM {Rows("channel TEXT", "address TEXT", "reason TEXT", "since BIGINT", "source TEXT")} WHERE true
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Makes other servers wait that would judge the same customers at the same time; SQLite's writers wait anyway.</summary>
    public string? Lock => _sqlite ? null : "SELECT pg_advisory_xact_lock(hashtextextended(@key, 7))";

    public static string List(IEnumerable<SendState> states) => string.Join(", ", states.Select(s => (int)s));

    private static string From(SendState to) => List(SendTransitions.Into(to));

    // A table r out of the JSON parameter @rows.
    private string Rows(params string[] columns) => _sqlite
        ? $"(SELECT {string.Join(", ", columns.Select(c => c.Split(' ')[0]).Select(n => $"value->>'{n}' AS {n}"))} FROM json_each(@rows)) AS r"
        : $"jsonb_to_recordset(CAST(@rows AS jsonb)) AS r({string.Join(", ", columns)})";
}
