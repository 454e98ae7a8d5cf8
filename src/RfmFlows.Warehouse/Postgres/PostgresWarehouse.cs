using Npgsql;

namespace RfmFlows.Warehouse;

/// <summary>A warehouse in PostgreSQL or Citus, with a pooled connection a session.</summary>
public sealed class PostgresWarehouse : IWarehouse
{
    // A busy server takes its time to stop a statement; past that, its connection is given up.
    private const int CancellationMilliseconds = 60_000;

    private readonly NpgsqlDataSource _source;
    private readonly PostgresOptions _options;
    private readonly PostgresDialect _dialect;

    private PostgresWarehouse(NpgsqlDataSource source, PostgresOptions options, PostgresDialect dialect)
    {
        _source = source;
        _options = options;
        _dialect = dialect;
    }

    public Dialect Dialect => _dialect;

    public string ScratchFolder => _options.SpillFolder;

    /// <summary>Connects once, to see that the server is there and fits.</summary>
    /// <exception cref="WarehouseException"><see cref="WarehouseFault.Connection"/>: it cannot be reached, or the database is not in UTF-8.</exception>
    public static async Task<PostgresWarehouse> OpenAsync(PostgresOptions options, CancellationToken cancellation)
    {
        var source = NpgsqlDataSource.Create(Settings(options.ConnectionString));
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            if (await TextAsync(connection, "SHOW server_encoding", cancellation) is var encoding && encoding != "UTF8")
            {
                throw new WarehouseException(WarehouseFault.Connection, $"The database is kept in {encoding}; create one with ENCODING 'UTF8'.");
            }
            // The first maps letter by letter as DuckDB does; the last also knows letters that become two.
            var alphabet = await TextAsync(connection,
                "SELECT collname FROM pg_collation WHERE collname IN ('pg_c_utf8', 'C.utf8', 'und-x-icu') AND collencoding IN (-1, 6) "
                + "ORDER BY array_position(ARRAY['pg_c_utf8', 'C.utf8', 'und-x-icu'], CAST(collname AS text)) LIMIT 1", cancellation);
            return new PostgresWarehouse(source, options, new PostgresDialect(alphabet));
        }
        catch (Exception e)
        {
            await source.DisposeAsync();
            throw e is NpgsqlException refused ? PostgresFaults.Translate(refused) : e;
        }
    }

    public async Task<WarehouseSession> OpenSessionAsync(CancellationToken cancellation) =>
        new PostgresSession(await OpenConnectionAsync(cancellation), OpenConnectionAsync, _dialect, new PostgresFiles(_options));

    public async Task ScrubAsync(CancellationToken cancellation)
    {
        await using var session = await OpenSessionAsync(cancellation);
        await session.ExecuteAsync("VACUUM", cancellation);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException e)
        {
            throw PostgresFaults.Translate(e);
        }
    }

    // Statements may take hours; how long is the caller's business, who can cancel.
    private static string Settings(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) { CommandTimeout = 0, CancellationTimeout = CancellationMilliseconds, Timezone = "UTC", ApplicationName = "rfmflows" }.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The exception beneath quotes the text, and with it the password.
            throw new WarehouseException(WarehouseFault.Connection, "The connection string of the warehouse cannot be read; write Host=…;Database=…;Username=…;Password=….");
        }
    }

    private static async Task<string?> TextAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }
}
