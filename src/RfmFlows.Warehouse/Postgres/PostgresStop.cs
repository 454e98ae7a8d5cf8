using Npgsql;

namespace RfmFlows.Warehouse;

/// <summary>
/// Sees to it that a cancelled statement stops. The driver asks the server once, and a request that comes before the server has begun with
/// the statement is lost; so it is asked again until the statement has ended.
/// </summary>
internal sealed class PostgresStop(int process, Func<CancellationToken, Task<NpgsqlConnection>> connect)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Waits for a statement that was begun with the same token.</summary>
    public async Task<T> AwaitAsync<T>(Task<T> statement, CancellationToken cancellation)
    {
        Task ended = statement;
        await ended.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!ended.IsCompleted)
        {
            await ended.WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!ended.IsCompleted)
            {
                await AskAsync();
            }
        }
        return await statement;
    }

    private async Task AskAsync()
    {
        try
        {
            await using var other = await connect(CancellationToken.None);
            await using var ask = new NpgsqlCommand($"SELECT pg_cancel_backend({process})", other);
            await ask.ExecuteNonQueryAsync();
        }
        catch (Exception e) when (e is NpgsqlException or WarehouseException)
        {
            // No connection to be had at the moment; the next round asks again.
        }
    }
}
