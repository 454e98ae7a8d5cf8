using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>What one call came to: an answer (<see cref="Failure"/> is null) or the kind of its failure.</summary>
internal readonly record struct ApiReply
{
    public SendPulseFailure? Failure { get; init; }

    public int? Status { get; init; }

    public ApiError? Error { get; init; }

    /// <summary>The answer's JSON; undefined where there is none.</summary>
    public JsonElement Root { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Exception? Cause { get; init; }

    /// <summary>Another attempt is safe and may help.</summary>
    public bool WorthRepeating { get; init; }

    public bool IsUnauthorized => Failure == SendPulseFailure.CredentialsRefused;

    public SendPulseException ToException(ApiRequest request)
        => new(request.Name, Failure ?? SendPulseFailure.UnreadableAnswer, Status, Error?.Code, Error?.Message, RetryAfter, Cause);
}
