using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>The suppression list in the control database.</summary>
public sealed class SuppressionList(ControlDatabase database) : ISuppressionList
{
    private readonly LedgerSql _sql = new(database.Dialect);

    public Task<int> AddAsync(IReadOnlyList<Suppression> suppressions, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(_sql.Suppress, new { rows = Json(suppressions) }, transaction), cancellation);

    public async Task<bool> RemoveAsync(Channel channel, string address, CancellationToken cancellation) => await database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "DELETE FROM suppression WHERE channel = @channel AND address = @address", new { channel = channel.Name, address }, transaction), cancellation) == 1;

    public async Task<IReadOnlyDictionary<string, string>> FindAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellation)
    {
        var rows = LedgerJson.Of(addresses.Distinct(), (json, address) => json.WriteString("address", address));
        var found = await database.ReadAsync(
            connection => connection.QueryAsync<(string Address, string Reason)>(_sql.Suppressed, new { channel = channel.Name, rows }), cancellation);
        return found.ToDictionary(f => f.Address, f => f.Reason);
    }

    public async Task<IReadOnlyList<Suppression>> ListAsync(Channel? channel, Suppression? after, int take, CancellationToken cancellation)
    {
        var (byChannel, byAddress) = (database.Dialect.Ordinal("channel"), database.Dialect.Ordinal("address"));
        var conditions = new List<string> { "1 = 1" };
        if (channel is not null)
        {
            conditions.Add("channel = @channel");
        }
        if (after is not null)
        {
            conditions.Add($"({byChannel}, {byAddress}) > (@afterChannel, @afterAddress)");
        }
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(string Channel, string Address, string Reason, long Since, string Source)>(
                $"SELECT channel, address, reason, since, source FROM suppression WHERE {string.Join(" AND ", conditions)} ORDER BY {byChannel}, {byAddress} LIMIT @take",
                new { channel = channel?.Name, afterChannel = after?.Channel, afterAddress = after?.Address, take }),
            cancellation);
        return [.. rows.Select(r => new Suppression(r.Channel, r.Address, r.Reason, LedgerTime.Instant(r.Since), r.Source))];
    }

    private static string Json(IEnumerable<Suppression> suppressions) => LedgerJson.Of(suppressions, (json, s) =>
    {
        json.WriteString("channel", s.Channel);
        json.WriteString("address", s.Address);
        json.WriteString("reason", s.Reason);
        json.WriteNumber("since", s.Since.ToUnixTimeMilliseconds());
        json.WriteString("source", s.Source);
    });
}
