using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Join;

/// <summary>Writes the join as SQL and tells of multiplied rows.</summary>
internal sealed class JoinBuild(BuildContext build, JoinPlan plan)
{
    private readonly string _kind = build.Get(JoinNode.Kind);
    private readonly string _left = build.From(JoinNode.Left);
    private string _right = build.From(JoinNode.Right);

    private Dialect Sql => build.Sql;

    public async Task RunAsync()
    {
        var on = string.Join(" AND ", plan.Keys.Select(k => $"{Value("l", k.Left)} = {Value("r", k.Right)}"));
        var left = Sql.List(plan.Left, "l");
        if (_kind is "semi" or "anti")
        {
            Give($"SELECT {left} FROM {_left} AS l WHERE {(_kind == "anti" ? "NOT " : "")}EXISTS (SELECT 1 FROM {_right} AS r WHERE {on})");
            return;
        }
        if (build.Get(JoinNode.WarnOfFanOut))
        {
            await TellOfFanOutAsync();
        }
        var added = plan.Added.Select(a => $", r.{Sql.Quote(a.Column.Name)} AS {Sql.Quote(a.Name)}");
        Give($"SELECT {left}{string.Concat(added)} FROM {_left} AS l {(_kind == "left" ? "LEFT JOIN" : "JOIN")} {_right} AS r ON {on}");
    }

    private void Give(string select) => build.Output(JoinNode.Output, select, build.Input(JoinNode.Left).Order);

    private async Task TellOfFanOutAsync()
    {
        if (!build.Input(JoinNode.Right).IsTable)
        {
            // The right table is read twice, so what lies above it must not be computed twice.
            var needed = plan.Keys.Select(k => k.Right).Concat(plan.Added.Select(a => a.Column)).Distinct();
            _right = await build.ScratchAsync("right", $"SELECT {Sql.List(needed)} FROM {_right}");
        }
        var keys = string.Join(", ", plan.Keys.Select((k, i) => $"{Value("r", k.Right)} AS k{i}"));
        var known = string.Join(" AND ", plan.Keys.Select(k => $"r.{Sql.Quote(k.Right.Name)} IS NOT NULL"));
        var names = string.Join(", ", plan.Keys.Select((_, i) => $"k{i}"));
        var repeated = $"SELECT {names}, count(*) AS n FROM (SELECT {keys} FROM {_right} AS r WHERE {known}) AS r GROUP BY {names} HAVING count(*) > 1";
        var count = await CountAsync($"SELECT count(*) FROM ({repeated}) AS repeated");
        if (count == 0)
        {
            return;
        }
        var on = string.Join(" AND ", plan.Keys.Select((k, i) => $"{Value("l", k.Left)} = r.k{i}"));
        var more = await CountAsync($"SELECT {Sql.Cast("coalesce(sum(r.n - 1), 0)", ColumnType.Integer)} FROM {_left} AS l JOIN ({repeated}) AS r ON {on}");
        if (more > 0)
        {
            build.Add(RowRemarks.FanOut(count, more));
        }
    }

    private async Task<long> CountAsync(string sql) => Convert.ToInt64(await build.Session.ScalarAsync(sql, build.Cancellation), CultureInfo.InvariantCulture);

    private string Value(string alias, Column column)
    {
        var value = $"{alias}.{Sql.Quote(column.Name)}";
        return plan.AsText ? Sql.ToText(value, column.Type) : value;
    }
}
