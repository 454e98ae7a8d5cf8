using System.Data.Common;

namespace RfmFlows.Warehouse;

/// <summary>
/// Compares two tables by key columns: which keys are in one only, and which have other values. Missing keys are equal to each other. What differs is
/// kept in a helper table, so that it can be leafed through.
/// </summary>
/// <param name="left">The first table.</param>
/// <param name="right">The second table.</param>
/// <param name="keys">The columns whose values say which rows belong together; both tables have them.</param>
/// <param name="values">The further columns to compare; both tables have them, of kinds that can be compared.</param>
public sealed class TableComparison(Dialect sql, TableName left, TableName right, Columns keys, Columns values)
{
    private const string Kind = "case_kind";

    /// <summary>The columns of a row of the difference: the keys, then each value as it is in the first and in the second table.</summary>
    public Columns Columns { get; } = Differing(keys, values);

    /// <summary>A SELECT over each key with how it stands, and with the values of both tables. As many rows as there are different keys.</summary>
    private string Joined
    {
        get
        {
            var both = $"SELECT 0 AS side, {sql.List(keys.Concat(values))} FROM {sql.Quote(left)} UNION ALL SELECT 1 AS side, {sql.List(keys.Concat(values))} FROM {sql.Quote(right)}";
            var sides = values.SelectMany((v, i) => new[] { $"{Of(0, v)} AS a{i}", $"{Of(1, v)} AS b{i}" });
            var names = string.Join(", ", keys.Select((k, i) => $"{sql.Quote(k.Name)} AS k{i}"));
            var grouped = $"SELECT {names}, {string.Concat(sides.Select(s => s + ", "))}count(*) FILTER (WHERE side = 0) AS ls, count(*) FILTER (WHERE side = 1) AS rs FROM ({both}) AS source GROUP BY {sql.List(keys)}";
            var isChanged = values.Count == 0 ? "FALSE" : string.Join(" OR ", values.Select((_, i) => Differs(i)));
            return
                $"""
                SELECT *, CASE WHEN ls > 1 OR rs > 1 THEN {(int)ComparedKind.Repeated} WHEN rs = 0 THEN {(int)ComparedKind.OnlyLeft} WHEN ls = 0 THEN {(int)ComparedKind.OnlyRight}
                  WHEN {isChanged} THEN {(int)ComparedKind.Changed} ELSE {(int)ComparedKind.Equal} END AS {Kind} FROM ({grouped}) AS keyed
                """;
        }
    }

    /// <summary>Writes what differs to a new table.</summary>
    public Task KeepAsync(WarehouseSession session, TableName difference, CancellationToken cancellation) =>
        session.CreateScratchTableAsync(difference, $"SELECT * FROM ({Joined}) AS joined WHERE {Kind} <> {(int)ComparedKind.Equal}", cancellation);

    /// <summary>How many keys of each kind there are, from what <see cref="KeepAsync"/> wrote; and for each compared column how many differ in it.</summary>
    /// <param name="leftRows">The rows of the first table, from which the number of equal ones follows.</param>
    public async Task<(IReadOnlyDictionary<ComparedKind, long> Kinds, IReadOnlyList<long> Changed)> CountAsync(
        WarehouseSession session, TableName difference, long leftRows, CancellationToken cancellation)
    {
        var counts = values.Select((_, i) => $"count(*) FILTER (WHERE {Kind} = {(int)ComparedKind.Changed} AND {Differs(i)})").ToList();
        var kinds = Enum.GetValues<ComparedKind>().ToDictionary(k => k, _ => 0L);
        var changed = new long[values.Count];
        var seen = 0L;
        await using var reader = await session.ReadAsync(
            $"SELECT {Kind}, count(*), CAST(sum(ls) AS bigint){string.Concat(counts.Select(c => ", " + c))} FROM {sql.Quote(difference)} GROUP BY {Kind}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            kinds[(ComparedKind)Convert.ToInt32(reader.GetValue(0))] = Convert.ToInt64(reader.GetValue(1));
            seen += Convert.ToInt64(reader.GetValue(2));
            for (var i = 0; i < changed.Length; i++)
            {
                changed[i] += Convert.ToInt64(reader.GetValue(3 + i));
            }
        }
        // Each row of the first table that is in no difference is equal to one of the second.
        kinds[ComparedKind.Equal] = leftRows - seen;
        return (kinds, changed);
    }

    /// <summary>A page of the differing keys of a kind, in the order of the keys, with <see cref="Columns"/>.</summary>
    public Task<DbDataReader> ReadAsync(WarehouseSession session, TableName difference, ComparedKind kind, int? column, long offset, int limit, CancellationToken cancellation)
    {
        var names = keys.Select((_, i) => $"k{i}").Concat(values.SelectMany((_, i) => new[] { $"a{i}", $"b{i}" }));
        var order = string.Join(", ", keys.Select((k, i) => $"{(k.Type.Kind == ColumnKind.Text ? sql.ByCodePoint($"k{i}") : $"k{i}")} NULLS LAST"));
        var only = column is { } i ? $" AND {Differs(i)}" : "";
        return session.ReadAsync(
            $"SELECT {string.Join(", ", names)} FROM {sql.Quote(difference)} WHERE {Kind} = {(int)kind}{only} ORDER BY {order} LIMIT {limit} OFFSET {offset}", cancellation);
    }

    private string Of(int side, Column column)
    {
        // PostgreSQL knows no greatest truth value.
        var value = column.Type.Kind == ColumnKind.Boolean ? sql.Cast(sql.Quote(column.Name), ColumnType.Text) : sql.Quote(column.Name);
        return $"max(CASE WHEN side = {side} THEN {value} END)";
    }

    private static string Differs(int i) => $"a{i} IS DISTINCT FROM b{i}";

    private static Columns Differing(Columns keys, Columns values)
    {
        var all = new Columns(keys);
        foreach (var value in values)
        {
            var type = value.Type.Kind == ColumnKind.Boolean ? ColumnType.Text : value.Type;
            all = all.With(new Column(all.FreeName(value.Name), type));
            all = all.With(new Column(all.FreeName(value.Name), type));
        }
        return all;
    }
}
