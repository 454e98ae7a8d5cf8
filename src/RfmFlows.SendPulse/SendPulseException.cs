namespace RfmFlows.SendPulse;

/// <summary>
/// A call came to no good end. Neither the message nor any other part holds credentials, addresses or phone numbers.
/// </summary>
public sealed class SendPulseException : Exception
{
    internal SendPulseException(
        string operation, SendPulseFailure failure, int? httpStatus, long? errorCode, string? serverMessage, TimeSpan? retryAfter, Exception? cause)
        : base($"SendPulse, {Answered(operation, httpStatus, errorCode, serverMessage).En} {Remedies.For(failure, errorCode).En}", cause)
    {
        Answer = Answered(operation, httpStatus, errorCode, serverMessage);
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

    /// <summary>What was called and what came back; the words in quotes are SendPulse's own.</summary>
    public BilingualText Answer { get; }

    /// <summary>What a person can do about it.</summary>
    public BilingualText Remedy => Remedies.For(Failure, ErrorCode);

    private static BilingualText Answered(string operation, int? httpStatus, long? errorCode, string? serverMessage)
    {
        var said = string.IsNullOrEmpty(serverMessage) ? "" : $" \"{serverMessage}\".";
        return (httpStatus, errorCode) switch
        {
            (null, _) => new BilingualText($"{operation}: no answer.{said}", $"{operation}: нет ответа.{said}"),
            (_, null) => new BilingualText($"{operation}: HTTP {httpStatus}.{said}", $"{operation}: HTTP {httpStatus}.{said}"),
            _ => new BilingualText($"{operation}: HTTP {httpStatus}, code {errorCode}.{said}", $"{operation}: HTTP {httpStatus}, код {errorCode}.{said}"),
        };
    }
}
