using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>Turns an answer, or the lack of one, into an <see cref="ApiReply"/>.</summary>
internal static class ReplyClassifier
{
    public static ApiReply Answer(ApiRequest request, int status, byte[] body, TimeSpan? retryAfter)
    {
        var root = Parse(body);
        var error = status is >= 200 and < 300 ? ApiErrorReader.InSuccess(root, request.FalseIsAnAnswer) : ApiErrorReader.Read(root);
        var reply = new ApiReply { Status = status, Error = error, Root = root, RetryAfter = retryAfter };
        return (status, error?.Code) switch
        {
            (429, _) or (_, SendPulseErrorCodes.TooManyRequests) => reply with { Failure = SendPulseFailure.RateLimited, WorthRepeating = true },
            (401, _) => reply with { Failure = SendPulseFailure.CredentialsRefused },
            (408 or >= 500, _) => reply with { Failure = SendPulseFailure.ServerError, WorthRepeating = request.SafeToRepeat },
            ( >= 200 and < 300, _) when error is not null => reply with { Failure = SendPulseFailure.Refused },
            ( >= 200 and < 300, _) when root.ValueKind is JsonValueKind.Undefined => reply with { Failure = SendPulseFailure.UnreadableAnswer },
            ( >= 200 and < 300, _) => reply,
            _ => reply with { Failure = SendPulseFailure.Refused },
        };
    }

    public static ApiReply NoAnswer(ApiRequest request, Exception cause, bool written, bool timedOut) => new()
    {
        Failure = !written || NeverConnected(cause) ? SendPulseFailure.Unreachable
            : timedOut ? SendPulseFailure.TimedOut
            : SendPulseFailure.ConnectionLost,
        Cause = cause,
        WorthRepeating = request.SafeToRepeat,
    };

    /// <summary>A handler may have read the body before it tried to connect; its error then still tells that nobody got it.</summary>
    private static bool NeverConnected(Exception cause) => cause is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    } or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } };

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? default : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
