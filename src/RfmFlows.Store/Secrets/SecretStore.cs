using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Named secrets, sealed at rest. Names can be listed, values only looked up by name.</summary>
/// <remarks>RFMFLOWS_SECRET_NAME in the environment stands before the stored secret <c>name</c>; dashes and dots become underscores.</remarks>
public sealed class SecretStore : ISecrets
{
    private const string Prefix = "RFMFLOWS_SECRET_";
    private const int MaxName = 64;
    private readonly ControlDatabase _database;
    private readonly Func<string, string?> _environment;
    private readonly Lazy<SecretBox> _box;

    /// <param name="folder">The data folder, where the key file lies.</param>
    /// <param name="environment">Looks up environment variables; the process's own by default.</param>
    public SecretStore(ControlDatabase database, string folder, Func<string, string?>? environment = null)
    {
        _database = database;
        _environment = environment ?? Environment.GetEnvironmentVariable;
        _box = new Lazy<SecretBox>(() => new SecretBox(SecretKey.Load(folder, _environment)), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <exception cref="FlowException">RF6040: the key is malformed; RF6041: the secret was stored with another key.</exception>
    public async ValueTask<string?> FindAsync(string name, CancellationToken cancellation)
    {
        if (Override(name) is { } given)
        {
            return given;
        }
        var stored = await _database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<string>(
            "SELECT sealed FROM secrets WHERE name = @name", new { name }), cancellation);
        return stored is null ? null : _box.Value.Open(name, stored) ?? throw new FlowException(StoreRemarks.UnreadableSecret(name));
    }

    /// <summary>Stores a secret in the place of what had that name.</summary>
    /// <exception cref="FlowException">RF6040: the key is malformed; RF6042: the name is not usable.</exception>
    public Task SaveAsync(string name, string value, string by, CancellationToken cancellation)
    {
        if (name.Length is 0 or > MaxName || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-' and not '_' and not '.'))
        {
            throw new FlowException(StoreRemarks.BadSecretName());
        }
        return _database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO secrets (name, sealed, saved_by, saved_at) VALUES (@name, @box, @by, @Now)
            ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """, new { name, box = _box.Value.Seal(name, value), by, _database.Now }, transaction), cancellation);
    }

    /// <summary>False when there was none.</summary>
    public Task<bool> DeleteAsync(string name, CancellationToken cancellation) => _database.WriteAsync(async transaction =>
        await transaction.Connection!.ExecuteAsync("DELETE FROM secrets WHERE name = @name", new { name }, transaction) == 1, cancellation);

    /// <summary>The stored secrets by name.</summary>
    public Task<IReadOnlyList<SecretInfo>> ListAsync(CancellationToken cancellation) => _database.ReadAsync<IReadOnlyList<SecretInfo>>(async connection =>
    {
        var stored = await connection.QueryAsync<SecretInfo>($"SELECT name, saved_by, saved_at FROM secrets ORDER BY {_database.Dialect.Ordinal("name")}");
        return [.. stored.Select(s => s with { IsOverridden = Override(s.Name) is not null })];
    }, cancellation);

    // A secret called "key" must not read the key that seals all others.
    private string? Override(string name)
    {
        var variable = Prefix + name.ToUpperInvariant().Replace('-', '_').Replace('.', '_');
        return variable == SecretKey.Variable || _environment(variable) is not { Length: > 0 } value ? null : value;
    }
}
