using System.Globalization;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>The values of a relation as points on a line, for clusters.</summary>
internal static class AxisClusters
{
    /// <summary>The points of an axis; null when it has no values. The warehouse counts and sorts, one row a distinct value passes through here.</summary>
    public static async Task<LinePoints?> PointsAsync(this ClusterBorders plan, Axis axis, WarehouseSession session, string from, CancellationToken cancellation)
    {
        var value = AxisSql.ValueColumn(axis);
        LinePoints points;
        await using (var range = await session.ReadAsync($"SELECT min({value}), max({value}) FROM {from}", cancellation))
        {
            await range.ReadAsync(cancellation);
            if (await range.IsDBNullAsync(0, cancellation))
            {
                return null;
            }
            points = new LinePoints(Convert.ToDecimal(range.GetValue(0), CultureInfo.InvariantCulture), Convert.ToDecimal(range.GetValue(1), CultureInfo.InvariantCulture), plan.Logarithmic);
        }
        await using var reader = await session.ReadAsync($"SELECT {value}, count(*) FROM {from} WHERE {value} IS NOT NULL GROUP BY {value} ORDER BY {value}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            points.Add(Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture), reader.GetInt64(1));
        }
        return points;
    }
}
