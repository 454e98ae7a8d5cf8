using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>The small tables beside the customers: what the scores mean, and the segments.</summary>
internal sealed class RfmTables(BuildContext build, Relation customers, IReadOnlyDictionary<Axis, AxisBorders> borders, RfmModel model)
{
    private readonly string _from = build.Sql.Quote(customers.Name);
    private readonly string _language = build.Get(RfmNode.Names);

    public async Task WriteAsync()
    {
        if (build.IsWanted("borders"))
        {
            await WriteBordersAsync();
        }
        if (build.IsWanted("segments"))
        {
            await WriteSegmentsAsync();
        }
    }

    private async Task WriteBordersAsync()
    {
        await using var writer = await build.WriteOutputAsync("borders");
        foreach (var axis in AxisFacts.All)
        {
            var seen = await SeenAsync(axis);
            foreach (var score in Enumerable.Range(1, Math.Max(model.Scale, seen.Keys.DefaultIfEmpty().Max())))
            {
                await writer.WriteAsync(Row(axis, score, seen), build.Cancellation);
            }
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    // Scores that follow no common borders (ranks, nesting) are shown by the values that were seen.
    private object?[] Row(Axis axis, int score, Dictionary<int, (decimal Min, decimal Max, long Count)> seen)
    {
        var count = seen.TryGetValue(score, out var span) ? span.Count : 0L;
        if (borders.TryGetValue(axis, out var explicitBorders))
        {
            if (score > explicitBorders.Scale)
            {
                return [axis.Letter(), (long)score, null, null, "unused", "", 0L];
            }
            var interval = explicitBorders.Interval(score);
            return [axis.Letter(), (long)score, interval.Lower, interval.Upper, explicitBorders.Closed == ClosedSide.Right ? "right" : "left",
                explicitBorders.Explain(score).Local().In(_language), count];
        }
        return count == 0
            ? [axis.Letter(), (long)score, null, null, "seen", "", 0L]
            : [axis.Letter(), (long)score, span.Min, span.Max, "seen", string.Create(CultureInfo.InvariantCulture, $"{score}: {span.Min:0.##}–{span.Max:0.##}"), count];
    }

    private async Task<Dictionary<int, (decimal Min, decimal Max, long Count)>> SeenAsync(Axis axis)
    {
        var score = AxisSql.ScoreColumn(axis);
        var value = AxisSql.ValueColumn(axis);
        var seen = new Dictionary<int, (decimal, decimal, long)>();
        await using var reader = await build.Session.ReadAsync(
            $"SELECT {score}, min({value}), max({value}), count(*) FROM {_from} WHERE {score} IS NOT NULL GROUP BY {score}", build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            seen[Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)] =
                (Convert.ToDecimal(reader.GetValue(1), CultureInfo.InvariantCulture), Convert.ToDecimal(reader.GetValue(2), CultureInfo.InvariantCulture), reader.GetInt64(3));
        }
        return seen;
    }

    private async Task WriteSegmentsAsync()
    {
        var totals = new Dictionary<string, object?[]>(StringComparer.Ordinal);
        await using (var reader = await build.Session.ReadAsync(
            $"""
            SELECT segment, count(*), coalesce(sum(monetary), 0), avg(recency), avg(frequency), avg(monetary), {build.Sql.Cast("sum(count(*)) OVER ()", ColumnType.Integer)}, sum(coalesce(sum(monetary), 0)) OVER ()
            FROM {_from} WHERE segment IS NOT NULL GROUP BY segment
            """, build.Cancellation))
        {
            while (await reader.ReadAsync(build.Cancellation))
            {
                totals[reader.GetString(0)] = [.. Enumerable.Range(1, 7).Select(i => reader.IsDBNull(i) ? null : (object)Convert.ToDecimal(reader.GetValue(i), CultureInfo.InvariantCulture))];
            }
        }
        await using var writer = await build.WriteOutputAsync("segments");
        foreach (var segment in (model.FittingMap?.Segments ?? []).Append(Segment.NoPurchases))
        {
            var t = totals.GetValueOrDefault(segment.Id);
            var (count, revenue, all, allRevenue) = ((decimal?)t?[0] ?? 0, (decimal?)t?[1] ?? 0, (decimal?)t?[5] ?? 0, (decimal?)t?[6] ?? 0);
            await writer.WriteAsync(new object?[]
            {
                segment.Id, segment.Title.Local().In(_language), segment.Colour, (long)count, Share(count, all), revenue, Share(revenue, allRevenue),
                Rounded(t?[2], 1), Rounded(t?[3], 2), Rounded(t?[4], 2), segment.Meaning.Local().In(_language), segment.Advice.Local().In(_language),
            }, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    private static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : Math.Round(part / whole, 4, MidpointRounding.AwayFromZero);

    private static decimal? Rounded(object? value, int digits) => value is decimal number ? Math.Round(number, digits, MidpointRounding.AwayFromZero) : null;
}
