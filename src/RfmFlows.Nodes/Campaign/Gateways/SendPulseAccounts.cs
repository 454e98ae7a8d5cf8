using System.Collections.Concurrent;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Campaign.Gateways;

/// <summary>One client an account for the life of the process, so that tokens and limits are shared by all runs.</summary>
public sealed class SendPulseAccounts(TimeProvider clock, Random jitter) : IDisposable
{
    /// <summary>The name in the ledger of e-mail by campaigns to address books.</summary>
    public const string CampaignGateway = "sendpulse-campaign";

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        // Each call has its own limit.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly ConcurrentDictionary<AccountKey, Lazy<SendPulseClient>> _clients = new();

    internal TimeProvider Clock => clock;

    internal SendPulseClient Client(AccountKey key) => _clients.GetOrAdd(key, k => new Lazy<SendPulseClient>(() => new SendPulseClient(_http, k.ToOptions(), clock, jitter))).Value;

    public void Dispose() => _http.Dispose();
}

/// <summary>What tells accounts apart.</summary>
/// <param name="Id">The client id; empty for a static key.</param>
/// <param name="Secret">The client secret or the key.</param>
internal sealed record AccountKey(Uri Address, string Id, string Secret, int? PerSecond, int? PerMinute)
{
    public SendPulseOptions ToOptions() => new()
    {
        BaseAddress = Address,
        Credentials = Id.Length > 0 ? SendPulseCredentials.OAuth(Id, Secret) : SendPulseCredentials.ApiKey(Secret),
        RequestsPerSecond = PerSecond,
        RequestsPerMinute = PerMinute,
    };

    // The generated text would print the secret.
    public override string ToString() => Address.Host;
}
