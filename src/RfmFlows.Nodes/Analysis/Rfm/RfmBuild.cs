using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Scores;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>
/// One run of the analysis in its phases: values per customer (one pass over the purchases), borders (a few order statistics, or the counts of the distinct
/// values), scores (an expression over the values), then the small tables.
/// </summary>
internal sealed class RfmBuild(BuildContext build, RfmInput input, RfmRules rules)
{
    private readonly Dictionary<Axis, AxisBorders> _borders = [];

    private Dialect Sql => build.Sql;

    // What decides between equal values.
    private string ByCustomer => Sql.Ordered(input.Purchases.CustomerColumn with { Name = "customer" });

    private bool InCycles => rules.Values.Recency == RecencyMeasure.Cycles;

    // Each score follows from its customer's own values, so that reading it again costs next to nothing.
    private bool IsExpression => AxisFacts.All.Select(rules.PlanOf).All(p => p is { Plan: FixedBorders or BordersFromData or ClusterBorders, Within.Count: 0 });

    private AxisScales Scales => AxisScales.Of(a => Math.Max(rules.Scales[a], _borders.GetValueOrDefault(a)?.Scale ?? 0));

    /// <summary>Gives the outputs.</summary>
    /// <param name="needsResult">What the scores mean is wanted, whoever reads the outputs.</param>
    /// <returns>Null where nobody wants more than the customers.</returns>
    public async Task<RfmResult?> RunAsync(bool needsResult)
    {
        var source = new CustomerValues(build, input, rules.Values);
        var values = await source.MakeAsync();
        await TellAboutMarginAsync(source);
        var cycles = InCycles ? new OwnCycles(build, rules.Values) : null;
        values = cycles is null ? values : await cycles.MakeAsync(values, source.Gaps());
        var count = await TellAboutValuesAsync(values);
        var scored = $"SELECT * FROM {values}";
        foreach (var axis in AxisFacts.All)
        {
            var score = await ScoreAsync(rules.PlanOf(axis), values, scored);
            scored = $"SELECT *, {score} AS {AxisSql.ScoreColumn(axis)} FROM ({scored}) AS before_{AxisSql.ScoreColumn(axis)}";
        }
        TellAboutProposal();
        if (IsExpression && !needsResult && !build.IsWanted(RfmNode.Borders) && !build.IsWanted(RfmNode.Segments))
        {
            build.Output(RfmNode.Customers, Named(scored), mostRows: count);
            return null;
        }
        var result = new RfmResult(await build.CreateOutputAsync(RfmNode.Customers, Named(scored)), _borders, Scales, cycles?.Base);
        await new RfmTables(build, result, rules).WriteAsync();
        return result;
    }

    private string Named(string scored)
    {
        var map = rules.MapFor(Scales);
        string Of(Func<Segment, string?> show) => map is null ? Sql.Cast("NULL", ColumnType.Text) : AxisSql.Segment(map, rules.NoPurchases, show, Sql);
        return $"SELECT customer, recency, {CustomerValues.Bought} AS frequency, monetary, first_purchase, last_purchase, r, f, m, {Code()} AS rfm,"
            + $" {Of(s => s.Id)} AS segment, {Of(s => s.Title.Local().In(rules.Language))} AS segment_name"
            + (InCycles ? $", {OwnCycles.Cycle}, {OwnCycles.Cycles}" : "")
            + (rules.Weights is { } weights ? $", {weights.Select(Sql)} AS {ScoreWeights.Column}" : "")
            + $" FROM ({scored}) AS scored";
    }

    private async Task TellAboutMarginAsync(CustomerValues source)
    {
        if (input.Margin is { } margin
            && Convert.ToInt64(await build.Session.ScalarAsync(source.WithoutMargin(margin), build.Cancellation), CultureInfo.InvariantCulture) is > 0 and var rows)
        {
            build.Add(RfmRemarks.MarginUnknown(rows, margin.Column.Name));
        }
    }

    // Returns the number of customers.
    private async Task<long> TellAboutValuesAsync(string values)
    {
        var counts = await RowAsync(
            $"""
            SELECT count(recency), count(*) FILTER (WHERE recency IS NULL AND {CustomerValues.Bought} > 0), count(*) FILTER (WHERE {CustomerValues.Bought} = 0), count(*)
            FROM {values}
            """);
        if (counts[0] == 0)
        {
            build.Add(RfmRemarks.NoPurchases(build.AsOf));
        }
        if (counts[1] > 0)
        {
            build.Add(RfmRemarks.ZeroSum(counts[1]));
        }
        if (counts[2] > 0)
        {
            build.Add(input.Known is null ? RfmRemarks.OnlyReturns(counts[2]) : RfmRemarks.Without(counts[2]));
        }
        return counts[3];
    }

    private void TellAboutProposal()
    {
        if (rules.ProposeClusters && _borders.Count > 0)
        {
            build.Add(RfmRemarks.ProposedScales(string.Join(", ", _borders.Values.Where(b => rules.PlanOf(b.Axis).Plan is ClusterBorders).Select(b => $"{b.Axis.Letter()} {b.Scale}"))));
        }
    }

    private async Task<string> ScoreAsync(AxisPlan plan, string values, string scored)
    {
        switch (plan.Plan)
        {
            case FixedBorders own:
                return ByBorders(own.Borders);
            case ScoresByRank ranks:
                return AxisSql.ByRank(plan, ranks, ByCustomer, Sql);
            case ScoresByTile tiles:
                return AxisSql.ByTile(plan, tiles, ByCustomer);
            case ClusterBorders clusters:
                return ByBorders(await ClusterAsync(plan.Axis, clusters, values));
            case BordersFromData fromData when plan.Within.Count == 0:
                return ByBorders(await fromData.BordersAsync(plan.Axis, build.Session, values, build.Cancellation));
            case BordersFromData fromData:
                return await NestedAsync(plan, fromData, scored);
            default:
                throw new InvalidOperationException($"{plan.Plan.GetType().Name} has no SQL.");
        }
    }

    private string ByBorders(AxisBorders? borders)
    {
        if (borders is null)
        {
            return "NULL";
        }
        _borders[borders.Axis] = borders;
        return AxisSql.ByBorders(borders, Sql);
    }

    private async Task<AxisBorders?> ClusterAsync(Axis axis, ClusterBorders plan, string values)
    {
        if (await plan.PointsAsync(axis, build.Session, values, build.Cancellation) is not { } points)
        {
            return null;
        }
        if (!points.IsExact)
        {
            build.Add(RfmRemarks.ManyValues(axis));
        }
        return plan.Compute(axis, points);
    }

    // Borders of each group by itself, as one CASE over the groups.
    private async Task<string> NestedAsync(AxisPlan plan, BordersFromData fromData, string scored)
    {
        var within = plan.Within.Select(AxisSql.ScoreColumn).ToList();
        var grouped = await build.ScratchAsync($"within_{AxisSql.ScoreColumn(plan.Axis)}", scored);
        var groups = new List<string>();
        await using (var reader = await build.Session.ReadAsync($"SELECT DISTINCT {string.Join(", ", within)} FROM {grouped} WHERE recency IS NOT NULL", build.Cancellation))
        {
            while (await reader.ReadAsync(build.Cancellation))
            {
                groups.Add(string.Join(" AND ", within.Select((column, i) => $"{column} = {Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture)}")));
            }
        }
        var branches = new List<string>();
        foreach (var group in groups.Order(StringComparer.Ordinal))
        {
            var borders = await fromData.BordersAsync(plan.Axis, build.Session, $"(SELECT * FROM {grouped} WHERE {group}) AS one_group", build.Cancellation);
            branches.Add($"WHEN {group} THEN {AxisSql.ByBorders(borders!, Sql)}");
        }
        return branches.Count == 0 ? "NULL" : $"CASE {string.Join(' ', branches)} END";
    }

    private async Task<long[]> RowAsync(string sql)
    {
        await using var reader = await build.Session.ReadAsync(sql, build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture))];
    }

    // Scores of one digit read as one code; a scale of 10 needs a dash.
    private string Code() => string.Join(
        AxisFacts.All.All(a => Scales[a] < 10) ? " || " : " || '-' || ", AxisFacts.All.Select(a => Sql.Cast(AxisSql.ScoreColumn(a), ColumnType.Text)));
}
