using System.Globalization;

namespace RfmFlows.Warehouse;

/// <summary>
/// Overwrites what was deleted from an embedded database. Its engine only marks deleted rows, and frees blocks without touching what stands in them; so
/// tables with such rows are written anew, and then everything that is free is filled once.
/// </summary>
internal sealed class DuckDbScrub(WarehouseSession session, CancellationToken cancellation)
{
    private const string Filler = "rfmflows_scrub";

    // A digest and its inverse, thirty-two letters each; written as they are, lest compression leave blocks free.
    private const int BytesOfRow = 64;

    // What describes the columns of a table lies in pages of its own; of each, more than a third of a page.
    private const int ColumnsOfPage = 3;
    private const int ColumnsOfFiller = 1000;

    private readonly List<string> _fillers = [];

    /// <summary>Takes as long as writing the free blocks, and the tables with deleted rows, once.</summary>
    /// <exception cref="WarehouseException">Somebody else writes at the moment, or the disk is full.</exception>
    public async Task RunAsync()
    {
        // Before anything is checkpointed: statistics that still know the deleted rows would be written down once more.
        await RewriteAsync();
        // The first frees the blocks of what was dropped, the second those that the first itself has used.
        await session.ExecuteAsync("CHECKPOINT", cancellation);
        await session.ExecuteAsync("CHECKPOINT", cancellation);
        await FillAsync();
        await session.ExecuteAsync("CHECKPOINT", cancellation);
    }

    private async Task FillAsync()
    {
        try
        {
            await CreateFillersAsync();
            await session.ExecuteAsync("CHECKPOINT", cancellation);
        }
        finally
        {
            await session.ExecuteAsync("SET force_compression = 'auto'", CancellationToken.None);
            foreach (var filler in _fillers)
            {
                await session.ExecuteAsync($"DROP TABLE IF EXISTS {filler}", CancellationToken.None);
            }
            _fillers.Clear();
        }
    }

    private async Task RewriteAsync()
    {
        foreach (var (name, definition, rows) in await TablesAsync())
        {
            if (await NumberAsync($"SELECT count(*) FROM {name}") == rows)
            {
                continue;
            }
            await session.ExecuteAsync("BEGIN TRANSACTION", cancellation);
            try
            {
                await session.ExecuteAsync($"CREATE TEMPORARY TABLE {Filler} AS SELECT * FROM {name}", cancellation);
                await session.ExecuteAsync($"DROP TABLE {name}", cancellation);
                await session.ExecuteAsync(definition, cancellation);
                await session.ExecuteAsync($"INSERT INTO {name} SELECT * FROM {Filler}", cancellation);
                await session.ExecuteAsync($"DROP TABLE {Filler}", cancellation);
                await session.ExecuteAsync("COMMIT", cancellation);
            }
            catch
            {
                await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
                throw;
            }
        }
    }

    // How many rows a table has by the engine's count, in which deleted ones still stand.
    private async Task<List<(string Name, string Definition, long Rows)>> TablesAsync()
    {
        var tables = new List<(string, string, long)>();
        await using var reader = await session.ReadAsync(
            "SELECT schema_name, table_name, sql, CAST(estimated_size AS BIGINT) FROM duckdb_tables() WHERE database_name = current_database() AND NOT internal AND NOT temporary", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            tables.Add((session.Dialect.Quote(new TableName(reader.GetString(0), reader.GetString(1))), reader.GetString(2), reader.GetInt64(3)));
        }
        return tables;
    }

    private async Task CreateFillersAsync()
    {
        var free = await NumberAsync("SELECT free_blocks * block_size FROM pragma_database_size() WHERE database_name = current_database()");
        var pages = await NumberAsync("SELECT CAST(coalesce(sum(free_blocks), 0) AS BIGINT) FROM pragma_metadata_info()");
        await session.ExecuteAsync("SET force_compression = 'uncompressed'", cancellation);
        await CreateAsync($"SELECT md5(i::VARCHAR) || md5((-i)::VARCHAR) AS filler FROM range({(free / BytesOfRow) + 1}) AS r(i)");
        var wide = string.Join(", ", Enumerable.Range(0, ColumnsOfFiller).Select(i => string.Create(CultureInfo.InvariantCulture, $"md5(i::VARCHAR) AS c{i}")));
        for (var columns = 0L; columns < pages * ColumnsOfPage; columns += ColumnsOfFiller)
        {
            await CreateAsync($"SELECT {wide} FROM range(1) AS r(i)");
        }
    }

    private async Task CreateAsync(string select)
    {
        var filler = $"main.{Filler}_{_fillers.Count}";
        _fillers.Add(filler);
        await session.ExecuteAsync($"DROP TABLE IF EXISTS {filler}", cancellation);
        await session.ExecuteAsync($"CREATE TABLE {filler} AS {select}", cancellation);
    }

    private async Task<long> NumberAsync(string sql) => Convert.ToInt64(await session.ScalarAsync(sql, cancellation), CultureInfo.InvariantCulture);
}
