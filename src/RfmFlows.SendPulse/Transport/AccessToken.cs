using System.Net.Http.Headers;

namespace RfmFlows.SendPulse;

/// <summary>A token, or a static key in its place, with the instants that matter to it.</summary>
internal sealed class AccessToken(string value, DateTimeOffset renewAt, DateTimeOffset expiresAt)
{
    public AuthenticationHeaderValue Header { get; } = new("Bearer", value);

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>From here on a new one is fetched.</summary>
    public DateTimeOffset RenewAt { get; } = renewAt;

    /// <summary>Set when a token fetched because of a 401 met a 401 itself: until then no further one is fetched for that cause.</summary>
    public DateTimeOffset? RefusedUntil { get; init; }

    public AccessToken With(DateTimeOffset renewAt, DateTimeOffset? refusedUntil)
        => new(Header.Parameter!, renewAt, ExpiresAt) { RefusedUntil = refusedUntil };
}
