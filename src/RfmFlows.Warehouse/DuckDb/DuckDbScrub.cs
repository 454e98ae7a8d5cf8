using System.Globalization;

namespace RfmFlows.Warehouse;

/// <summary>Overwrites what was deleted from an embedded database: its engine frees blocks without touching what stands in them.</summary>
internal static class DuckDbScrub
{
    private const string Filler = "rfmflows_scrub";

    // A digest and its inverse, thirty-two letters each; written as they are, lest compression leave blocks free.
    private const int BytesOfRow = 64;

    /// <summary>Takes as long as writing the free blocks once.</summary>
    /// <exception cref="WarehouseException">Somebody else writes at the moment, or the disk is full.</exception>
    public static async Task RunAsync(WarehouseSession session, CancellationToken cancellation)
    {
        // The first writes deletions into the file and frees the blocks, the second gives those of the first's own lists back.
        await session.ExecuteAsync("CHECKPOINT", cancellation);
        await session.ExecuteAsync("CHECKPOINT", cancellation);
        var free = Convert.ToInt64(await session.ScalarAsync(
            "SELECT free_blocks * block_size FROM pragma_database_size() WHERE database_name = current_database()", cancellation), CultureInfo.InvariantCulture);
        await session.ExecuteAsync("SET force_compression = 'uncompressed'", cancellation);
        try
        {
            await session.ExecuteAsync($"DROP TABLE IF EXISTS main.{Filler}", cancellation);
            await session.ExecuteAsync(
                $"CREATE TABLE main.{Filler} AS SELECT md5(i::VARCHAR) || md5((-i)::VARCHAR) AS filler FROM range({(free / BytesOfRow) + 1}) AS r(i)", cancellation);
            await session.ExecuteAsync("CHECKPOINT", cancellation);
        }
        finally
        {
            await session.ExecuteAsync("SET force_compression = 'auto'", CancellationToken.None);
            await session.ExecuteAsync($"DROP TABLE IF EXISTS main.{Filler}", CancellationToken.None);
        }
        await session.ExecuteAsync("CHECKPOINT", cancellation);
    }
}
