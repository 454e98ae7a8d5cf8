using System.Data.Common;

namespace RfmFlows.Warehouse;

/// <summary>Groups of rows, as charts show them: computed by the warehouse, and never more of them than were asked for.</summary>
/// <param name="Groups">In the order of the first key, then with most rows of the second first.</param>
/// <param name="TotalX">How many values the first key has in all.</param>
/// <param name="TotalY">How many values the second key has in all.</param>
public sealed record TableGroups(IReadOnlyList<TableGroup> Groups, long TotalX, long TotalY)
{
    private const int Bins = 20;

    /// <param name="session">Where the rows are.</param>
    /// <param name="rows">A SELECT that gives the rows.</param>
    /// <param name="wanted">How they are to be grouped.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    public static async Task<TableGroups> ReadAsync(WarehouseSession session, string rows, GroupsWanted wanted, CancellationToken cancellation)
    {
        var x = await KeyAsync(session, rows, wanted.X, cancellation);
        var y = wanted.Y is null ? new Key(session.Dialect.Cast("NULL", ColumnType.Integer), ColumnType.Integer, null) : await KeyAsync(session, rows, wanted.Y, cancellation);
        await using var reader = await session.ReadAsync(Statement(session.Dialect, rows, wanted, x, y), cancellation);
        var groups = new List<TableGroup>();
        var (totalX, totalY) = (0L, 0L);
        while (await reader.ReadAsync(cancellation))
        {
            groups.Add(new TableGroup(x.Read(reader, 0), y.Read(reader, 1), reader.IsDBNull(2) ? null : reader.GetValue(2), Convert.ToInt64(reader.GetValue(3))));
            (totalX, totalY) = (Convert.ToInt64(reader.GetValue(4)), Convert.ToInt64(reader.GetValue(5)));
        }
        return new TableGroups(groups, totalX, wanted.Y is null ? 0 : totalY);
    }

    private static string Statement(Dialect sql, string rows, GroupsWanted wanted, Key x, Key y)
    {
        var measured = wanted.Measure.Column is { } column ? sql.Quote(column.Name) : "*";
        var direction = $"{(wanted.Descending ? "DESC" : "ASC")} NULLS LAST";
        var itself = x.Type.Kind == ColumnKind.Text ? sql.ByCodePoint("x") : "x";
        var order = wanted.ByValue ? $"k {direction}, {itself} NULLS LAST" : $"{itself} {direction}";
        return
            $"""
            WITH g AS (SELECT {x.Sql} AS x, {y.Sql} AS y, {Measure(sql, wanted.Measure, measured)} AS v, count(*) AS n, count({measured}) AS m FROM ({rows}) AS source GROUP BY 1, 2),
              w AS (SELECT x, y, v, n, {OfX(wanted.Measure.Function)} AS k, sum(n) OVER (PARTITION BY y) AS yn FROM g),
              r AS (SELECT x, y, v, n, dense_rank() OVER (ORDER BY {order}) AS xr,
                dense_rank() OVER (ORDER BY yn DESC, {(y.Type.Kind == ColumnKind.Text ? sql.ByCodePoint("y") : "y")} NULLS LAST) AS yr FROM w)
            SELECT x, y, v, n, (SELECT max(xr) FROM r), (SELECT max(yr) FROM r) FROM r WHERE xr <= {wanted.MostX} AND yr <= {wanted.MostY} ORDER BY xr, yr
            """;
    }

    private static string Measure(Dialect sql, GroupMeasure measure, string measured) => measure.Function switch
    {
        GroupFunction.Count => $"count({measured})",
        GroupFunction.Distinct => $"count(DISTINCT {measured})",
        GroupFunction.Sum => sql.Cast($"sum({measured})", ColumnType.Real),
        GroupFunction.Mean => $"avg({sql.Cast(measured, ColumnType.Real)})",
        GroupFunction.Min => $"min({measured})",
        _ => $"max({measured})",
    };

    // What the groups of one value of the first key come to together, to order by.
    private static string OfX(GroupFunction function) => function switch
    {
        GroupFunction.Mean => "sum(v * m) OVER (PARTITION BY x) / nullif(sum(m) OVER (PARTITION BY x), 0)",
        GroupFunction.Min => "min(v) OVER (PARTITION BY x)",
        GroupFunction.Max => "max(v) OVER (PARTITION BY x)",
        _ => "sum(v) OVER (PARTITION BY x)",
    };

    private static async Task<Key> KeyAsync(WarehouseSession session, string rows, GroupKey key, CancellationToken cancellation)
    {
        var sql = session.Dialect;
        var name = sql.Quote(key.Column.Name);
        if (key.Step == GroupStep.Exact)
        {
            return new Key(name, key.Column.Type, null);
        }
        if (key.Step != GroupStep.Bins)
        {
            var type = key.Step == GroupStep.Hour ? ColumnType.DateTime : ColumnType.Date;
            var unit = sql.Literal(key.Step.ToString().ToLowerInvariant());
            return new Key(sql.Cast($"date_trunc({unit}, {sql.Cast(name, ColumnType.DateTime)})", type), type, null);
        }
        await using var reader = await session.ReadAsync($"SELECT min({name}), max({name}) FROM ({rows}) AS source", cancellation);
        await reader.ReadAsync(cancellation);
        var bins = ColumnBins.Over(key.Column, reader.IsDBNull(0) ? null : reader.GetValue(0), reader.IsDBNull(1) ? null : reader.GetValue(1), Bins);
        return bins is null ? new Key(name, key.Column.Type, null) : new Key(bins.Index(sql), ColumnType.Integer, bins);
    }

    private sealed record Key(string Sql, ColumnType Type, ColumnBins? Bins)
    {
        public object? Read(DbDataReader reader, int at)
        {
            var value = reader.IsDBNull(at) ? null : reader.GetValue(at);
            return value is null || Bins is null ? value : Bins.From(Convert.ToInt64(value));
        }
    }
}
