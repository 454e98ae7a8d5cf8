using System.Security.Cryptography;
using System.Text;

namespace RfmFlows.SendPulse;

/// <summary>
/// What an account proves itself with: an OAuth client, or a static API key. The secret cannot be read back, printed or serialised.
/// </summary>
public sealed class SendPulseCredentials
{
    private SendPulseCredentials(string? clientId, string secret)
    {
        ClientId = clientId;
        Secret = secret;
    }

    /// <summary>Whether calls first fetch a token (OAuth client) or carry the key itself.</summary>
    public bool NeedsToken => ClientId is not null;

    internal string? ClientId { get; }

    internal string Secret { get; }

    /// <summary>Names the account for sharing its limits; not reversible to the key.</summary>
    internal string Account => ClientId ?? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>An OAuth client: an access token is fetched, kept and renewed.</summary>
    /// <param name="clientId">The client's id, as the account's settings page shows it.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static SendPulseCredentials OAuth(string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        return new(clientId.Trim(), clientSecret.Trim());
    }

    /// <summary>A static API key: sent as it is with every call.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static SendPulseCredentials ApiKey(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new(null, key.Trim());
    }

    /// <summary>The kind of the credentials, never their value.</summary>
    public override string ToString() => NeedsToken ? "OAuth client" : "API key";
}
