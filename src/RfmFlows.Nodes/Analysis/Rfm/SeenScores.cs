using System.Globalization;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What scores the customers of a table have.</summary>
internal static class SeenScores
{
    /// <summary>By score; scores that nobody has are absent.</summary>
    public static async Task<IReadOnlyDictionary<int, SeenScore>> ReadAsync(WarehouseSession session, string from, Axis axis, CancellationToken cancellation)
    {
        var (score, value) = (AxisSql.ScoreColumn(axis), AxisSql.ValueColumn(axis));
        var seen = new Dictionary<int, SeenScore>();
        await using var reader = await session.ReadAsync($"SELECT {score}, min({value}), max({value}), count(*) FROM {from} WHERE {score} IS NOT NULL GROUP BY {score}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            seen[Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)] = new SeenScore(
                Convert.ToDecimal(reader.GetValue(1), CultureInfo.InvariantCulture), Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture), reader.GetInt64(3));
        }
        return seen;
    }
}
