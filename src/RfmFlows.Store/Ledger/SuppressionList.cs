using Dapper;
using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>The suppression list in the control database.</summary>
/// <param name="hash">By which addresses of erased persons are known again; without it they are not.</param>
public sealed class SuppressionList(ControlDatabase database, IPersonHash? hash = null) : ISuppressionList
{
    private const string HashSign = "#";

    private readonly LedgerSql _sql = new(database.Dialect);

    public Task<int> AddAsync(IReadOnlyList<Suppression> suppressions, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(_sql.Suppress, new { rows = Json(suppressions) }, transaction), cancellation);

    public async Task<bool> RemoveAsync(Channel channel, string address, CancellationToken cancellation) => await database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "DELETE FROM suppression WHERE channel = @channel AND address IN (@address, @hashed)",
            new { channel = channel.Name, address, hashed = hash is null ? address : Hashed(hash, channel.Name, address) }, transaction), cancellation) > 0;

    public async Task<IReadOnlyDictionary<string, string>> FindAsync(Channel channel, IReadOnlyCollection<string> addresses, CancellationToken cancellation)
    {
        var plain = addresses.Distinct().ToDictionary(a => a);
        if (await HasHashesAsync(cancellation))
        {
            foreach (var address in plain.Values.ToList())
            {
                plain[Hashed(hash!, channel.Name, address)] = address;
            }
        }
        var rows = LedgerJson.Of(plain.Keys, (json, address) => json.WriteString("address", address));
        var found = await database.ReadAsync(
            connection => connection.QueryAsync<(string Address, string Reason)>(_sql.Suppressed, new { channel = channel.Name, rows }), cancellation);
        return found.DistinctBy(f => plain[f.Address]).ToDictionary(f => plain[f.Address], f => f.Reason);
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

    /// <summary>What stands for an address of somebody who was erased. No address begins so.</summary>
    internal static string Hashed(IPersonHash hash, string channel, string address) => HashSign + hash.Of(channel, address);

    private async Task<bool> HasHashesAsync(CancellationToken cancellation) => hash is not null && await database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long?>($"SELECT 1 FROM suppression WHERE address LIKE '{HashSign}%' LIMIT 1"), cancellation) is not null;

    private static string Json(IEnumerable<Suppression> suppressions) => LedgerJson.Of(suppressions, (json, s) =>
    {
        json.WriteString("channel", s.Channel);
        json.WriteString("address", s.Address);
        json.WriteString("reason", s.Reason);
        json.WriteNumber("since", s.Since.ToUnixTimeMilliseconds());
        json.WriteString("source", s.Source);
    });
}
