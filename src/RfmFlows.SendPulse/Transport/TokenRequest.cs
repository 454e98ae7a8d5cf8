using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>The token call: its body, and the reading of its answer.</summary>
internal static class TokenRequest
{
    public static ApiRequest For(SendPulseCredentials credentials) => new(HttpMethod.Post, "/oauth/access_token", "/oauth/access_token",
        RequestJson.Body(("grant_type", "client_credentials"), ("client_id", credentials.ClientId), ("client_secret", credentials.Secret)))
    {
        SafeToRepeat = true,
    };

    public static AccessToken? Read(in ApiReply reply, DateTimeOffset now, TimeSpan renewal)
    {
        if (reply.Failure is not null
            || reply.Root.ValueKind != JsonValueKind.Object
            || !reply.Root.TryGetProperty("access_token", out var token)
            || token.ValueKind != JsonValueKind.String
            || token.GetString() is not { Length: > 0 } value
            || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return null;
        }

        var lifetime = TimeSpan.FromSeconds(Math.Clamp(JsonShapes.Integer(reply.Root, "expires_in") ?? 3600, 0, int.MaxValue));
        var early = renewal < lifetime / 2 ? renewal : lifetime / 2;
        return new AccessToken(value, now + lifetime - early, now + lifetime);
    }

    /// <summary>What the failed token call means to the call that needed it. None of it is the other call's own answer.</summary>
    public static ApiReply Failure(in ApiReply reply) => reply with
    {
        WorthRepeating = false,
        Root = default,
        Failure = reply.Failure switch
        {
            SendPulseFailure.Refused or SendPulseFailure.CredentialsRefused => SendPulseFailure.CredentialsRefused,
            SendPulseFailure.RateLimited => SendPulseFailure.RateLimited,
            _ => SendPulseFailure.TokenUnavailable,
        },
    };
}
