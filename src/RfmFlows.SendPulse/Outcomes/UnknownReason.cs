namespace RfmFlows.SendPulse;

/// <summary>Why it is not known whether a message was taken.</summary>
public enum UnknownReason
{
    /// <summary>No answer came in time.</summary>
    TimedOut,

    /// <summary>The connection broke after the request had begun to be written.</summary>
    ConnectionLost,

    /// <summary>The server answered with 5xx or 408.</summary>
    ServerError,

    /// <summary>The server's answer cannot be understood.</summary>
    UnreadableAnswer,

    /// <summary>The caller gave up after the request had begun to be written.</summary>
    Cancelled,
}
