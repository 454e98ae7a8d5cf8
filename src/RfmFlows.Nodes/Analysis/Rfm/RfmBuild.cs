using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Scores;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>
/// One run of the analysis in its phases: values per customer (one pass over the purchases), borders (a few order statistics),
/// scores (an expression over the values), then the small tables.
/// </summary>
internal sealed class RfmBuild(BuildContext build, PurchaseRoles roles, RfmModel model)
{
    private readonly Dictionary<Axis, AxisBorders> _borders = [];
    private IReadOnlyDictionary<Axis, AxisBorders> _kept = new Dictionary<Axis, AxisBorders>();
    private string? _visits;

    /// <summary>The borders that customers were scored by last, of the axes that have any.</summary>
    public IReadOnlyDictionary<Axis, AxisBorders> Borders => _borders;

    private Dialect Sql => build.Sql;

    // What decides between equal values.
    private string ByCustomer => Sql.Ordered(roles.CustomerColumn with { Name = "customer" });

    // Each score follows from its customer's own values, so that reading it again costs next to nothing.
    private bool IsExpression => AxisFacts.All.Select(model.PlanOf).All(p => p is { Plan: FixedBorders or BordersFromData, Within.Count: 0 });

    public async Task RunAsync()
    {
        var values = await build.ScratchAsync("values", await ValuesSelectAsync(build.From(PurchaseRoles.Port), build.AsOf));
        var count = await TellAboutValuesAsync(values);
        var named = await NamedAsync(values);
        if (IsExpression && !build.IsWanted("borders") && !build.IsWanted("segments"))
        {
            build.Output("customers", named, mostRows: count);
            return;
        }
        var customers = await build.CreateOutputAsync("customers", named);
        await new RfmTables(build, customers, _borders, model).WriteAsync();
    }

    /// <summary>The customers as of any day, as a SELECT that holds until the next call.</summary>
    /// <param name="rows">The purchases, to be put after FROM.</param>
    public async Task<string> CustomersAsync(string rows, DateOnly day) => await NamedAsync(await build.ScratchAsync("values", await ValuesSelectAsync(rows, day)));

    /// <summary>From now on scores by the borders of the last time, whatever the values.</summary>
    public void KeepBorders() => _kept = new Dictionary<Axis, AxisBorders>(_borders);

    private async Task<string> NamedAsync(string values)
    {
        var scored = $"SELECT * FROM {values}";
        foreach (var axis in AxisFacts.All)
        {
            var score = await ScoreAsync(model.PlanOf(axis), values, scored);
            scored = $"SELECT *, {score} AS {AxisSql.ScoreColumn(axis)} FROM ({scored}) AS before_{AxisSql.ScoreColumn(axis)}";
        }
        var language = build.Get(RfmNode.Names);
        return $"SELECT *, {Code()} AS rfm, {Segment(s => s.Id)} AS segment, {Segment(s => s.Title.Local().In(language))} AS segment_name FROM ({scored}) AS scored";
    }

    private async Task<string> ValuesSelectAsync(string rows, DateOnly asOf)
    {
        var day = Sql.Cast(Sql.Quote(roles.DateColumn.Name), ColumnType.Date);
        var sum = Sql.Cast(Sql.Quote(roles.SumColumn.Name), ColumnType.Money);
        var since = build.Get(RfmNode.Window) is > 0 and var window ? $" AND {day} > {Sql.Literal(asOf)} - {window}" : "";
        var complete = string.Join(" AND ", new[] { roles.CustomerColumn, roles.DateColumn, roles.SumColumn }.Select(c => $"{Sql.Quote(c.Name)} IS NOT NULL"));
        var counted = $"{complete} AND {day} <= {Sql.Literal(asOf)}{since}";
        _visits ??= build.Get(RfmNode.Frequency) == "days" ? $"count(DISTINCT {day})"
            : roles.OrderColumn is { } order ? await new OrderCount(build, order).OfAsync(PurchaseRoles.Port, complete) : "count(*)";
        var offset = build.Get(RfmNode.Snapshot) == "dayAfter" ? 1 : 0;
        var bought = $"FILTER (WHERE {sum} >= 0)";
        var money = build.Get(RfmNode.Monetary) == "mean" ? Sql.Quotient("total", "frequency", 2) : "total";
        return $"""
            SELECT customer, {Sql.DaysBetween("last_purchase", Sql.Literal(asOf))} + {offset} AS recency, frequency,
                CASE WHEN frequency > 0 THEN {Sql.Cast($"round({money}, 2)", ColumnType.Money)} END AS monetary, total, first_purchase, last_purchase
            FROM (
                SELECT {Sql.Quote(roles.CustomerColumn.Name)} AS customer, max({day}) {bought} AS last_purchase, min({day}) {bought} AS first_purchase,
                    {_visits} {bought} AS frequency, sum({sum}) AS total
                FROM {rows} WHERE {counted}
                GROUP BY {Sql.Quote(roles.CustomerColumn.Name)}) AS totals
            """;
    }

    // Returns the number of customers.
    private async Task<long> TellAboutValuesAsync(string values)
    {
        var counts = await RowAsync($"SELECT count(recency), count(*) FILTER (WHERE frequency = 0), count(*) FROM {values}");
        if (counts[0] == 0)
        {
            build.Add(RfmRemarks.NoPurchases(build.AsOf));
        }
        if (counts[1] > 0)
        {
            build.Add(RfmRemarks.OnlyReturns(counts[1]));
        }
        return counts[2];
    }

    private async Task<string> ScoreAsync(AxisPlan plan, string values, string scored)
    {
        switch (_kept.GetValueOrDefault(plan.Axis) is { } kept ? new FixedBorders(kept) : plan.Plan)
        {
            case FixedBorders own:
                _borders[plan.Axis] = own.Borders;
                return AxisSql.ByRule(plan.Axis, own.Borders.Rule(), Sql);
            case ScoresByRank ranks:
                return AxisSql.ByRank(plan, ranks, ByCustomer, Sql);
            case ScoresByTile tiles:
                return AxisSql.ByTile(plan, tiles, ByCustomer);
            case BordersFromData fromData when plan.Within.Count == 0:
                if (await fromData.BordersAsync(plan.Axis, build.Session, values, build.Cancellation) is not { } borders)
                {
                    return "NULL";
                }
                _borders[plan.Axis] = borders;
                return AxisSql.ByRule(plan.Axis, borders.Rule(), Sql);
            case BordersFromData fromData:
                return await NestedAsync(plan, fromData, scored);
            default:
                throw new InvalidOperationException($"{plan.Plan.GetType().Name} has no SQL.");
        }
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
            branches.Add($"WHEN {group} THEN {AxisSql.ByRule(plan.Axis, borders!.Rule(), Sql)}");
        }
        return branches.Count == 0 ? "NULL" : $"CASE {string.Join(' ', branches)} END";
    }

    private async Task<long[]> RowAsync(string sql)
    {
        await using var reader = await build.Session.ReadAsync(sql, build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture))];
    }

    // 5-digit scores read as one code; a scale of 10 needs a dash.
    private string Code() => string.Join(model.Scale < 10 ? " || " : " || '-' || ", AxisFacts.All.Select(a => Sql.Cast(AxisSql.ScoreColumn(a), ColumnType.Text)));

    private string Segment(Func<Segment, string?> show) => model.FittingMap is { } map ? AxisSql.Segment(map, show, Sql) : Sql.Cast("NULL", ColumnType.Text);
}
