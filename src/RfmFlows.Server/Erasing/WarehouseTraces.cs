using RfmFlows.Engine;
using RfmFlows.Nodes.Base;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Erasing;

/// <summary>Finds a person in the program's tables of the warehouse.</summary>
internal sealed class WarehouseTraces(IWarehouse warehouse, Person person)
{
    // The program's own schemas, beside kept tables, which forget in their own way. On a server, other programs and the control store may have theirs next to them.
    private static readonly string[] Own = [BaseTables.Schema, "history", "looks"];

    private Dialect Sql => warehouse.Dialect;

    /// <summary>Whether a table holds the person in any column; a number that is only like the id counts too, for what is kept can be computed anew.</summary>
    public async Task<bool> HoldsAsync(WarehouseSession session, TableName table)
    {
        var columns = await session.DescribeAsync($"SELECT * FROM {Sql.Quote(table)}", CancellationToken.None);
        return person.Holds(Sql, columns, _ => true) is { } condition
            && await session.ScalarAsync($"SELECT 1 FROM {Sql.Quote(table)} WHERE {condition} LIMIT 1", CancellationToken.None) is not null;
    }

    /// <summary>Deletes the person's rows from tables beside kept ones and those of the base itself; returns their number.</summary>
    public async Task<long> RemoveAsync(CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        var removed = 0L;
        foreach (var table in await TablesAsync(session, cancellation))
        {
            var columns = await session.DescribeAsync($"SELECT * FROM {Sql.Quote(table)}", cancellation);
            if (person.Holds(Sql, columns, c => Person.IsOwner(c.Name)) is { } condition)
            {
                removed += await session.ExecuteAsync($"DELETE FROM {Sql.Quote(table)} WHERE {condition}", cancellation);
            }
        }
        return removed;
    }

    private async Task<IReadOnlyList<TableName>> TablesAsync(WarehouseSession session, CancellationToken cancellation)
    {
        var erasedByTheBase = BaseTables.All.Select(t => t.Table).ToHashSet();
        var tables = new List<TableName>();
        await using var reader = await session.ReadAsync(
            $"SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_catalog = current_database() "
            + $"AND (table_schema IN ({string.Join(", ", Own.Select(Sql.Literal))}) OR table_schema LIKE 'run\\_%' ESCAPE '\\') ORDER BY 1, 2", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            tables.Add(new TableName(reader.GetString(0), reader.GetString(1)));
        }
        return [.. tables.Where(t => !erasedByTheBase.Contains(t))];
    }
}
