using System.Data.Common;
using Dapper;
using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>The lanes of the ledger.</summary>
internal static class LedgerLanes
{
    private const string Find = "SELECT id FROM send_lane WHERE campaign = @campaign AND step = @step AND channel = @channel";

    /// <summary>The lane's id, and the gateway and run that it was made for; it is made when it is new.</summary>
    public static async Task<(long Id, string Gateway, string Run)> OpenAsync(DbTransaction transaction, SendLane lane, int today)
    {
        var campaign = lane.Campaign;
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO send_lane (campaign, step, channel, family, scenario, node, run, gateway, first_row, last_day)
            VALUES (@campaign, @step, @channel, @Family, @Scenario, @Node, @Run, @gateway, (SELECT COALESCE(max(id), 0) FROM send_ledger), @today)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                campaign = campaign.Value, step = lane.Step, channel = lane.Channel.Name,
                campaign.Family, campaign.Scenario, campaign.Node, campaign.Run, gateway = lane.Gateway, today,
            },
            transaction);
        var id = (await FindAsync(transaction.Connection!, lane, transaction))!.Value;
        await TouchAsync(transaction, id, today);
        return await transaction.Connection!.QuerySingleAsync<(long, string, string)>("SELECT id, gateway, run FROM send_lane WHERE id = @id", new { id }, transaction);
    }

    public static Task<long?> FindAsync(DbConnection connection, SendLane lane, DbTransaction? transaction = null) => connection.ExecuteScalarAsync<long?>(
        Find, new { campaign = lane.Campaign.Value, step = lane.Step, channel = lane.Channel.Name }, transaction);

    /// <summary>Notes the last day on which the lane was used.</summary>
    public static Task TouchAsync(DbTransaction transaction, long lane, int today) => transaction.Connection!.ExecuteAsync(
        "UPDATE send_lane SET last_day = @today WHERE id = @lane AND last_day < @today", new { lane, today }, transaction);

    /// <summary>The last lane of each node that went through a gateway since a day.</summary>
    public static async Task<IReadOnlyList<(string Run, string Node)>> SendersAsync(DbConnection connection, string gateway, int since) =>
        [.. await connection.QueryAsync<(string, string)>(
            "SELECT run, node FROM send_lane WHERE id IN (SELECT max(id) FROM send_lane WHERE gateway = @gateway AND last_day >= @since GROUP BY scenario, node) ORDER BY id",
            new { gateway, since })];

    /// <summary>Other lanes of the same family, step and channel that were used after a day.</summary>
    public static async Task<IReadOnlyList<long>> FamilyAsync(DbConnection connection, DbTransaction? transaction, SendLane lane, long self, long after) =>
        [.. await connection.QueryAsync<long>(
            "SELECT id FROM send_lane WHERE family = @Family AND step = @step AND channel = @channel AND id <> @self AND last_day > @after",
            new { lane.Campaign.Family, step = lane.Step, channel = lane.Channel.Name, self, after }, transaction)];

    /// <summary>Other lanes of a channel, tests left out, that were used after a day.</summary>
    public static async Task<IReadOnlyList<long>> OfChannelAsync(DbConnection connection, DbTransaction? transaction, Channel channel, long self, long after) =>
        [.. await connection.QueryAsync<long>(
            "SELECT id FROM send_lane WHERE channel = @channel AND family IS NOT NULL AND id <> @self AND last_day > @after",
            new { channel = channel.Name, self, after }, transaction)];
}
