using System.Runtime.CompilerServices;
using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>The send ledger in the control database; several processes may use it at a time.</summary>
public sealed class SendLedger : ISendLedger, IAsyncDisposable
{
    private const int StreamPage = 5000;
    private readonly ControlDatabase _database;
    private readonly LedgerOptions _options;
    private readonly LedgerSql _sql;
    private readonly LedgerWriter _writer;
    private readonly LedgerOwners _owners;

    public SendLedger(ControlDatabase database, LedgerOptions options)
    {
        _database = database;
        _options = options;
        _sql = new LedgerSql(database.Dialect);
        _writer = new LedgerWriter(database);
        _owners = new LedgerOwners(database, _writer, options);
    }

    public async Task<ISendSession> OpenAsync(SendLane lane, CancellationToken cancellation)
    {
        await RecoverAsync(cancellation);
        var (id, gateway, run) = await _writer.DoAsync(transaction => LedgerLanes.OpenAsync(transaction, lane, LedgerTime.Today(_database, lane)));
        return new SendSession(_database, _writer, _owners, await _owners.EnterAsync(), new LedgerClaims(_sql, lane, id, run), _sql, _options)
        {
            Gateway = gateway == lane.Gateway ? null : lane.Gateway,
        };
    }

    public Task<Recovery> RecoverAsync(CancellationToken cancellation) => _owners.RecoverAsync(cancellation);

    public Task<ClaimAnswer> PeekAsync(SendLane lane, IReadOnlyList<ApprovedRecipient> recipients, FrequencyCap? cap, CancellationToken cancellation) =>
        _database.ReadAsync(
            async connection =>
            {
                var id = await LedgerLanes.FindAsync(connection, lane);
                return await new LedgerClaims(_sql, lane, id ?? 0, lane.Campaign.Run).PeekAsync(connection, recipients, cap, LedgerTime.Today(_database, lane));
            },
            cancellation);

    public Task<IReadOnlyList<SendRecord>> PageAsync(LedgerQuery query, int take, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerReader.PageAsync(connection, query, take), cancellation);

    // Page by page, so that no long reading keeps the database from tidying up behind the writers.
    public async IAsyncEnumerable<SendRecord> ReadAsync(LedgerQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await PageAsync(query, StreamPage, cancellation) is { Count: > 0 } page)
        {
            foreach (var record in page)
            {
                yield return record;
            }
            query = query with { After = page[^1].Id };
        }
    }

    public Task<IReadOnlyDictionary<SendState, long>> CountAsync(LedgerQuery query, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerReader.CountAsync(connection, query), cancellation);

    public Task<IReadOnlyList<SentTo>> SentToAsync(
        string gateway, Channel channel, IReadOnlyCollection<string> addresses, DateOnly since, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerReader.SentToAsync(connection, _sql, gateway, channel, addresses, since), cancellation);

    public Task<IReadOnlyList<(string Run, string Node)>> SendersAsync(string gateway, DateOnly since, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerLanes.SendersAsync(connection, gateway, since.DayNumber), cancellation);

    public Task<IReadOnlyList<long>> ResolveAsync(IReadOnlyList<UnknownAnswer> answers, CancellationToken cancellation) =>
        _writer.DoAsync<IReadOnlyList<long>>(async transaction =>
        {
            var now = LedgerTime.Now(_database);
            var settled = new List<long>();
            foreach (var answer in answers)
            {
                var state = answer.WasAccepted ? SendState.Accepted : SendState.Planned;
                var parameters = new { row = answer.Row, state = (short)state, gatewayId = answer.GatewayId, doneAt = answer.WasAccepted ? now : (long?)null };
                if (await transaction.Connection!.ExecuteAsync(_sql.Resolve, parameters, transaction) == 1)
                {
                    settled.Add(answer.Row);
                    await transaction.Connection!.ExecuteAsync(
                        "INSERT INTO send_note (ledger_row, at, who, became, why) VALUES (@row, @now, @Who, @state, @Why)",
                        new { row = answer.Row, now, answer.Who, state = (short)state, answer.Why }, transaction);
                }
            }
            return settled;
        });

    public Task<IReadOnlyList<ResolveNote>> NotesAsync(long row, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerReader.NotesAsync(connection, row), cancellation);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
