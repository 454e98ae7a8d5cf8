namespace RfmFlows.SendPulse;

/// <summary>Why a call failed, as far as the caller's next step depends on it.</summary>
public enum SendPulseFailure
{
    /// <summary>SendPulse understood the call and refused it; the error code says why.</summary>
    Refused,

    /// <summary>The client id, secret or key is not (or no longer) accepted.</summary>
    CredentialsRefused,

    /// <summary>No access token could be had, though nothing says that the credentials are wrong.</summary>
    TokenUnavailable,

    /// <summary>A limit of the account is used up for longer than the client may wait.</summary>
    RateLimited,

    /// <summary>The server could not be reached; the request was not written.</summary>
    Unreachable,

    /// <summary>The connection broke after the request had begun to be written.</summary>
    ConnectionLost,

    /// <summary>No answer came in time, though the request had begun to be written.</summary>
    TimedOut,

    /// <summary>The server failed (HTTP 5xx or 408).</summary>
    ServerError,

    /// <summary>The answer is not what this call is answered with.</summary>
    UnreadableAnswer,

    /// <summary>The caller gave up after the request had begun to be written.</summary>
    Cancelled,
}
