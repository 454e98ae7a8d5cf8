using System.Globalization;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Scores;

/// <summary>
/// How the values of an axis are spread. Days and purchases get a bar for each value as long as there are not too many; other values bars that are equally
/// wide, or equally wide on a logarithmic scale, which shows something of money.
/// </summary>
internal sealed class ValueHistogram(WarehouseSession session, string from)
{
    private const int MostSingleValues = 1500;
    private const int Bars = 200;

    private Dialect Sql => session.Dialect;

    /// <summary>Bars from the smallest value up; those without customers are left out.</summary>
    public async Task<IReadOnlyList<ValueBar>> ReadAsync(Axis axis, bool logarithmic, CancellationToken cancellation)
    {
        var value = AxisSql.ValueColumn(axis);
        decimal min, max;
        await using (var reader = await session.ReadAsync($"SELECT min({value}), max({value}) FROM {from}", cancellation))
        {
            await reader.ReadAsync(cancellation);
            if (await reader.IsDBNullAsync(0, cancellation))
            {
                return [];
            }
            (min, max) = (Convert.ToDecimal(reader.GetValue(0), CultureInfo.InvariantCulture), Convert.ToDecimal(reader.GetValue(1), CultureInfo.InvariantCulture));
        }
        if (axis.IsWhole() && max - min <= MostSingleValues)
        {
            return await CountAsync($"{value} - {Sql.Literal(min)}", [.. Enumerable.Range(0, (int)(max - min) + 2).Select(i => min + i)], value, cancellation);
        }
        var edges = logarithmic ? Logarithmic(min, max, axis.IsWhole()) : Linear(min, max, axis.IsWhole());
        return await CountAsync(Place(value, edges), edges, value, cancellation);
    }

    private static List<decimal> Linear(decimal min, decimal max, bool whole) =>
        Distinct(Enumerable.Range(0, Bars + 1).Select(i => min + ((max - min) * i / Bars)), whole);

    private static List<decimal> Logarithmic(decimal min, decimal max, bool whole)
    {
        var width = Math.Log(1 + (double)(max - min));
        return Distinct(Enumerable.Range(0, Bars + 1).Select(i => i == Bars ? max : min + (decimal)(Math.Exp(width * i / Bars) - 1)), whole);
    }

    private static List<decimal> Distinct(IEnumerable<decimal> edges, bool whole)
    {
        var distinct = edges.Select(e => decimal.Round(e, whole ? 0 : 2)).Distinct().ToList();
        // Values have at most two digits after the point, so the last bar has to reach beyond the greatest.
        distinct[^1] += whole ? 1 : 0.01m;
        return distinct;
    }

    private async Task<IReadOnlyList<ValueBar>> CountAsync(string place, List<decimal> edges, string value, CancellationToken cancellation)
    {
        var counts = new long[edges.Count - 1];
        await using var reader = await session.ReadAsync(
            $"SELECT {Sql.Cast(place, ColumnType.Integer)} AS place, count(*) FROM {from} WHERE {value} IS NOT NULL GROUP BY place", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            counts[Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)] += Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture);
        }
        return [.. counts.Select((count, i) => new ValueBar(edges[i], edges[i + 1], count)).Where(b => b.Customers > 0)];
    }

    // A search tree over the edges: no division decides where a value falls, and all engines agree.
    private string Place(string value, List<decimal> edges)
    {
        string Between(int low, int high)
        {
            if (low == high)
            {
                return Sql.Literal(low);
            }
            var middle = (low + high + 1) / 2;
            return $"CASE WHEN {value} < {Sql.Literal(edges[middle])} THEN {Between(low, middle - 1)} ELSE {Between(middle, high)} END";
        }
        return Between(0, edges.Count - 2);
    }
}
