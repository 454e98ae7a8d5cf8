using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Writes the receipts of a load and their lines into the base, within the load's transaction.</summary>
internal sealed class ReceiptWriter(BaseWriter writer, ReceiptSql load, ReceiptSource source)
{
    private static readonly string[] Keys = ["source", "receipt"];
    private readonly BuildContext _build = writer.Build;
    private string? _removed;

    private Dialect Sql => _build.Sql;

    private string Receipts => Sql.Quote(BaseTables.Receipts);

    private string Lines => Sql.Quote(BaseTables.Lines);

    /// <param name="rows">The load's rows, no receipt twice, each with the reason for which it is refused.</param>
    /// <param name="lines">The load's lines; null when it brings none.</param>
    /// <param name="counted">What is known of the load before.</param>
    public async Task<BaseLoad> WriteAsync(string rows, string? lines, BaseLoad counted)
    {
        if (writer.Number is not null)
        {
            await BaseColumns.AddAsync(_build.Session, BaseTables.Receipts, source.Receipts.Further.Select(f => f.Into), _build.Cancellation);
            await BaseColumns.AddAsync(_build.Session, BaseTables.Lines, load.OwnLineColumns, _build.Cancellation);
        }
        var table = await ColumnsAsync(BaseTables.Receipts);
        // Receipts that come without lines have said nothing of theirs.
        var upsert = new Upsert(Sql, BaseTables.Receipts, Keys, table, load.Given, c => c.Name is "line_count" or "line_mark", source.Receipts.Has("changed_at"));
        var accepted = load.Accepted(rows, lines);
        var isFirst = await _build.Session.ScalarAsync($"SELECT 1 FROM {Receipts} WHERE source = {Sql.Literal(load.Source)} LIMIT 1", _build.Cancellation) is null;
        var difference = isFirst ? $"({upsert.AllNew(accepted)})" : await writer.HelperAsync("difference", upsert.Difference(accepted));
        var removed = isFirst ? counted : await RemoveAsync(rows, counted);
        await GiveChangesAsync(isFirst ? null : upsert, difference);
        await WriteAsync(upsert, difference, lines, isFirst);
        return isFirst ? removed with { New = await writer.CountAsync($"SELECT count(*) FROM ({accepted}) AS a") } : await writer.CountAsync(upsert, accepted, difference, removed);
    }

    private async Task WriteAsync(Upsert upsert, string difference, string? lines, bool isFirst)
    {
        if (writer.Number is not { } number)
        {
            await _build.CreateOutputAsync(KeepReceiptsNode.New,
                $"SELECT {Sql.List(_build.OutputColumns(KeepReceiptsNode.New))} FROM {difference} AS d WHERE is_new");
            return;
        }
        await WriteLinesAsync(difference, lines, isFirst);
        if (!isFirst)
        {
            await writer.ExecuteAsync(upsert.Delete(difference));
        }
        await writer.ExecuteAsync(upsert.Insert(difference, number));
    }

    private async Task GiveChangesAsync(Upsert? upsert, string difference)
    {
        if (!_build.IsWanted(KeepReceiptsNode.Changed))
        {
            return;
        }
        string[] shown = ["source", "customer", "order", "date"];
        // Of lines their number is told, not their mark.
        var changes = upsert?.Changes(difference, shown, load.Given.Where(c => c.Name != "line_mark"));
        var gone = _removed is { } table
            ? $"SELECT source, customer, {Sql.Quote("order")}, date, 'removed' AS field, {Sql.ToText("sum", ColumnType.Money)} AS before, {Sql.Cast("NULL", ColumnType.Text)} AS after FROM {table}"
            : null;
        var none = $"SELECT {string.Join(", ", KeepReceiptsNode.ChangedColumns.Select(c => $"{Sql.Cast("NULL", c.Type)} AS {Sql.Quote(c.Name)}"))} WHERE FALSE";
        await _build.CreateOutputAsync(KeepReceiptsNode.Changed, string.Join(" UNION ALL ", new[] { changes, gone, none }.OfType<string>()));
    }

    private async Task<BaseLoad> RemoveAsync(string rows, BaseLoad counted)
    {
        if (counted.Mode != "replace" || await PeriodAsync(rows) is not var (from, to))
        {
            return counted;
        }
        // A receipt that the table has but that was refused is in doubt, not gone; one without a person cannot come again.
        var gone = await writer.HelperAsync("removed",
            $"SELECT b.* FROM {Receipts} AS b WHERE b.source = {Sql.Literal(load.Source)} AND b.customer <> {Sql.Literal(BaseTables.Nobody)} "
            + $"AND CAST(b.date AS DATE) BETWEEN {Sql.Literal(from)} AND {Sql.Literal(to)} AND NOT EXISTS (SELECT 1 FROM ({rows}) AS r WHERE r.receipt = b.receipt)");
        _removed = gone;
        var removed = await writer.CountAsync($"SELECT count(*) FROM {gone}");
        if (writer.Number is not null && removed > 0)
        {
            foreach (var table in new[] { Lines, Receipts })
            {
                await writer.ExecuteAsync($"DELETE FROM {table} AS b USING {gone} AS g WHERE b.source = g.source AND b.receipt = g.receipt");
            }
        }
        _build.Add(BaseRemarks.Removed(removed, from, to));
        return counted with { Removed = removed };
    }

    private async Task<(DateOnly From, DateOnly To)?> PeriodAsync(string rows)
    {
        await using var reader = await _build.Session.ReadAsync(
            $"SELECT CAST(min(date) AS DATE), CAST(max(date) AS DATE) FROM ({rows}) AS r WHERE reason IS NULL", _build.Cancellation);
        await reader.ReadAsync(_build.Cancellation);
        if (await reader.IsDBNullAsync(0, _build.Cancellation))
        {
            return null;
        }
        return (_build.Get(ReceiptSettings.From) ?? Day(reader.GetValue(0)), _build.Get(ReceiptSettings.To) ?? Day(reader.GetValue(1)));
    }

    private static DateOnly Day(object value) => value is DateOnly day ? day : DateOnly.FromDateTime(Convert.ToDateTime(value, CultureInfo.InvariantCulture));

    // Lines carry what they share with their receipt, so that they are read without it; all lines of a receipt are written anew together.
    private async Task WriteLinesAsync(string difference, string? lines, bool isFirst)
    {
        string[] shared = ["source", "receipt", "customer", "order", "date"];
        var header = string.Join(", ", shared.Select(s => $"d.{Sql.Quote(s)}"));
        var columns = (await ColumnsAsync(BaseTables.Lines)).Without(shared);
        var given = load.OwnLineColumns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = string.Join("", columns.Select(c => $", {(given.Contains(c.Name) ? $"l.{Sql.Quote(c.Name)}" : $"{Sql.Cast("NULL", c.Type)} AS {Sql.Quote(c.Name)}")}"));
        var into = $"INSERT INTO {Lines} ({string.Join(", ", shared.Select(Sql.Quote))}{string.Concat(columns.Select(c => $", {Sql.Quote(c.Name)}"))}) ";
        var brought = lines is null ? null : $"SELECT {header}{own} FROM ({lines}) AS l JOIN {difference} AS d ON d.receipt = l.receipt";
        if (isFirst)
        {
            if (brought is not null)
            {
                await writer.ExecuteAsync(into + brought);
            }
            return;
        }
        var kept = $"SELECT {header}{string.Concat(columns.Select(c => $", b.{Sql.Quote(c.Name)}"))} FROM {Lines} AS b JOIN {difference} AS d ON d.source = b.source AND d.receipt = b.receipt "
            + $"WHERE NOT d.is_new{(lines is null ? "" : $" AND NOT EXISTS (SELECT 1 FROM ({lines}) AS l WHERE l.receipt = b.receipt)")}";
        var changed = await writer.HelperAsync("lines", brought is null ? kept : $"{brought} UNION ALL {kept}");
        await writer.ExecuteAsync($"DELETE FROM {Lines} AS b USING {difference} AS d WHERE d.source = b.source AND d.receipt = b.receipt AND NOT d.is_new");
        await writer.ExecuteAsync($"{into}SELECT * FROM {changed}");
    }

    private Task<Columns> ColumnsAsync(TableName table) => _build.Session.DescribeAsync($"SELECT * FROM {Sql.Quote(table)}", _build.Cancellation);
}
