using System.Runtime.CompilerServices;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>The customer base of a warehouse: makes its tables, tells where it stands, and lets one load in at a time.</summary>
internal sealed class CustomerBase(IWarehouse warehouse, TimeProvider clock)
{
    private const int FurtherTries = 3;

    // An embedded engine refuses the second of two who change the same row, so all of this process take turns.
    private static readonly ConditionalWeakTable<IWarehouse, SemaphoreSlim> Gates = [];
    private readonly SemaphoreSlim _gate = Gates.GetValue(warehouse, _ => new SemaphoreSlim(1));

    private Dialect Sql => warehouse.Dialect;

    /// <summary>Where the base stands; null before its first load.</summary>
    public async Task<BaseState?> FindAsync(CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        return await ExistsAsync(session, cancellation) ? await StateAsync(session, cancellation) : null;
    }

    /// <summary>The columns of a table; those that the program knows before the first load.</summary>
    public async Task<Columns> ColumnsAsync(TableName table, CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        return await ExistsAsync(session, cancellation)
            ? await session.DescribeAsync($"SELECT * FROM {Sql.Quote(table)}", cancellation)
            : BaseTables.Known(table);
    }

    /// <summary>Makes the tables where they are missing.</summary>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var session = await warehouse.OpenSessionAsync(cancellation);
            if (!await ExistsAsync(session, cancellation))
            {
                await CreateAsync(session, FurtherTries, cancellation);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Does the work of a load in one transaction that no other load is beside, with the number that the load has; what is thrown undoes all of it.
    /// </summary>
    public async Task<T> ChangeAsync<T>(WarehouseSession session, Func<long, Task<T>> work, CancellationToken cancellation)
    {
        await EnsureAsync(cancellation);
        await _gate.WaitAsync(cancellation);
        try
        {
            await session.ExecuteAsync("BEGIN TRANSACTION", cancellation);
            try
            {
                // On a server, others wait here until this transaction has ended.
                await session.ExecuteAsync($"UPDATE {Sql.Quote(BaseTables.State)} SET loads = loads + 1", cancellation);
                var result = await work((await StateAsync(session, cancellation)).Loads);
                await session.ExecuteAsync("COMMIT", cancellation);
                return result;
            }
            catch
            {
                await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
                throw;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<BaseState> StateAsync(WarehouseSession session, CancellationToken cancellation)
    {
        await using var reader = await session.ReadAsync($"SELECT id, loads, receipts, customers, merges FROM {Sql.Quote(BaseTables.State)}", cancellation);
        return await reader.ReadAsync(cancellation)
            ? new BaseState(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4))
            : throw new InvalidOperationException("The state of the base has no row.");
    }

    private async Task<bool> ExistsAsync(WarehouseSession session, CancellationToken cancellation) => await session.ScalarAsync(
        $"SELECT 1 FROM information_schema.tables WHERE table_schema = {Sql.Literal(BaseTables.Schema)} AND table_name = {Sql.Literal(BaseTables.State.Name)}", cancellation) is not null;

    // Everything or nothing. IF NOT EXISTS does not help against another process that creates the same at the same moment; trying again does.
    private async Task CreateAsync(WarehouseSession session, int triesLeft, CancellationToken cancellation)
    {
        await session.CreateSchemaAsync(BaseTables.Schema, cancellation);
        await session.ExecuteAsync("BEGIN TRANSACTION", cancellation);
        try
        {
            foreach (var (table, columns) in BaseTables.All)
            {
                await session.ExecuteAsync($"CREATE TABLE {Sql.Quote(table)} ({string.Join(", ", columns.Select(c => $"{Sql.Quote(c.Name)} {Sql.ColumnTypeName(c.Type)}"))})", cancellation);
            }
            await session.ExecuteAsync(
                $"INSERT INTO {Sql.Quote(BaseTables.State)} VALUES ({Sql.Literal(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"))}, 0, 0, 0, 0)", cancellation);
            await session.ExecuteAsync("COMMIT", cancellation);
        }
        catch (WarehouseException)
        {
            await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
            if (await ExistsAsync(session, cancellation))
            {
                return;
            }
            if (triesLeft == 0)
            {
                throw;
            }
            await CreateAsync(session, triesLeft - 1, cancellation);
        }
    }
}
