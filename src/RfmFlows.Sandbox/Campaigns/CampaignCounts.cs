using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>What became of a campaign's messages, in numbers.</summary>
internal sealed record CampaignCounts
{
    public static readonly CampaignCounts None = new();

    public long CampaignId { get; init; }

    public long Sent { get; init; }

    public long Delivered { get; init; }

    public long Opened { get; init; }

    public long Clicked { get; init; }

    public long Unsubscribed { get; init; }

    public long Failed { get; init; }

    public static Dictionary<long, CampaignCounts> Of(SqliteConnection connection, IEnumerable<long> ids) =>
        connection.Query<CampaignCounts>(
            """
            select campaignId, count(*) as sent, count(*) filter (where state <> 6) as delivered, count(*) filter (where opens > 0) as opened,
              count(*) filter (where clicks > 0) as clicked, count(*) filter (where state = 5) as unsubscribed, count(*) filter (where state = 6) as failed
            from message where campaignId in @ids group by campaignId
            """,
            new { ids }).ToDictionary(counts => counts.CampaignId);
}
