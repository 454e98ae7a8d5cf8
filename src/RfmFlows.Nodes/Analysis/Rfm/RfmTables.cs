using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>The small tables beside the customers: what the scores mean, and the segments.</summary>
internal sealed class RfmTables(BuildContext build, RfmResult result, RfmRules rules)
{
    private readonly string _from = build.Sql.Quote(result.Customers.Name);

    public async Task WriteAsync()
    {
        if (build.IsWanted(RfmNode.Borders))
        {
            await WriteBordersAsync();
        }
        if (build.IsWanted(RfmNode.Segments))
        {
            await WriteSegmentsAsync();
        }
    }

    private async Task WriteBordersAsync()
    {
        await using var writer = await build.WriteOutputAsync(RfmNode.Borders);
        foreach (var axis in AxisFacts.All)
        {
            var seen = await SeenScores.ReadAsync(build.Session, _from, axis, build.Cancellation);
            foreach (var score in Enumerable.Range(1, Math.Max(result.Scales[axis], seen.Keys.DefaultIfEmpty().Max())))
            {
                await writer.WriteAsync(Row(axis, score, seen), build.Cancellation);
            }
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    // Scores that follow no common borders (ranks, nesting) are shown by the values that were seen.
    private object?[] Row(Axis axis, int score, IReadOnlyDictionary<int, SeenScore> seen)
    {
        var span = seen.GetValueOrDefault(score);
        var count = span?.Customers ?? 0;
        if (result.Borders.TryGetValue(axis, out var explicitBorders))
        {
            if (score > explicitBorders.Scale)
            {
                return [axis.Letter(), (long)score, null, null, "unused", "", 0L];
            }
            var interval = explicitBorders.Interval(score);
            return [axis.Letter(), (long)score, interval.Lower, interval.Upper, explicitBorders.Closed == ClosedSide.Right ? "right" : "left",
                explicitBorders.Explain(score).Local().In(rules.Language), count];
        }
        return span is null
            ? [axis.Letter(), (long)score, null, null, "seen", "", 0L]
            : [axis.Letter(), (long)score, span.Min, span.Max, "seen", string.Create(CultureInfo.InvariantCulture, $"{score}: {span.Min:0.##}–{span.Max:0.##}"), count];
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
        await using var writer = await build.WriteOutputAsync(RfmNode.Segments);
        foreach (var segment in rules.Segments)
        {
            var t = totals.GetValueOrDefault(segment.Id);
            var (count, revenue, all, allRevenue) = ((decimal?)t?[0] ?? 0, (decimal?)t?[1] ?? 0, (decimal?)t?[5] ?? 0, (decimal?)t?[6] ?? 0);
            await writer.WriteAsync(new object?[]
            {
                segment.Id, segment.Title.Local().In(rules.Language), segment.Colour, (long)count, Share(count, all), revenue, Share(revenue, allRevenue),
                Rounded(t?[2], 1), Rounded(t?[3], 2), Rounded(t?[4], 2), segment.Meaning.Local().In(rules.Language), segment.Advice.Local().In(rules.Language),
            }, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    private static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : Math.Round(part / whole, 4, MidpointRounding.AwayFromZero);

    private static decimal? Rounded(object? value, int digits) => value is decimal number ? Math.Round(number, digits, MidpointRounding.AwayFromZero) : null;
}
