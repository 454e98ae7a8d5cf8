using System.Globalization;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>Borders worked out from the values of a relation.</summary>
internal static class AxisQuantiles
{
    /// <summary>The borders of an axis; null when it has no values.</summary>
    // Exact order statistics: percentile_disc takes the first value whose cumulative share reaches the asked one,
    // so a share half a place before the end of the position names exactly that position.
    public static async Task<AxisBorders?> BordersAsync(this BordersFromData plan, Axis axis, WarehouseSession session, string from, CancellationToken cancellation)
    {
        var value = AxisSql.ValueColumn(axis);
        var count = Convert.ToInt64(await session.ScalarAsync($"SELECT count({value}) FROM {from}", cancellation), CultureInfo.InvariantCulture);
        if (count == 0)
        {
            return null;
        }
        var positions = plan.Positions(count);
        var shares = string.Join(", ", positions.Select(p => ((p + 0.5) / count).ToString("R", CultureInfo.InvariantCulture)));
        var at = new Dictionary<long, decimal>();
        await using var reader = await session.ReadAsync(
            $"SELECT unnest(q) FROM (SELECT percentile_disc(ARRAY[{shares}]) WITHIN GROUP (ORDER BY {value}) AS q FROM {from}) AS quantiles", cancellation);
        foreach (var position in positions)
        {
            await reader.ReadAsync(cancellation);
            at[position] = Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture);
        }
        return plan.Compute(axis, count, at);
    }
}
