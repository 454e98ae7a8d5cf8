using System.Globalization;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>What the analysis itself told of its borders, at the port beside the customers.</summary>
/// <param name="Scales">How many scores each axis has, used or not.</param>
/// <param name="Borders">Those of axes that have common borders.</param>
internal sealed record ToldBorders(IReadOnlyDictionary<Axis, int> Scales, IReadOnlyDictionary<Axis, AxisBorders> Borders)
{
    /// <summary>The output that tells of borders.</summary>
    public const string Port = "borders";

    /// <summary>Whether a table has the columns of that output.</summary>
    public static bool Fits(Columns columns) => columns.SequenceEqual(RfmColumns.Borders);

    public static async Task<ToldBorders> ReadAsync(WarehouseSession session, string from, CancellationToken cancellation)
    {
        var rows = new List<(Axis Axis, int Score, decimal? Above, string Closed)>();
        await using var reader = await session.ReadAsync($"SELECT axis, score, above, closed FROM {from}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var axis = AxisFacts.All.First(a => a.Letter() == reader.GetString(0));
            var above = await reader.IsDBNullAsync(2, cancellation) ? null : (decimal?)Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture);
            rows.Add((axis, Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture), above, reader.GetString(3)));
        }
        var borders = rows.Where(r => r.Closed is "right" or "left").GroupBy(r => r.Axis).ToDictionary(
            g => g.Key, g => new AxisBorders(g.Key, [.. g.Select(r => r.Above).OfType<decimal>().Order()], g.First().Closed == "right" ? ClosedSide.Right : ClosedSide.Left));
        return new ToldBorders(rows.GroupBy(r => r.Axis).ToDictionary(g => g.Key, g => g.Max(r => r.Score)), borders);
    }
}
