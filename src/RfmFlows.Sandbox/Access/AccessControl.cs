using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using RfmFlows.Sandbox.Storage;

namespace RfmFlows.Sandbox.Access;

/// <summary>Who may call: the account's credentials, its tokens (an older one stays good beside a newer one) and its static key.</summary>
internal sealed class AccessControl
{
    private const string Scheme = "Bearer ";
    private readonly SandboxOptions _options;
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, long> _expiryByToken;

    public AccessControl(SandboxOptions options, Database database, TimeProvider clock)
    {
        _options = options;
        _database = database;
        _clock = clock;
        _expiryByToken = new(database.Read(db => db.Query<(string, long)>("select value, expiresAt from token")
            .Select(row => KeyValuePair.Create(row.Item1, row.Item2))));
    }

    public bool Knows(string? clientId, string? clientSecret) =>
        Fits(_options.ClientId, clientId) & Fits(_options.ClientSecret, clientSecret);

    public async Task<string> IssueAsync(int lifeSeconds)
    {
        var token = Names.Hex(40);
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        var expiresAt = now + (lifeSeconds * 1000L);
        await _database.WriteAsync(session => session.Connection.Execute(
            "delete from token where expiresAt <= @now; insert into token (value, expiresAt) values (@token, @expiresAt)",
            new { now, token, expiresAt }));
        _expiryByToken[token] = expiresAt;
        return token;
    }

    public bool Admits(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bearer = header[Scheme.Length..].Trim();
        return bearer.Length > 0
            && ((_options.ApiKey is { } key && Same(key, bearer))
                || (_expiryByToken.TryGetValue(bearer, out var expiresAt) && expiresAt > _clock.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    private static bool Fits(string? wanted, string? given) => !string.IsNullOrEmpty(given) && (wanted is null || Same(wanted, given));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
