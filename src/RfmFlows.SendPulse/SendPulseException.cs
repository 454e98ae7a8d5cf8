namespace RfmFlows.SendPulse;

/// <summary>
/// A call came to no good end. Neither the message nor any other part holds credentials, addresses or phone numbers.
/// </summary>
public sealed class SendPulseException : Exception
{
    internal SendPulseException(
        string operation, SendPulseFailure failure, int? httpStatus, long? errorCode, string? serverMessage, TimeSpan? retryAfter, Exception? cause)
        : base(Describe(operation, failure, httpStatus, errorCode, serverMessage), cause)
    {
        Operation = operation;
        Failure = failure;
        HttpStatus = httpStatus;
        ErrorCode = errorCode;
        RetryAfter = retryAfter;
    }

    /// <summary>Method and path pattern of the call, such as <c>GET /emails/{email}</c>.</summary>
    public string Operation { get; }

    /// <summary>What kind of failure it is.</summary>
    public SendPulseFailure Failure { get; }

    /// <summary>The HTTP status of the last answer; null if there was none.</summary>
    public int? HttpStatus { get; }

    /// <summary>SendPulse's own code; null if the answer held none.</summary>
    public long? ErrorCode { get; }

    /// <summary>When it is worth trying again, where that is known.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>What a person can do about it.</summary>
    public BilingualText Remedy => Remedies.For(Failure, ErrorCode);

    private static string Describe(string operation, SendPulseFailure failure, int? httpStatus, long? errorCode, string? serverMessage)
    {
        var answer = (httpStatus, errorCode) switch
        {
            (null, _) => "no answer",
            (_, null) => $"HTTP {httpStatus}",
            _ => $"HTTP {httpStatus}, code {errorCode}",
        };
        var said = string.IsNullOrEmpty(serverMessage) ? "" : $" \"{serverMessage}\".";
        return $"SendPulse, {operation}: {answer}.{said} {Remedies.For(failure, errorCode).En}";
    }
}
