using Dapper;

namespace RfmFlows.Store;

/// <summary>Settings of the installation by name. Not for secrets.</summary>
public sealed class SettingStore(ControlDatabase database)
{
    /// <summary>The value, or null when it was never set.</summary>
    public Task<string?> FindAsync(string name, CancellationToken cancellation) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefaultAsync<string>("SELECT value FROM settings WHERE name = @name", new { name }), cancellation);

    public Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyDictionary<string, string>>(async connection =>
            (await connection.QueryAsync<(string Name, string Value)>("SELECT name, value FROM settings"))
                .ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal), cancellation);

    /// <summary>Sets a value; null forgets it.</summary>
    public Task SetAsync(string name, string? value, CancellationToken cancellation) => database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
        value is null
            ? "DELETE FROM settings WHERE name = @name"
            : """
              INSERT INTO settings (name, value, saved_at) VALUES (@name, @value, @Now)
              ON CONFLICT (name) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at
              """, new { name, value, database.Now }, transaction), cancellation);

    /// <summary>Sets a value unless there is one, and returns what then stands: of several callers all get the first one's.</summary>
    public Task<string> GetOrSetAsync(string name, string value, CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        await transaction.Connection!.ExecuteAsync(
            "INSERT INTO settings (name, value, saved_at) VALUES (@name, @value, @Now) ON CONFLICT DO NOTHING", new { name, value, database.Now }, transaction);
        return await transaction.Connection!.QuerySingleAsync<string>("SELECT value FROM settings WHERE name = @name", new { name }, transaction);
    }, cancellation);
}
