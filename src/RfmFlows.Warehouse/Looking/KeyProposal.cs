namespace RfmFlows.Warehouse;

/// <summary>Finds columns by which the rows of a table can be told apart.</summary>
public static class KeyProposal
{
    // Keys stand in front; counting the different values of a hundred columns would help nobody.
    private const int MostTried = 12;
    private const double NearlyAll = 0.9;

    /// <summary>The first column without missing values in which no value repeats; the first of all where there is none.</summary>
    public static async Task<Column> FindAsync(WarehouseSession session, TableName table, long rows, Columns columns, CancellationToken cancellation)
    {
        var tried = columns.Where(c => c.Type.Kind is ColumnKind.Text or ColumnKind.Integer or ColumnKind.Date or ColumnKind.DateTime).Take(MostTried).ToList();
        var likely = await DistinctAsync(session, table, tried, session.Dialect.AboutDistinct, cancellation);
        foreach (var column in tried.Where((_, i) => likely is null || likely[i] >= rows * NearlyAll))
        {
            var exact = await DistinctAsync(session, table, [column], name => $"count(DISTINCT {name})", cancellation);
            if (exact![0] == rows)
            {
                return column;
            }
        }
        return columns.FirstOrDefault(c => tried.Contains(c)) ?? columns[0];
    }

    private static async Task<long[]?> DistinctAsync(
        WarehouseSession session, TableName table, IReadOnlyCollection<Column> columns, Func<string, string?> count, CancellationToken cancellation)
    {
        var counts = columns.Select(c => count(session.Dialect.Quote(c.Name))).ToList();
        if (counts.Count == 0 || counts.Contains(null))
        {
            return null;
        }
        await using var reader = await session.ReadAsync($"SELECT {string.Join(", ", counts)} FROM {session.Dialect.Quote(table)}", cancellation);
        await reader.ReadAsync(cancellation);
        return [.. Enumerable.Range(0, counts.Count).Select(i => Convert.ToInt64(reader.GetValue(i)))];
    }
}
