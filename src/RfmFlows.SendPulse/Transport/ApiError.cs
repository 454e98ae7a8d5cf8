namespace RfmFlows.SendPulse;

/// <summary>An error as an answer tells it.</summary>
/// <param name="Code">SendPulse's code, if the answer holds one.</param>
/// <param name="Message">The server's words, cleaned of addresses and numbers.</param>
internal sealed record ApiError(long? Code, string Message);
