namespace RfmFlows.SendPulse;

/// <summary>What kept a message from being handed over.</summary>
public enum NotSentReason
{
    /// <summary>The server could not be reached: name resolution, connection, TLS, or no connection in time.</summary>
    Unreachable,

    /// <summary>A limit of the account is used up (429, 10 requests per second, 4 campaigns per hour).</summary>
    RateLimited,

    /// <summary>The client id, secret or key is not accepted.</summary>
    CredentialsRefused,

    /// <summary>No access token could be had for another reason than wrong credentials.</summary>
    TokenUnavailable,
}
